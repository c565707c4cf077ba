import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import { hashToken } from '#main/api/sessions.ts';
import type { HostContext, Seat } from '#main/api/services.ts';
import { compose } from '#main/compose.ts';
import { beginTry, passwordBuckets } from '#main/sign-in/limit-tries.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const startAt = Date.parse('2026-11-24T05:00:00Z');
const account = 'marigold';
let store: Store;
let now = startAt;
let services: HostContext['services'];
const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-tries-'));

beforeAll(() => {
  store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  // A day of tries is simulated: what a power cut would lose is of no interest here.
  store.db.$client.pragma('synchronous = OFF');
  services = compose({ store, clock: { now: () => now }, log: { info: () => undefined, fault: (event, _incident, cause) => { throw new Error(event, { cause }); } }, keyInFile: true });
  store.signIn.saveLogin({ id: 'login', username: account, usernameKey: account, passwordHash: '', createdAt: 1, updatedAt: 1 });
  store.accounts.saveDevice({ id: 'tablet', loginId: 'login', name: 'Own tablet', tokenHash: hashToken('own'), enrolledBy: 'dorothea', enrolledAt: 1 });
});
beforeEach(() => {
  now = startAt;
  store.db.$client.exec('DELETE FROM failed_tries; DELETE FROM refused_arrivals');
});
afterAll(() => {
  store.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

function contextAt(name: string, more: Partial<Seat> = {}): HostContext {
  return { get services() { return services; }, seat: { surface: 'kiosk', name, sessionToken: () => undefined, setSessionToken: () => undefined, ...more } };
}
const kiosks = [0, 1, 2].map((index) => contextAt(`Kiosk ${index}`));
const ownTablet = contextAt('Own tablet', { device: { token: () => 'own', setToken: () => undefined } });
const copiedTablet = contextAt('Other tablet', { device: { token: () => 'not the token', setToken: () => undefined } });

type Begin = typeof beginTry;
type Answer = ReturnType<Begin> | number;

/** The try, or the seconds to wait. */
function attempt(begin: Begin, context: HostContext, name: string): Answer {
  try {
    return begin(context, name);
  } catch (cause) {
    if (cause instanceof ORPCError && cause.code === 'TRY_LATER') return (cause.data as { retryAfterSeconds: number }).retryAfterSeconds;
    throw cause;
  }
}

/** What somebody does: a stranger's guess, the owner at a kiosk or on their own tablet, another client at a kiosk. */
type Act = { afterMs: number; who: 'stranger' | 'owner' | 'owner on own device' | 'somebody else'; kiosk: number; hashMs: number };

/** Plays the acts in the order of time, with each right password answered only after its hash. */
function play(acts: readonly Act[], begin: Begin = beginTry): { guessedAt: number[]; ownDeviceRefused: number; longestForOthers: number } {
  const guessedAt: number[] = [];
  const pending: { at: number; done: () => void }[] = [];
  let ownDeviceRefused = 0;
  let longestForOthers = 0;
  const passTo = (instant: number): void => {
    for (const one of pending.splice(0).sort((a, b) => a.at - b.at)) {
      if (one.at > instant) pending.push(one);
      else {
        now = one.at;
        one.done();
      }
    }
    now = instant;
  };
  for (const { afterMs, who, kiosk, hashMs } of acts) {
    passTo(now + afterMs);
    const place = who === 'owner on own device' ? ownTablet : (kiosks[kiosk] ?? copiedTablet);
    const answer = attempt(begin, place, who === 'somebody else' ? `client-${kiosk}` : account);
    if (who === 'stranger') {
      if (typeof answer !== 'number') guessedAt.push(now);
    } else if (typeof answer === 'number') {
      if (who === 'owner on own device') ownDeviceRefused += 1;
      if (who === 'somebody else') longestForOthers = Math.max(longestForOthers, answer);
    } else pending.push({ at: now + hashMs, done: () => answer.forgive() });
  }
  return { guessedAt, ownDeviceRefused, longestForOthers };
}

/** The most of these instants that lie in one window. */
function mostWithin(instants: readonly number[], windowMs: number): number {
  return Math.max(0, ...instants.map((from) => instants.filter((at) => at >= from && at < from + windowMs).length));
}

const act: fc.Arbitrary<Act> = fc.record({
  afterMs: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 900 }), weight: 3 }, { arbitrary: fc.integer({ min: 1_000, max: 90_000 }), weight: 2 }, { arbitrary: fc.integer({ min: 5 * minuteMs, max: 20 * minuteMs }), weight: 1 }),
  who: fc.constantFrom('stranger', 'stranger', 'stranger', 'stranger', 'owner', 'owner on own device', 'somebody else'),
  // 3 = a tablet that shows a token of nobody's.
  kiosk: fc.integer({ min: 0, max: 3 }),
  hashMs: fc.integer({ min: 60, max: 4_000 }),
});

