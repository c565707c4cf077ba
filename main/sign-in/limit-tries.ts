import type { HostContext } from '#main/api/services.ts';
import { refusal } from '#main/api/refuse.ts';
import { bucketWaitMs } from '#main/api/seat-wait.ts';

const minuteMs = 60_000;
/** Security P12, for one account over all shared screens: ten in fifteen minutes, a hundred a day. */
const accountRules = [{ windowMs: 15 * minuteMs, most: 10 }, { windowMs: 24 * 60 * minuteMs, most: 100 }] as const;

/**
 * A password guess is counted for its account and for its screen. At the desk only for the account, with the growing wait: one
 * person's typing errors never keep a colleague out.
 */
export function passwordBuckets({ seat }: HostContext, account: string): { account: string; waiting: string } {
  const bucket = `${seat.surface}-account:${account}`;
  return { account: bucket, waiting: seat.surface === 'desk' ? bucket : `sign-in:${seat.name}` };
}

type Buckets = ReturnType<typeof passwordBuckets>;

/** @throws TRY_LATER with the seconds until the next try is answered */
export function requireTriesLeft({ services, seat }: HostContext, buckets: Buckets): void {
  const now = services.clock.now();
  // The wait ends when the oldest of the counted failures leaves the window.
  const accountWaits = accountRules.map(({ windowMs, most }) => (services.store.signIn.findFailedTry(buckets.account, most) ?? -windowMs) + windowMs - now);
  requireNoWait(Math.max(bucketWaitMs(services, buckets.waiting), ...(seat.surface === 'kiosk' ? accountWaits : [])));
}

/** @throws TRY_LATER when there is still something to wait */
export function requireNoWait(waitMs: number): void {
  if (waitMs > 0) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
}

/** In a transaction of its own: the refusal that follows must not undo it. */
export function countFailedTry({ services }: HostContext, ...buckets: readonly string[]): void {
  const now = services.clock.now();
  services.store.transaction(() => {
    for (const bucket of new Set(buckets)) services.store.signIn.addFailedTry(bucket, now);
  });
}

export function forgetFailedTries({ services }: HostContext, ...buckets: readonly string[]): void {
  for (const bucket of new Set(buckets)) services.store.signIn.clearFailedTries(bucket);
}
