import type { PaymentAttempt } from '#db/queries/payments.ts';
import type { Answer, RefundState } from '#main/platform/card-processor.ts';
import { askLater, becomeUnknown, whyNotBegun } from './ask-later.ts';
import { ask } from './ask-processor.ts';
import type { Work } from './ask-processor.ts';
import { changeAttempt, endAttempt, giveBack } from './settle-attempt.ts';

/** The processor knows a question by its key for a day; after that the same question would be a new one. */
const keyLivesMs = 23 * 3_600_000;

/** Money back to the card that paid. After any silence it is looked for, and asked for again only under its first key. */
export async function advanceRefund(work: Work, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  if (work.isFresh && attempt.moneyAskedAt === null) {
    const asked = changeAttempt(services, attempt.id, () => ({ moneyAskedAt: services.clock.now() }));
    const answer = await askForRefund(work, asked);
    const why = whyNotBegun(answer);
    return why ? endAttempt(services, attempt.id, why) : takeIn(work, attempt, answer);
  }
  const found = await ask(work, processor.findRefund({ reference: attempt.id, chargeRef: attempt.chargeRef ?? '' }));
  if (found.kind !== 'answered') return becomeUnknown(services, attempt.id);
  if (found.value) return takeIn(work, attempt, { kind: 'answered', value: found.value });
  if (attempt.settledAt !== null) return askLater(services, attempt.id);
  if (services.clock.now() - attempt.startedAt >= keyLivesMs) {
    const after = becomeUnknown(services, attempt.id);
    return changeAttempt(services, after.id, (now) => (now.attention === null && now.settledAt === null ? { attention: 'unknown_long' } : undefined));
  }
  const again = await askForRefund(work, attempt);
  if (again.kind === 'refused') return endAttempt(services, attempt.id, { state: 'voided', why: 'not_accepted', attention: 'refused' });
  return takeIn(work, attempt, again);
}

function askForRefund(work: Work, { id, chargeRef, amountCents }: PaymentAttempt): Promise<Answer<RefundState>> {
  return ask(work, work.processor.refund({ reference: id, chargeRef: chargeRef ?? '', amountCents }));
}

function takeIn({ services }: Work, attempt: PaymentAttempt, answer: Answer<RefundState>): PaymentAttempt {
  if (answer.kind !== 'answered') return becomeUnknown(services, attempt.id);
  const refund = answer.value;
  if (refund.state === 'refunded') return giveBack(services, attempt.id, refund);
  if (refund.state === 'failed') return attempt.settledAt === null ? endAttempt(services, attempt.id, { state: 'voided', why: 'not_accepted', attention: 'refused' }) : askLater(services, attempt.id);
  return askLater(services, attempt.id, { state: 'authorised' });
}
