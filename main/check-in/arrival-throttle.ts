import type { Services } from '#main/api/services.ts';

const spanMs = 15 * 60_000;
const freeTries = 5;
const firstWaitMs = 5_000;
/** Security P12: a kiosk never refuses everyone for longer. */
const longestWaitMs = 60_000;

/** Each kiosk waits for its own failures only. */
export function arrivalBucket(seatName: string): string {
  return `arrival:${seatName}`;
}

export function waitAfter(failedTries: number): number {
  return failedTries < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failedTries - freeTries));
}

/** Milliseconds until this kiosk may ask again; 0 = now. */
export function arrivalWaitMs(services: Services, seatName: string): number {
  const bucket = arrivalBucket(seatName);
  const now = services.clock.now();
  const last = services.store.signIn.findLastFailedTry(bucket);
  if (last === undefined) return 0;
  return Math.max(0, last + waitAfter(services.store.signIn.countFailedTries(bucket, now - spanMs)) - now);
}
