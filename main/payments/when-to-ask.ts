import type { PaymentAttempt } from '#db/queries/payments.ts';

const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** While a call of its own works on an attempt, nobody else asks. Longer than the processor may take for two answers. */
export const leaseMs = 30 * secondMs;
/** How long a QR code can be used. */
export const pageLifeMs = 15 * minuteMs;
/** What the processor could not tell by then is for a person. */
export const unknownLongMs = 24 * hourMs;

/** After an attempt is over the processor is asked again: money that arrives all the same is not lost. */
const lateMs = [minuteMs, 15 * minuteMs, 24 * hourMs];

/** When to ask the processor next. @returns null = no more */
export function whenToAsk(attempt: Pick<PaymentAttempt, 'state' | 'asks' | 'startedAt' | 'settledAt' | 'url'>, now: number): number | null {
  if (attempt.state === 'posted') return null;
  if (attempt.settledAt !== null) {
    const later = lateMs[attempt.asks];
    return later === undefined ? null : now + later;
  }
  if (attempt.state === 'started' && attempt.url !== null) return now + (now - attempt.startedAt < 2 * minuteMs ? 2 : 5) * secondMs;
  const waitMs = Math.min(minuteMs, 2 ** Math.min(attempt.asks, 6) * 2 * secondMs);
  return now + (now - attempt.startedAt < hourMs ? waitMs : 10 * minuteMs);
}
