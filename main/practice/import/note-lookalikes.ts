import type { ClientRow } from './client-rows.ts';
import type { MatchedClient, StoredClient } from './match-clients.ts';
import { nameKey } from './name-key.ts';
import type { PlannedFile, Planning } from './planning.ts';

type Person = Pick<StoredClient, 'firstName' | 'lastName' | 'preferredFirstName' | 'phone' | 'email'> & { line?: number };

/** Notes of new clients who may be somebody known under a slightly different name. */
export function noteLookalikes(planning: Planning, file: PlannedFile<ClientRow>, matched: readonly MatchedClient[]): void {
  const born = new Map<string, Person[]>();
  const add = (dateOfBirth: string, person: Person): void => void born.set(dateOfBirth, [...(born.get(dateOfBirth) ?? []), person]);
  const rowIds = new Set(matched.map((one) => one.id));
  for (const client of planning.state.clients) if (!rowIds.has(client.id)) add(client.dateOfBirth, client);
  for (const { row, held } of matched) {
    const { firstName, lastName, preferredFirstName, phone, email, dateOfBirth } = row.values;
    const person: Person = { firstName, lastName, preferredFirstName: preferredFirstName ?? null, phone: phone ?? null, email: email ?? null, line: row.line };
    const alike = (born.get(dateOfBirth) ?? []).find((other) => isAlike(person, other));
    if (held === undefined && alike !== undefined) {
      file.note(row.line, 'lastName', `This may be the same person as ${alike.line === undefined ? 'a client who is here already' : `line ${alike.line}`}: same date of birth, similar name. Both were kept.`);
    }
    add(dateOfBirth, person);
  }
}

function isAlike(one: Person, other: Person): boolean {
  const [first, otherFirst] = [nameKey(one.firstName), nameKey(other.firstName)];
  if (nameKey(one.lastName) === nameKey(other.lastName)) {
    return first.startsWith(otherFirst) || otherFirst.startsWith(first) || nameKey(one.preferredFirstName ?? '-') === otherFirst || nameKey(other.preferredFirstName ?? '-') === first;
  }
  const hasSameContact = (one.phone !== null && one.phone === other.phone) || (one.email !== null && one.email === other.email);
  return first === otherFirst && hasSameContact;
}
