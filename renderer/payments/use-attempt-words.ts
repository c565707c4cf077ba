import { useLingui } from '@lingui/react/macro';
import type { Attempt, DeclineReason } from '#main/contract/payments.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import type { Tone } from '#renderer/ui/status-band.tsx';

/** `next`: what happens by itself, where that takes more words than one glance. */
export interface AttemptWords { tone: Tone; title: string; more: string; next?: string }
type Ended = Extract<Attempt['state'], { kind: 'ended' }>['why'];

/** Every state of a payment or of a card being saved, as the client reads it. Whether money moved is always said. */
export function useAttemptWords(): (attempt: Attempt) => AttemptWords {
  const { t } = useLingui();
  const declined = useDeclineWords();
  const ended = useEndedWords();
  return (attempt) => {
    const { state, isCancelling } = attempt;
    const isCard = attempt.purpose === 'add_card';
    const amount = formatMoney(attempt.amountCents);
    if (isCancelling && state.kind !== 'paid') return { tone: 'waiting', title: t`We’re canceling it`, more: t`First we make sure that nothing was taken. This takes a few seconds.` };
    switch (state.kind) {
      case 'waiting': return { tone: 'waiting', title: t`Waiting for your phone`, more: isCard ? t`This screen changes by itself when your card is saved.` : t`This screen changes by itself when you have paid.` };
      case 'working': return { tone: 'waiting', title: t`One moment, please`, more: t`The card company is working on it. This takes a few seconds.` };
      case 'checking': return { tone: 'attention', title: t`We’re still checking`, more: isCard ? t`We don’t know yet if your card was saved. We keep asking the card company.` : t`We don’t know yet if the money was taken. Please don’t pay again.`, next: isCard ? t`The front desk can help.` : t`We keep asking the card company. Your account shows it as soon as we know. The front desk can help.` };
      case 'paid': return { tone: 'done', title: t`You paid ${amount}`, more: t`Thank you. It is in your account.` };
      case 'card_added': return { tone: 'done', title: t`Your card is saved`, more: t`You can use it for your next payment.` };
      case 'refunded': return { tone: 'done', title: t`${amount} goes back to your card`, more: t`Your bank may need some days to show it.` };
      case 'declined': return { tone: 'attention', title: isCard ? t`Your card was not saved` : t`The payment did not go through`, more: declined(state.why, isCard) };
      case 'ended': return { tone: 'attention', title: isCard ? t`No card was saved` : t`No money was taken`, more: ended(state.why, isCard) };
      case 'for_person': return { tone: 'attention', title: t`The front desk has to look at this`, more: t`Something about this payment doesn’t fit. Please don’t pay again. The front desk was told.` };
      default: return state satisfies never;
    }
  };
}

function useDeclineWords(): (why: DeclineReason, isCard: boolean) => string {
  const { t } = useLingui();
  const pay: Record<DeclineReason, string> = {
    declined: t`The bank said no. No money was taken. You can try another card, or pay at the front desk.`,
    no_funds: t`There is not enough money on this card right now. No money was taken. You can try another card or a smaller amount.`,
    card_expired: t`This card has expired. No money was taken. You can use another card.`,
    needs_phone: t`The bank wants to ask you first. No money was taken. Please pay on your own phone this time.`,
    try_later: t`The bank could not answer right now. No money was taken. Please try again in a few minutes, or pay at the front desk.`,
  };
  const saved = t`The bank did not accept this card. You can try another one.`;
  return (why, isCard) => (isCard ? saved : pay[why]);
}

function useEndedWords(): (why: Ended, isCard: boolean) => string {
  const { t } = useLingui();
  const pay: Record<Ended, string> = {
    cancelled: t`You canceled this payment.`,
    expired: t`The code was not used in time, so it stopped working. You can start again.`,
    out_of_reach: t`We can’t reach the card company right now. You can try again later, or pay at the front desk.`,
    not_accepted: t`Paying by card doesn’t work here right now. The front desk was told. You can pay there.`,
  };
  const card: Record<Ended, string> = { ...pay, cancelled: t`You stopped before your card was saved.`, not_accepted: t`Saving a card doesn’t work here right now. The front desk was told.` };
  return (why, isCard) => (isCard ? card : pay)[why];
}
