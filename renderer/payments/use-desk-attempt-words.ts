import { useLingui } from '@lingui/react/macro';
import type { Attempt, DeclineReason } from '#main/contract/payments.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import type { AttemptWords } from './use-attempt-words.ts';

type Ended = Extract<Attempt['state'], { kind: 'ended' }>['why'];

/** The states of a card payment, a refund or a new card, as staff read them. */
export function useDeskAttemptWords(): (attempt: Attempt) => AttemptWords {
  const { t } = useLingui();
  const why = useDeskReasonWords();
  return ({ state, isCancelling, amountCents }) => {
    const amount = formatMoney(amountCents);
    if (isCancelling && state.kind !== 'paid') return { tone: 'waiting', title: t`Cancel asked for`, more: t`The processor is asked first whether money was taken.` };
    switch (state.kind) {
      case 'waiting': return { tone: 'waiting', title: t`Waits for the client’s phone`, more: t`This changes by itself.` };
      case 'working': return { tone: 'waiting', title: t`The processor works on it`, more: t`A few seconds.` };
      case 'checking': return { tone: 'attention', title: t`Not known yet`, more: t`The processor has not said whether money moved. It is asked again and again. Take no second payment meanwhile.` };
      case 'paid': {
        const { receiptNumber } = state;
        const owed = formatMoney(state.responsibilityCents);
        return { tone: 'done', title: t`${amount} paid, receipt ${receiptNumber}`, more: t`It is in the account. Balance now: ${owed}.` };
      }
      case 'card_added': return { tone: 'done', title: t`The card is on file`, more: t`It can be used for the next payment.` };
      case 'refunded': {
        const { receiptNumber } = state;
        return { tone: 'done', title: t`${amount} goes back to the card, receipt ${receiptNumber}`, more: t`The client’s bank may need some days to show it.` };
      }
      case 'declined': return { tone: 'attention', title: t`Declined. No money moved.`, more: why.declined[state.why] };
      case 'ended': return { tone: 'attention', title: t`Ended. No money moved.`, more: why.ended[state.why] };
      case 'for_person': return { tone: 'attention', title: t`Somebody has to look at this`, more: t`It stands under Billing, with what the processor says.` };
      default: return state satisfies never;
    }
  };
}

function useDeskReasonWords(): { declined: Record<DeclineReason, string>; ended: Record<Ended, string> } {
  const { t } = useLingui();
  return {
    declined: {
      declined: t`The bank said no without a reason.`,
      no_funds: t`There is not enough money on the card.`,
      card_expired: t`The card has expired.`,
      needs_phone: t`The bank wants to ask the payer. Let the client pay on the phone.`,
      try_later: t`The bank could not answer. Try again in some minutes.`,
    },
    ended: {
      cancelled: t`It was canceled.`,
      expired: t`The code was not used in time.`,
      out_of_reach: t`The processor could not be reached.`,
      not_accepted: t`The processor did not accept the request. Look at Payment Processing.`,
    },
  };
}
