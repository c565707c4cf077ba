import type { PaymentAttempt } from '#db/queries/payments.ts';
import type { ChargeState } from '#main/platform/card-processor.ts';
import { askLater, becomeUnknown, isLost, whyNotBegun } from './ask-later.ts';
import { ask } from './ask-processor.ts';
import type { Work } from './ask-processor.ts';
import { changeAttempt, endAttempt, takeMoney } from './settle-attempt.ts';

/** A charge that is still being worked on after that is ended. */
const patienceMs = 10 * 60_000;

/**
 * A card on file. First the charge gets its name, which moves no money; then one call takes the money. After any silence the
 * charge is read by its name, and ended when it has not taken the money: it is never taken a second time.
 */
export async function advanceCharge(work: Work, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  if (attempt.processorRef === null) return work.isFresh ? prepareCharge(work, attempt) : findCharge(work, attempt);
  if (work.isFresh && attempt.moneyAskedAt === null && attempt.cancelAskedAt === null && attempt.settledAt === null) return takeCharge(work, attempt.processorRef, attempt);
  const answer = await ask(work, processor.readCharge(attempt.processorRef));
  return answer.kind === 'answered' ? takeIn(work, attempt, answer.value) : becomeUnknown(services, attempt.id);
}

async function prepareCharge(work: Work, { id, amountCents, cardId }: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  const card = cardId === null ? undefined : services.store.cardsOnFile.find(cardId);
  if (!card) throw new Error('the card of the attempt is not there');
  const { descriptor } = services.store.payments.readProcessing();
  const answer = await ask(work, processor.prepareCharge({ reference: id, amountCents, cardRef: card.processorRef, descriptor }));
  if (answer.kind !== 'answered') {
    const why = whyNotBegun(answer);
    return why ? endAttempt(services, id, why) : becomeUnknown(services, id);
  }
  const { ref } = answer.value;
  return advanceCharge(work, changeAttempt(services, id, () => ({ processorRef: ref })));
}

/** @param ref on disk, with the note that money is asked for, before the one call that takes it */
async function takeCharge(work: Work, ref: string, { id }: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  const moneyAskedAt = services.clock.now();
  const asked = changeAttempt(services, id, (attempt) => (attempt.cancelAskedAt === null && attempt.settledAt === null ? { moneyAskedAt } : undefined));
  if (asked.moneyAskedAt === null) return advanceCharge({ ...work, isFresh: false }, asked);
  const answer = await ask(work, processor.takeCharge(ref));
  if (answer.kind === 'answered') return takeIn(work, asked, answer.value);
  return answer.kind === 'not_done' ? endAttempt(services, id, { state: 'voided', why: 'out_of_reach' }) : becomeUnknown(services, id);
}

/** A charge that was prepared and whose name got lost has taken nothing, and nobody will take it. */
async function findCharge(work: Work, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  const answer = await ask(work, processor.findCharge(attempt.id));
  if (answer.kind !== 'answered') return becomeUnknown(services, attempt.id);
  const found = answer.value;
  if (!found && attempt.settledAt !== null) return askLater(services, attempt.id);
  if (!found) return isLost(services, attempt) ? endAttempt(services, attempt.id, { state: 'voided', why: 'out_of_reach' }) : becomeUnknown(services, attempt.id);
  return advanceCharge(work, changeAttempt(services, attempt.id, () => ({ processorRef: found.ref })));
}

async function takeIn(work: Work, attempt: PaymentAttempt, charge: ChargeState): Promise<PaymentAttempt> {
  const { services } = work;
  switch (charge.state) {
    case 'paid': return takeMoney(services, attempt.id, charge);
    case 'declined': return attempt.settledAt === null ? endAttempt(services, attempt.id, { state: 'declined', why: charge.why }) : askLater(services, attempt.id);
    case 'ended': return attempt.settledAt === null ? endAttempt(services, attempt.id, { state: 'voided', why: attempt.cancelAskedAt === null ? 'out_of_reach' : 'cancelled' }) : askLater(services, attempt.id);
    case 'unconfirmed': return endCharge(work, attempt);
    case 'authorised': case 'working': {
      const isSlow = attempt.cancelAskedAt !== null || attempt.settledAt !== null || services.clock.now() - attempt.startedAt > patienceMs;
      return isSlow ? endCharge(work, attempt) : askLater(services, attempt.id, { state: 'authorised' });
    }
  }
}

/** Whether it could be ended, the processor says: what was taken a moment before counts. */
async function endCharge(work: Work, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  const answer = await ask(work, processor.endCharge(attempt.processorRef ?? ''));
  if (answer.kind !== 'answered') return becomeUnknown(services, attempt.id);
  const { value } = answer;
  // Still not ended: the next look tries again.
  return value.state === 'paid' || value.state === 'ended' || value.state === 'declined' ? takeIn(work, attempt, value) : becomeUnknown(services, attempt.id);
}
