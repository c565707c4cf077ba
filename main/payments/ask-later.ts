import type { PaymentAttempt } from '#db/queries/payments.ts';
import type { Services } from '#main/api/services.ts';
import type { Answer } from '#main/platform/card-processor.ts';
import { changeAttempt } from './settle-attempt.ts';
import { unknownLongMs, whenToAsk } from './when-to-ask.ts';

/** Nothing new: the next question, a little later. */
export function askLater(services: Services, id: string, patch: Pick<Partial<PaymentAttempt>, 'state'> = {}): PaymentAttempt {
  const now = services.clock.now();
  return changeAttempt(services, id, (attempt) => {
    if (attempt.state === 'posted' || attempt.state === 'captured') return undefined;
    const to = attempt.settledAt === null ? { ...patch, unknownSince: patch.state === 'unknown' ? attempt.unknownSince ?? now : patch.state ? null : attempt.unknownSince } : {};
    const next = { ...attempt, ...to };
    const isLong = next.unknownSince !== null && now - next.unknownSince >= unknownLongMs;
    return { ...to, asks: next.state === attempt.state ? attempt.asks + 1 : 0, nextAskAt: whenToAsk(next, now), ...(isLong && attempt.attention === null ? { attention: 'unknown_long' as const } : {}) };
  });
}

/** The processor was asked for something that could move money, and nobody knows whether it did. */
export function becomeUnknown(services: Services, id: string): PaymentAttempt {
  const before = services.store.payments.findAttempt(id);
  const after = askLater(services, id, { state: 'unknown' });
  if (before?.state !== after.state) services.changes.publish('billing');
  return after;
}

/** Certain that nothing was begun: what the person reads. @returns undefined where it is not certain */
export function whyNotBegun(answer: Answer<unknown>): { state: 'voided'; why: 'out_of_reach' | 'not_accepted'; attention?: 'refused' } | undefined {
  if (answer.kind === 'not_done') return { state: 'voided', why: 'out_of_reach' };
  return answer.kind === 'refused' ? { state: 'voided', why: 'not_accepted', attention: 'refused' } : undefined;
}

/** Longer than any question is under way: what the processor does not know by then, it never got. */
const lostAfterMs = 60_000;

export function isLost({ clock }: Services, attempt: Pick<PaymentAttempt, 'startedAt'>): boolean {
  return clock.now() - attempt.startedAt >= lostAfterMs;
}
