import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { datePartsOf, emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';

/** Records that the client has it: this stops the clock. */
export function GiveEstimateDialog({ versionId, onClose }: { versionId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data } = useQuery(api.practice.welcome.queryOptions({ input: {} }));
  const [intentId] = useState(() => crypto.randomUUID());
  const [method, setMethod] = useState<'in_person' | 'mail' | 'electronic'>('in_person');
  const [typed, setTyped] = useState(() => (data ? datePartsOf(data.today) : emptyDate));
  const [isChecked, setChecked] = useState(false);
  const give = useMutation(api.estimates.give.mutationOptions({ onSuccess: onClose }));
  const day = readDateBoxes(typed);
  const send = () => {
    setChecked(true);
    if (day.kind === 'date') give.mutate({ intentId, versionId, method, day: day.date });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>The client has the estimate</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={give.isPending} onPress={send}><Trans>Write it down</Trans></Button></>}
    >
      <AnswerGroup
        label={<Trans>How did the client get it?</Trans>} value={method} onChange={setMethod}
        answers={[{ value: 'in_person', label: <Trans>On paper, by hand</Trans> }, { value: 'mail', label: <Trans>By mail</Trans> }, { value: 'electronic', label: <Trans>Electronically</Trans> }]}
      />
      <DateBoxes label={<Trans>On</Trans>} value={typed} onChange={setTyped} error={isChecked && day.kind !== 'date' ? t`Type a date that the calendar has.` : null} />
      <RefusalBand error={give.error} />
    </Dialog>
  );
}
