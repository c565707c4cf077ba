import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientRecord } from '#main/contract/registration.ts';
import { api } from '#renderer/api/client.ts';
import { draftOf } from './client-draft.ts';
import { ClientForm } from './client-form.tsx';
import { RefusalNote } from './refusal-note.tsx';

export function EditClient({ client, onClose }: { client: ClientRecord; onClose: () => void }) {
  const update = useMutation(api.registration.update.mutationOptions({ onSuccess: onClose }));
  const [start] = useState(() => draftOf(client));
  return (
    <ClientForm
      title={<Trans>Change details</Trans>} start={start} isPending={update.isPending} note={<RefusalNote error={update.error} />}
      onSave={(fields) => update.mutate({ clientId: client.id, ...fields })} onClose={onClose}
    />
  );
}
