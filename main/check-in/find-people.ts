import { createHash, timingSafeEqual } from 'node:crypto';
import type { Client } from '#db/queries/clients.ts';
import type { DeskCode } from '#db/queries/sign-in.ts';
import type { Services } from '#main/api/services.ts';
import { foldLetters, hasNameLetters, hasNoLatinName } from './name-letters.ts';

const mostCodeTries = 5;

export type ArrivalProofGiven = { readonly dateOfBirth: string; readonly letters: string; readonly deskCode: string | null };
export type FoundPeople = { readonly people: readonly Client[]; readonly noLetters: Client | null; readonly lettersMissing: boolean };

/** Whose date of birth and letters these are; perhaps nobody's, perhaps twins'. */
export function findPeopleByName(services: Services, { dateOfBirth, letters }: ArrivalProofGiven): FoundPeople {
  const typed = foldLetters(letters);
  const born = services.store.clients.listBornOn(dateOfBirth);
  const noLetters = born.find(hasNoLatinName) ?? null;
  if (typed === undefined) return { people: [], noLetters, lettersMissing: true };
  return { people: born.filter((client) => hasNameLetters(client, typed)), noLetters, lettersMissing: false };
}

/** Decision 25: six digits with the date of birth, ten minutes, once, five tries. A right code is used up here. */
export function findPersonByCode({ store, clock }: Services, { dateOfBirth, deskCode }: ArrivalProofGiven): FoundPeople {
  const nobody: FoundPeople = { people: [], noLetters: null, lettersMissing: false };
  const now = clock.now();
  const given = (deskCode ?? '').replace(/\s/gu, '');
  const live = store.clients.listBornOn(dateOfBirth).flatMap((client) => {
    const code = store.signIn.findDeskCode(client.id);
    return code && code.usedAt === null && now < code.expiresAt && code.wrongTries < mostCodeTries ? [{ client, code }] : [];
  });
  const match = live.find(({ code }) => isCode(code, given));
  if (match) return store.signIn.useDeskCode(match.code.id, now) ? { ...nobody, people: [match.client] } : nobody;
  // Forgetting to type a code is no guess.
  if (given !== '') store.transaction(() => live.forEach(({ code }) => store.signIn.countWrongDeskCode(code.id)));
  return nobody;
}

/** Hashed as the desk's issuing of codes does. */
function isCode(code: DeskCode, given: string): boolean {
  return timingSafeEqual(createHash('sha256').update(`${code.id}:${given}`).digest(), Buffer.from(code.codeHash, 'hex'));
}