test('in any order of acts a stranger has ten guesses in fifteen minutes, the owner gets in on their own device, and nobody waits over a minute', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 20, maxLength: 120, size: 'max' }), (acts) => {
      now = startAt;
      store.db.$client.exec('DELETE FROM failed_tries; DELETE FROM refused_arrivals');
      const { guessedAt, ownDeviceRefused, longestForOthers } = play(acts);
      expect(mostWithin(guessedAt, 15 * minuteMs)).toBeLessThanOrEqual(10);
      expect(mostWithin(guessedAt, dayMs)).toBeLessThanOrEqual(100);
      expect(ownDeviceRefused).toBe(0);
      expect(longestForOthers).toBeLessThanOrEqual(60);
    }),
    { seed: 20_261_124, numRuns: 40 },
  );
});

/** A day of one stranger at four screens every half minute, and of an owner who keeps coming back. */
function aDay(): Act[] {
  return Array.from({ length: dayMs / 30_000 }, (_, turn) => turn).flatMap((turn) => {
    const guesses = [0, 1, 2, 3].map((kiosk) => ({ afterMs: kiosk === 0 ? 30_000 : 0, who: 'stranger' as const, kiosk, hashMs: 0 }));
    const others: Act[] = turn % 40 === 7 ? [{ afterMs: 0, who: 'owner', kiosk: turn % 3, hashMs: 300 }, { afterMs: 0, who: 'owner on own device', kiosk: 0, hashMs: 300 }, { afterMs: 0, who: 'somebody else', kiosk: turn % 3, hashMs: 300 }] : [];
    return [...guesses, ...others];
  });
}

test('in twenty-four hours a stranger at four screens has a hundred guesses at an account, whose owner always gets in, and the desk is told', { timeout: 180_000 }, () => {
  const { guessedAt, ownDeviceRefused, longestForOthers } = play(aDay());
  expect(mostWithin(guessedAt, 15 * minuteMs)).toBe(10);
  expect(guessedAt.length).toBe(100);
  expect(ownDeviceRefused).toBe(0);
  expect(longestForOthers).toBeLessThanOrEqual(60);
  const told = store.help.listRefused(startAt);
  expect(told.some(({ cause, at }) => cause === 'throttled' && at - (guessedAt[9] ?? 0) <= 30_000)).toBe(true);
  expect(told.length).toBeLessThanOrEqual(4 * (dayMs / (15 * minuteMs)));
});

test('sixteen guesses side by side are ten', () => {
  const answers = Array.from({ length: 16 }, (_, index) => attempt(beginTry, contextAt(`Kiosk ${index}`), account));
  expect(answers.filter((answer) => typeof answer !== 'number')).toHaveLength(10);
});

test('a limit that forgets strangers when the owner gets in is caught', () => {
  const guess = (kiosk: number): Act => ({ afterMs: 1_000, who: 'stranger', kiosk, hashMs: 0 });
  const acts: Act[] = [...[0, 1, 2, 0, 1, 2, 0, 1, 2].map(guess), { afterMs: 0, who: 'owner', kiosk: 3, hashMs: 100 }, ...[1, 2, 3, 1, 2, 3].map(guess)];
  const forgetful: Begin = (context, name) => ({ ...beginTry(context, name), forgive: () => store.signIn.clearFailedTries(passwordBuckets(context, name).account) });
  expect(play(acts, forgetful).guessedAt.length).toBeGreaterThan(10);
  store.db.$client.exec('DELETE FROM failed_tries');
  expect(play(acts).guessedAt.length).toBe(10);
});
