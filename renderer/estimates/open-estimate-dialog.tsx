import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { datePartsOf, emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import type { EstimateDue } from '#main/contract/estimates.ts';

interface OpenEstimateDialogProps { clientId: string; /** What a booked visit asks for. */ due: EstimateDue | undefined; onOpened: (estimateId: string) => void; onClose: () => void }

const isEmpty = ({ month, day, year }: DateParts): boolean => month + day + year === '';

/** Starts the clock: why an estimate is owed, and since when. */
export function OpenEstimateDialog({ clientId, due, onOpened, onClose }: OpenEstimateDialogProps) {
  const { t } = useLingui();
  const { data } = useQuery(api.practice.welcome.queryOptions({ input: {} }));
  const [intentId] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState<'requested' | 'scheduled'>(due ? 'scheduled' : 'requested');
  const [asked, setAsked] = useState(() => (due ? datePartsOf(due.askedOn) : data ? datePartsOf(data.today) : emptyDate));
  const [day, setDay] = useState(() => (due?.serviceDate ? datePartsOf(due.serviceDate) : emptyDate));
  const [isChecked, setChecked] = useState(false);
  const open = useMutation(api.estimates.open.mutationOptions({ onSuccess: ({ estimateId }) => onOpened(estimateId) }));
  const [first, service] = [readDateBoxes(asked), readDateBoxes(day)];
  const needsDay = reason === 'scheduled' || !isEmpty(day);
  const send = () => {
    setChecked(true);
    if (first.kind === 'date' && (!needsDay || service.kind === 'date')) open.mutate({ intentId, clientId, reason, askedOn: first.date, serviceDate: service.kind === 'date' ? service.date : null });
  };
  const fault = t`Type a date that the calendar has.`;
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>New estimate</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={open.isPending} onPress={send}><Trans>Go on</Trans></Button></>}
    >
      <AnswerGroup
        label={<Trans>Why is it due?</Trans>} columns={2} value={reason} onChange={setReason}
        answers={[{ value: 'requested', label: <Trans>The client asked what care costs</Trans> }, { value: 'scheduled', label: <Trans>A service was scheduled</Trans> }]}
      />
      <DateBoxes label={reason === 'requested' ? <Trans>Asked on</Trans> : <Trans>Scheduled on</Trans>} value={asked} onChange={setAsked} error={isChecked && first.kind !== 'date' ? fault : null} />
      <DateBoxes label={reason === 'requested' ? <Trans>Day of the service, if there is one</Trans> : <Trans>Day of the service</Trans>} value={day} onChange={setDay} error={isChecked && needsDay && service.kind !== 'date' ? fault : null} />
      <Hint><Trans>Asked for: due within 3 business days. Scheduled 10 business days ahead or more: 3. Scheduled 3 to 9 ahead: 1.</Trans></Hint>
      <RefusalBand error={open.error} />
    </Dialog>
  );
}
