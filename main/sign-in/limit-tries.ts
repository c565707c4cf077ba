import type { HostContext } from '#main/api/services.ts';
import { refusal } from '#main/api/refuse.ts';

const minuteMs = 60_000;
/** Per account from shared screens: 10 in 15 minutes, 100 a day. Per terminal: a wait that grows to 60 s at most. */
const accountRules = [{ windowMs: 15 * minuteMs, most: 10 }, { windowMs: 24 * 60 * minuteMs, most: 100 }] as const;
const terminalFree = 5;
const longestTerminalWaitMs = 60_000;

/** @throws TRY_LATER */
export function requireTriesLeft({ services, seat }: HostContext, account: string): void {
  const now = services.clock.now();
  const tries = services.store.signIn;
  const waits = accountRules
    .filter(({ windowMs, most }) => seat.surface === 'kiosk' && tries.countFailedTries(accountBucket(account), now - windowMs) >= most)
    .map(({ windowMs }) => windowMs);
  const recent = tries.countFailedTries(terminalBucket(seat.name), now - 10 * minuteMs);
  const last = tries.findLastFailedTry(terminalBucket(seat.name));
  if (recent >= terminalFree && last !== undefined) {
    waits.push(last + Math.min(longestTerminalWaitMs, 2 ** (recent - terminalFree) * 2_000) - now);
  }
  const waitMs = Math.max(0, ...waits);
  if (waitMs > 0) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
}

/** Counted in a transaction of its own: the refusal that follows must not undo it. */
export function countFailedTry({ services, seat }: HostContext, account: string): void {
  const now = services.clock.now();
  services.store.transaction(() => {
    services.store.signIn.addFailedTry(accountBucket(account), now);
    services.store.signIn.addFailedTry(terminalBucket(seat.name), now);
  });
}

export function forgetFailedTries({ services, seat }: HostContext, account: string): void {
  services.store.signIn.clearFailedTries(accountBucket(account));
  services.store.signIn.clearFailedTries(terminalBucket(seat.name));
}

const accountBucket = (account: string): string => `account:${account}`;
const terminalBucket = (name: string): string => `terminal:${name}`;
