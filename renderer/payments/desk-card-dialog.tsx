import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { typeDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DeskAttemptDialog } from './desk-attempt-dialog.tsx';
import type { PayOptions, PaySource } from './pay-source.ts';
import { readAmount } from './read-amount.ts';
import { useCardWords } from './use-card-words.ts';
import { useIntentId } from './use-intent-id.ts';

/** How much, and by which way; then the code, or the answer of the card's bank. */
export function DeskCardDialog({ source, options, onClose }: { source: PaySource; options: PayOptions; onClose: () => void }) {
  const { t } = useLingui();
  const cardWords = useCardWords();
  const language = useDisplayChoices((choices) => choices.language);
  const intentOf = useIntentId();
  const [typed, setTyped] = useState(options.responsibilityCents > 0 ? typeDollars(Math.min(options.responsibilityCents, options.maxCents)) : '');
  const [way, setWay] = useState('phone');
  const [isChecked, setChecked] = useState(false);
  const read = readAmount(typed, options);
  const [least, most] = [formatMoney(options.minCents), formatMoney(options.maxCents)];
  const start = useMutation({
    mutationFn: (amountCents: number) => {
      const wish = { intentId: intentOf(`${amountCents} ${way}`), amountCents, chargeIds: null };
      return way === 'phone' ? source.startOnPhone({ ...wish, language }) : source.payWithCard({ ...wish, cardId: way });
    },
  });
  if (start.data) return <DeskAttemptDialog source={source} first={start.data} onClose={onClose} />;
  const send = () => {
    setChecked(true);
    if (read.kind === 'amount') start.mutate(read.cents);
  };
  const usable = options.cards.filter(({ expiry }) => expiry !== 'expired');
  const amount = read.kind === 'amount' ? formatMoney(read.cents) : '';
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Take a card payment</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={start.isPending} onPress={send}>{way === 'phone' ? <Trans>Show the code</Trans> : <Trans>Charge {amount}</Trans>}</Button></>}
    >
      <TextField label={t`Amount in dollars`} keyboard="amount" value={typed} onChange={setTyped} maxLength={12} hint={<Trans>From {least} to {most}. It pays the oldest charges first.</Trans>} error={isChecked && read.kind !== 'amount' ? t`Type an amount from ${least} to ${most}.` : null} />
      <AnswerGroup
        label={<Trans>Paid by</Trans>} value={way} onChange={setWay}
        answers={[{ value: 'phone', label: t`The client’s phone`, detail: t`You show a code; the client pays on the phone.` }, ...usable.map((card) => ({ value: card.id, label: cardWords.name(card), detail: [card.nickname, cardWords.expiry(card)].filter(Boolean).join(' · ') }))]}
      />
      {way !== 'phone' && <p><Trans>Ask the client first. The card is charged at once.</Trans></p>}
      <RefusalBand error={start.error} />
    </Dialog>
  );
}
