import type { PaymentAttempt } from '#db/queries/payments.ts';
import { computeBalance } from '#main/api/balance.ts';
import type { Services } from '#main/api/services.ts';
import type { Attempt } from '#main/contract/payments.ts';

/** An attempt as a screen shows it. */
export function viewAttempt(services: Services, attempt: PaymentAttempt): Attempt {
  const { id, purpose, amountCents, startedAt, method, cardBrand, cardLast4, cancelAskedAt, settledAt, processor } = attempt;
  return {
    id, purpose, amountCents, startedAt, state: stateOf(services, attempt),
    card: method === 'card_on_file' && cardLast4 !== null ? { brand: cardBrand ?? '', last4: cardLast4 } : null,
    isCancelling: cancelAskedAt !== null && settledAt === null, isSimulated: processor === 'simulated',
  };
}

function stateOf(services: Services, attempt: PaymentAttempt): Attempt['state'] {
  const { state, why } = attempt;
  switch (state) {
    case 'posted': return postedState(services, attempt);
    case 'captured': return attempt.attention === null ? { kind: 'working' } : { kind: 'for_person' };
    case 'declined': return { kind: 'declined', why: isDecline(why) ? why : 'declined' };
    case 'voided': return { kind: 'ended', why: isEnd(why) ? why : 'cancelled' };
    case 'unknown': return { kind: 'checking', since: attempt.unknownSince ?? attempt.startedAt };
    case 'authorised': return { kind: 'working' };
    case 'started': return waitingState(services, attempt);
  }
}

function waitingState({ clock }: Services, { url, expiresAt, cancelAskedAt }: PaymentAttempt): Attempt['state'] {
  const isShown = url !== null && expiresAt !== null && cancelAskedAt === null && clock.now() < expiresAt;
  return isShown ? { kind: 'waiting', url, expiresAt } : { kind: 'working' };
}

function postedState({ store }: Services, { id, purpose, clientId, settledAt, startedAt }: PaymentAttempt): Attempt['state'] {
  if (purpose === 'add_card') return { kind: 'card_added', cardId: id };
  const receiptNumber = store.billing.findEntry(id)?.receiptNumber ?? 0;
  const at = settledAt ?? startedAt;
  if (purpose === 'refund') return { kind: 'refunded', entryId: id, receiptNumber, refundedAt: at };
  return { kind: 'paid', entryId: id, receiptNumber, paidAt: at, responsibilityCents: computeBalance(store.billing.sumBalance(clientId)).responsibilityCents };
}

type Decline = Extract<Attempt['state'], { kind: 'declined' }>['why'];
type End = Extract<Attempt['state'], { kind: 'ended' }>['why'];

function isDecline(why: PaymentAttempt['why']): why is Decline {
  return why === 'declined' || why === 'no_funds' || why === 'card_expired' || why === 'needs_phone' || why === 'try_later';
}

function isEnd(why: PaymentAttempt['why']): why is End {
  return why === 'cancelled' || why === 'expired' || why === 'out_of_reach' || why === 'not_accepted';
}
