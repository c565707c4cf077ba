import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffLine } from '#main/contract/billing.ts';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { readDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useTodayBoxes } from './use-today-boxes.ts';

type Kind = 'insurance_payment' | 'insurance_adjustment' | 'insurance_to_client' | 'write_off';

/** What insurance paid or took off of one charge, what moves to the client, or what the practice gives up. */
export function DeskPostLineDialog({ clientId, line, onClose }: { clientId: string; line: StaffLine; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<Kind>('insurance_payment');
  const [typed, setTyped] = useState({ amount: '', reference: '', reason: '' });
  const [day, setDay] = useState(useTodayBoxes());
  const [isChecked, setChecked] = useState(false);
  const post = useMutation(api.billing.postLine.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const amountCents = readDollars(typed.amount) ?? 0;
  const date = readDateBoxes(day);
  const needsReason = kind === 'write_off' && typed.reason.trim() === '';
  const send = () => {
    setChecked(true);
    if (amountCents > 0 && date.kind === 'date' && !needsReason) {
      post.mutate({ intentId, clientId, chargeId: line.id, kind, amountCents, entryDate: date.date, reference: typed.reference.trim() || null, reason: typed.reason.trim() || null });
    }
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Insurance or write-off</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={post.isPending} onPress={send}><Trans>Post the line</Trans></Button></>}
    >
      <AnswerGroup
        label={<Trans>What happened?</Trans>} columns={2} value={kind} onChange={setKind}
        answers={[
          { value: 'insurance_payment', label: <Trans>Insurance paid</Trans> },
          { value: 'insurance_adjustment', label: <Trans>Insurance took off (contract)</Trans> },
          { value: 'insurance_to_client', label: <Trans>Insurance will not pay: the client’s now</Trans> },
          { value: 'write_off', label: <Trans>The practice gives it up</Trans> },
        ]}
      />
      <TextField label={t`Amount in dollars`} keyboard="number" value={typed.amount} onChange={(amount) => setTyped({ ...typed, amount })} maxLength={12} error={isChecked && amountCents === 0 ? t`Type an amount, like 25.00.` : null} />
      <DateBoxes label={<Trans>Date</Trans>} value={day} onChange={setDay} error={isChecked && date.kind !== 'date' ? t`Type a date that the calendar has.` : null} />
      {kind !== 'write_off' && <TextField label={t`EOB or check number`} value={typed.reference} onChange={(reference) => setTyped({ ...typed, reference })} maxLength={40} />}
      <TextField label={t`Reason`} value={typed.reason} onChange={(reason) => setTyped({ ...typed, reason })} maxLength={200} error={isChecked && needsReason ? t`Write a short reason first.` : null} />
      <RefusalBand error={post.error} />
    </Dialog>
  );
}
