import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { forgetDraft } from '#renderer/ui/unsaved-work.ts';
import { clientFormName, emptyDraft, type ClientFields } from './client-draft.ts';
import { ClientForm } from './client-form.tsx';
import type { GoTo } from './desk-place.ts';

const formName = clientFormName('new');

/** Adds a client. A possible double is shown first; staff may still add a second person of the same name and birthday. */
export function NewClientPage({ goTo }: { goTo: GoTo }) {
  const open = (clientId: string) => {
    forgetDraft(formName);
    goTo({ kind: 'client', clientId });
  };
  const create = useMutation(api.registration.create.mutationOptions({ onSuccess: ({ clientId }) => open(clientId) }));
  const [doubled, setDoubled] = useState<ClientFields>();
  const refusal = readRefusal(create.error);
  const isDouble = refusal?.code === 'POSSIBLE_DUPLICATE';
  const save = (fields: ClientFields) => {
    // Saving the very same once more is the answer "yes, another person".
    const acceptDuplicate = isDouble && doubled !== undefined && sameFields(doubled, fields);
    setDoubled(fields);
    create.mutate({ ...fields, acceptDuplicate });
  };
  const note = isDouble ? <DoubleNote first={refusal.clientIds[0]} goTo={goTo} /> : <RefusalBand error={create.error} />;
  return <ClientForm title={<Trans>New client</Trans>} name={formName} start={emptyDraft} isPending={create.isPending} note={note} onSave={save} onClose={() => goTo({ kind: 'clients' })} />;
}

function sameFields(one: ClientFields, other: ClientFields): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function DoubleNote({ first, goTo }: { first: string | undefined; goTo: GoTo }) {
  return (
    <StatusBand
      small announce tone="attention" title={<Trans>There is a client with this name and date of birth.</Trans>}
      action={first !== undefined && <Button onPress={() => goTo({ kind: 'client', clientId: first })}><Trans>Open that client</Trans></Button>}
    >
      <Trans>If this is another person, press Save again.</Trans>
    </StatusBand>
  );
}
