import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isOver } from './use-attempt.ts';
import { useWhyWords, type ForPerson } from './use-why-words.ts';

type Decision = 'post_taken' | 'nothing_moved' | 'seen';

/** What a person found at the processor, with the reason. */
export function DeskDecideDialog({ item, onClose }: { item: ForPerson; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const why = useWhyWords();
  const choices = choicesOf(item);
  const [decision, setDecision] = useState<Decision | null>(choices.length === 1 ? (choices[0] ?? null) : null);
  const [typed, setTyped] = useState(item.takenCents === null ? '' : typeDollars(item.takenCents));
  const [isChecked, setChecked] = useState(false);
  const decide = useMutation(api.payments.decide.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const words: Record<Decision, string> = { post_taken: t`Money was taken: post it`, nothing_moved: t`No money moved: end it`, seen: t`I know of it` };
  const cents = readDollars(typed);
  // Of a wrong amount the processor told how much; of an unknown one only the person knows.
  const needsCents = decision === 'post_taken' && item.why === 'unknown_long';
  const send = (reason: string) => {
    setChecked(true);
    if (decision === null || (needsCents && !cents)) return;
    decide.mutate({ attemptId: item.attempt.id, decision, takenCents: needsCents ? (cents ?? null) : null, reason });
  };
  const { clientName, processorReference } = item;
  const [asked, taken] = [formatMoney(item.attempt.amountCents), item.takenCents === null ? null : formatMoney(item.takenCents)];
  return (
    <ReasonDialog title={t`Settle this card payment`} doIt={t`Settle it`} hint={<Trans>Staff can read it in the account.</Trans>} isPending={decide.isPending} error={decide.error} onClose={onClose} onSend={send}>
      <p><b>{clientName}</b>, {asked}. {why[item.why]} {taken !== null && <Trans>It says: {taken}.</Trans>}</p>
      {processorReference !== null && <p><Trans>Look it up at the processor: {processorReference}</Trans></p>}
      <AnswerGroup label={<Trans>What did you find?</Trans>} answers={choices.map((value) => ({ value, label: words[value] }))} value={decision} onChange={setDecision} error={isChecked && decision === null ? t`Choose what you found first.` : null} />
      {needsCents && <TextField label={t`Amount that was taken, in dollars`} keyboard="amount" value={typed} onChange={setTyped} maxLength={12} error={isChecked && !cents ? t`Type an amount, like 25.00.` : null} />}
    </ReasonDialog>
  );
}

function choicesOf({ why, attempt }: ForPerson): Decision[] {
  if (why === 'unknown_long') return ['post_taken', 'nothing_moved'];
  if (why === 'wrong_amount') return ['post_taken'];
  return why === 'disputed' || (isOver(attempt) && attempt.state.kind !== 'for_person') ? ['seen'] : ['nothing_moved'];
}
