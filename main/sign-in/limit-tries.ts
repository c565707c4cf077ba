import { randomUUID } from 'node:crypto';
import type { HostContext } from '#main/api/services.ts';
import { bucketWaitMs, findTry, requireNoWait } from '#main/api/seat-wait.ts';
import { hashToken } from '#main/api/sessions.ts';

const minuteMs = 60_000;
/** Security P12, for one account over all shared screens: ten in fifteen minutes, a hundred a day. */
const accountRules = [{ windowMs: 15 * minuteMs, most: 10 }, { windowMs: 24 * 60 * minuteMs, most: 100 }] as const;

/**
 * A password guess is counted for its account and for its screen. At the desk only for the account, with the growing wait: one
 * person's typing errors never keep a colleague out. A device that is known as this account's own is counted apart, so that
 * strangers at the kiosks cannot shut its owner out.
 */
export function passwordBuckets(context: HostContext, account: string): { account: string; waiting: string } {
  const { seat } = context;
  const bucket = isOwnDevice(context, account) ? `own-device-account:${account}` : `${seat.surface}-account:${account}`;
  return { account: bucket, waiting: seat.surface === 'desk' ? bucket : `sign-in:${seat.name}` };
}

function isOwnDevice({ services: { store }, seat }: HostContext, account: string): boolean {
  const token = seat.device?.token();
  if (token === undefined) return false;
  const tokenHash = hashToken(token);
  const device = store.accounts.findDeviceByToken(tokenHash);
  return device?.tokenHash === tokenHash && device.loginId === store.signIn.findLogin(account)?.id;
}

/** A try that counts as failed until it is forgiven. */
export type Try = { forgive(): void };

/**
 * Counts a try before its password is looked at: tries made side by side spend the same ten. What others tried stays counted when
 * the owner gets in, else every sign-in of theirs would hand a stranger ten new guesses.
 * @throws TRY_LATER with the seconds until the next try is answered
 */
export function beginTry(context: HostContext, account: string): Try {
  const { store, clock } = context.services;
  const buckets = passwordBuckets(context, account);
  // Before the transaction: a refusal takes back what it wrote.
  for (const bucket of Object.values(buckets)) findTry(context.services, bucket, 1);
  try {
    return store.transaction(() => {
      requireTriesLeft(context, buckets);
      const rows = [...new Set([buckets.account, buckets.waiting])].map((bucket) => store.signIn.addFailedTry(bucket, clock.now()));
      return {
        forgive: () => {
          for (const id of rows) store.signIn.removeFailedTry(id);
          store.signIn.clearFailedTries(buckets.waiting);
        },
      };
    });
  } catch (cause) {
    // After the transaction: the refusal must not take the desk's line with it.
    if (context.seat.surface === 'kiosk') tellDesk(context);
    throw cause;
  }
}

function requireTriesLeft({ services, seat }: HostContext, buckets: { account: string; waiting: string }): void {
  const now = services.clock.now();
  // The wait ends when the oldest of the counted failures leaves the window.
  const accountWaits = accountRules.map(({ windowMs, most }) => (findTry(services, buckets.account, most) ?? -windowMs) + windowMs - now);
  requireNoWait(Math.max(bucketWaitMs(services, buckets.waiting), ...(seat.surface === 'kiosk' ? accountWaits : [])));
}

/** One line a quarter of an hour on the desk's list: somebody is guessing at this screen. */
function tellDesk({ services: { store, clock, changes }, seat }: HostContext): void {
  const at = clock.now();
  if (store.help.hasThrottleAlert(seat.name, at - 15 * minuteMs)) return;
  store.help.addRefused({ id: randomUUID(), kioskName: seat.name, cause: 'throttled', clientId: null, appointmentId: null, at });
  changes.publish('arrivals');
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
