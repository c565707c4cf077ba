import type { Client } from '#db/queries/clients.ts';
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
export async function findPersonByCode(services: Services, { dateOfBirth, deskCode }: ArrivalProofGiven): Promise<FoundPeople> {
  const { store, clock, passwords } = services;
  const nobody = { people: [], noLetters: null, lettersMissing: false };
  for (const client of store.clients.listBornOn(dateOfBirth)) {
    const code = store.signIn.findDeskCode(client.id);
    const isUsable = code !== undefined && code.usedAt === null && clock.now() < code.expiresAt && code.wrongTries < mostCodeTries;
    if (!isUsable) continue;
    if (await passwords.verify(code.codeHash, deskCode ?? '')) return store.signIn.useDeskCode(code.id, clock.now()) ? { ...nobody, people: [client] } : nobody;
    store.signIn.countWrongDeskCode(code.id);
  }
  return nobody;
}
