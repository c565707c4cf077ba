import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientRecord } from '#main/contract/registration.ts';
import { api } from '#renderer/api/client.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { forgetDraft } from '#renderer/ui/unsaved-work.ts';
import { clientFormName, draftOf } from './client-draft.ts';
import { ClientForm } from './client-form.tsx';

export function EditClient({ client, onClose }: { client: ClientRecord; onClose: () => void }) {
  const name = clientFormName(client.id);
  const done = () => {
    forgetDraft(name);
    onClose();
  };
  const update = useMutation(api.registration.update.mutationOptions({ onSuccess: done }));
  const [start] = useState(() => draftOf(client));
  return (
    <ClientForm
      title={<Trans>Change details</Trans>} name={name} start={start} isPending={update.isPending} note={<RefusalBand error={update.error} />}
      onSave={(fields) => update.mutate({ clientId: client.id, ...fields })} onClose={onClose}
    />
  );
}
