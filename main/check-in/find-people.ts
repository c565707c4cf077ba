import type { Client } from '#db/queries/clients.ts';
import { findDeskCode } from '#main/api/desk-code.ts';
import type { Services } from '#main/api/services.ts';
import { foldLetters, hasNameLetters, hasNoLatinName } from './name-letters.ts';

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

/** Decision 25: the code with the date of birth. A right code is used up here. */
export function findPersonByCode(services: Services, { dateOfBirth, deskCode }: ArrivalProofGiven): FoundPeople {
  const code = findDeskCode(services, dateOfBirth, deskCode ?? '');
  const isUsed = code !== undefined && services.store.signIn.useDeskCode(code.id, services.clock.now());
  const client = isUsed ? services.store.clients.find(code.clientId) : undefined;
  return { people: client ? [client] : [], noLetters: null, lettersMissing: false };
}
