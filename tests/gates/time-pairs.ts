import { ORPCError } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { clients } from '#db/schema/clients.ts';
import { hashDeskCode } from '#main/api/desk-code.ts';
import type { Services } from '#main/api/services.ts';
import { makeAccountCode } from '#main/sign-in/account-codes.ts';
import { callAs } from '#tests/support/call-as.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';

const startsAt = Date.parse('2026-11-24T14:07:00-05:00');
/** Longer than every window of the limits on guessing: a pair never waits for the one before. */
const betweenPairsMs = 25 * 3_600_000;

type Kiosk = ReturnType<typeof callAs>;
type Question = {
  name: string;
  /** What makes `known` known, outside the measured time. */
  prepare?: (services: Services, count: number) => void;
  known: (kiosk: Kiosk) => Promise<unknown>;
  unknown: (kiosk: Kiosk) => Promise<unknown>;
};

const wrong = 'not the password at all';
const born = { known: '1988-04-12', unknown: '1988-04-13' };

/** What a stranger at a kiosk may ask about somebody, once about a client and once about nobody (P13). */
export const questions: readonly Question[] = [
  { name: 'username', known: (at) => at.signIn.withPassword({ username: 'marigold', password: wrong }), unknown: (at) => at.signIn.withPassword({ username: 'marigood', password: wrong }) },
  { name: 'username of a login that is off', known: (at) => at.signIn.withPassword({ username: 'fennimore', password: wrong }), unknown: (at) => at.signIn.withPassword({ username: 'fennimora', password: wrong }) },
  { name: 'arrival facts', known: (at) => at.checkIn.identify({ dateOfBirth: born.known, letters: 'QQQ', deskCode: null }), unknown: (at) => at.checkIn.identify({ dateOfBirth: born.unknown, letters: 'QQQ', deskCode: null }) },
  {
    name: 'code of the desk',
    prepare: ({ store, clock }, count) => {
      const id = `timed-${count}`;
      store.signIn.addDeskCode({ id, clientId: 'marigold', codeHash: hashDeskCode(id, '123456'), issuedBy: 'dorothea', issuedAt: clock.now(), expiresAt: clock.now() + 600_000 });
    },
    known: (at) => at.signIn.withDeskCode({ dateOfBirth: born.known, code: '654321' }), unknown: (at) => at.signIn.withDeskCode({ dateOfBirth: born.unknown, code: '654321' }),
  },
  {
    name: 'account code',
    prepare: (services) => void makeAccountCode(services, { kind: 'reset', clientId: 'marigold', loginId: 'login-marigold', issuedBy: null }),
    known: (at) => at.signIn.openAccountCode({ dateOfBirth: born.known, code: 'ABCDE23456' }), unknown: (at) => at.signIn.openAccountCode({ dateOfBirth: born.unknown, code: 'ABCDE23456' }),
  },
  { name: 'reset', known: (at) => at.signIn.requestReset({ email: 'marigold@example.com', dateOfBirth: born.known }), unknown: (at) => at.signIn.requestReset({ email: 'marigood@example.com', dateOfBirth: born.unknown }) },
];

export type Timed = { name: string; knownMs: number[]; unknownMs: number[]; isSameAnswer: boolean };

/** Times interleaved pairs over the real router, store and hash; who is asked about first changes with each pair. */
export async function timePairs(pairs: number, isLoaded: boolean): Promise<Timed[]> {
  const practice = openTestPractice(startsAt);
  const { services } = practice;
  services.store.db.update(clients).set({ email: 'marigold@example.com' }).where(eq(clients.id, 'marigold')).run();
  const timed: Timed[] = questions.map(({ name }) => ({ name, knownMs: [], unknownMs: [], isSameAnswer: true }));
  const load = isLoaded ? startLoad(services) : () => undefined;
  let now = startsAt;
  try {
    for (let count = 0; count < pairs; count += 1) {
      for (const [index, question] of questions.entries()) {
        now += betweenPairsMs;
        practice.setNow(now);
        services.store.signIn.pruneFailedTries(now);
        question.prepare?.(services, count);
        const into = timed[index];
        if (!into) throw new Error('a question without a place for its times');
        const ask = (who: 'known' | 'unknown') => timeAnswer(() => question[who](callAs(services, 'kiosk', `Kiosk ${who}`)));
        const isKnownFirst = count % 2 === 0;
        const first = await ask(isKnownFirst ? 'known' : 'unknown');
        const second = await ask(isKnownFirst ? 'unknown' : 'known');
        into.knownMs.push(isKnownFirst ? first.ms : second.ms);
        into.unknownMs.push(isKnownFirst ? second.ms : first.ms);
        into.isSameAnswer &&= first.answer === second.answer;
      }
    }
    return timed;
  } finally {
    load();
    practice.close();
  }
}

async function timeAnswer(ask: () => Promise<unknown>): Promise<{ ms: number; answer: string }> {
  const from = performance.now();
  const answer = await ask().then((given) => JSON.stringify(given), (cause: unknown) => {
    if (!(cause instanceof ORPCError)) throw cause;
    return JSON.stringify({ code: cause.code, status: cause.status, data: cause.data, message: cause.message });
  });
  return { ms: performance.now() - from, answer };
}

/** Two others at work: each signs in at a desk and reads the board, one call after the other. */
function startLoad(services: Services): () => void {
  let isOver = false;
  const work = async (name: string): Promise<void> => {
    const desk = callAs(services, 'desk', name);
    while (!isOver) {
      await desk.deskSignIn.withPassword({ username: 'dorothea', password: wrong }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  for (const name of ['Desk 1', 'Desk 2']) void work(name);
  return () => void (isOver = true);
}

export type Verdict = { name: string; medianGapMs: number; lowMs: number; highMs: number; isEquivalent: boolean; isSameAnswer: boolean };

/**
 * Equivalence of the paired differences at ±`boundMs`: the 90 % interval of their median (two one-sided tests at 5 %), by order
 * statistics of the binomial, lies inside; and the medians lie no further apart.
 */
export function judgeTimes({ name, knownMs, unknownMs, isSameAnswer }: Timed, boundMs: number): Verdict {
  const gaps = knownMs.map((ms, index) => ms - (unknownMs[index] ?? 0)).sort((a, b) => a - b);
  const reach = Math.ceil((1.645 * Math.sqrt(gaps.length)) / 2);
  const middle = gaps.length / 2;
  const lowMs = gaps[Math.max(0, Math.floor(middle) - reach)] ?? Number.NaN;
  const highMs = gaps[Math.min(gaps.length - 1, Math.ceil(middle) + reach - 1)] ?? Number.NaN;
  const medianGapMs = median(knownMs) - median(unknownMs);
  return { name, medianGapMs, lowMs, highMs, isSameAnswer, isEquivalent: lowMs > -boundMs && highMs < boundMs && Math.abs(medianGapMs) < boundMs };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
