import { createHash, timingSafeEqual } from 'node:crypto';
import type { DeskCode } from '#db/queries/sign-in.ts';
import type { Services } from './services.ts';
import { isWithin } from './is-within.ts';

/** Decision 25: ten minutes, once, five tries. */
const lifeMs = 10 * 60_000;
const mostTries = 5;

export function deskCodeExpiresAt(issuedAt: number): number {
  return issuedAt + lifeMs;
}

/** The code's own id is its salt. */
export function hashDeskCode(id: string, code: string): string {
  return createHash('sha256').update(`${id}:${code}`).digest('hex');
}

/**
 * Finds whose live code was typed with the date of birth; a wrong one costs a try of each code that it was tried on. Nothing
 * is used up here: `useDeskCode` of the store does that, in the caller's transaction.
 */
export function findDeskCode({ store, clock }: Services, dateOfBirth: string, typed: string): DeskCode | undefined {
  const given = typed.replace(/\s/gu, '');
  const now = clock.now();
  const live = store.clients.listBornOn(dateOfBirth).flatMap(({ id }) => {
    const code = store.signIn.findDeskCode(id);
    return code && code.usedAt === null && isWithin(code, now) && code.wrongTries < mostTries ? [code] : [];
  });
  const match = live.find((code) => timingSafeEqual(Buffer.from(hashDeskCode(code.id, given), 'hex'), Buffer.from(code.codeHash, 'hex')));
  // Forgetting to type a code is no guess.
  if (!match && given !== '') store.transaction(() => {
    for (const code of live) store.signIn.countWrongDeskCode(code.id);
    // Nobody's code is written down as well: the time that it takes must not tell whether there is one (P13).
    if (live.length === 0) store.signIn.addFailedTry('nobody', now);
  });
  return match;
}
