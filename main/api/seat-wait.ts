import { refusal } from './refuse.ts';
import type { Services } from './services.ts';

const spanMs = 15 * 60_000;
const freeTries = 5;
const firstWaitMs = 5_000;
/** Security P12: a kiosk never refuses everyone for longer. */
const longestWaitMs = 60_000;

/** Guesses about a person who is not signed in (letters, desk codes): each kiosk waits for its own failures only. */
export function kioskBucket(seatName: string): string {
  return `kiosk:${seatName}`;
}

export function waitAfter(failedTries: number): number {
  return failedTries < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failedTries - freeTries));
}

/**
 * When the newest (1), second newest (2) … failure of a bucket was. A clock that was set back would leave a wait that lasts until it
 * is there again: those failures count as made now.
 */
export function findTry({ store, clock }: Services, bucket: string, fromNewest: number): number | undefined {
  const now = clock.now();
  const at = store.signIn.findFailedTry(bucket, fromNewest);
  if (at === undefined || at <= now) return at;
  store.signIn.bringTriesBack(now);
  return now;
}

/** Milliseconds until a bucket may be tried again: a wait that grows with its failures; 0 = now. */
export function bucketWaitMs(services: Services, bucket: string): number {
  const now = services.clock.now();
  const last = findTry(services, bucket, 1);
  if (last === undefined) return 0;
  return Math.max(0, last + waitAfter(services.store.signIn.countFailedTries(bucket, now - spanMs)) - now);
}

/** @throws TRY_LATER when there is still something to wait */
export function requireNoWait(waitMs: number): void {
  if (waitMs > 0) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
}
