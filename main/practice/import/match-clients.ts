import type { ImportState } from '#db/queries/import-state.ts';
import { personKey } from './client-index.ts';
import type { ClientRow } from './client-rows.ts';
import { nameKey } from './name-key.ts';
import type { PlannedFile, Planning } from './planning.ts';
import type { ReadRow } from './read-table.ts';

export type StoredClient = ImportState['clients'][number];
/** A good row with the client that it is about: one that is held, or a new one with its id. */
export type MatchedClient = { row: ReadRow<ClientRow>; key: string; id: string; held: StoredClient | undefined };

type Lookups = {
  byId: Map<string, StoredClient>;
  byExternalId: Map<string, StoredClient>;
  byPerson: Map<string, StoredClient[]>;
};

/** Finds the client of each row. Rows that may be about one person twice are refused. */
export function matchClients(planning: Planning, file: PlannedFile<ClientRow>): MatchedClient[] {
  const lookups = buildLookups(planning.state.clients);
  const lineOfPerson = new Map<string, number>();
  const lineOfRecord = new Map<string, number>();
  const matched: MatchedClient[] = [];
  for (const row of file.reading.rows) {
    const { externalId, firstName, lastName, dateOfBirth } = row.values;
    const person = personKey(firstName, lastName, dateOfBirth);
    const key = externalId ? `id:${externalId.toUpperCase()}` : `name:${person}`;
    const sameKey = file.takeKey(key, row);
    if (sameKey !== undefined) {
      const field = externalId ? 'externalId' : 'lastName';
      file.refuse(row, field, externalId ? `Line ${sameKey} has this id already.` : `Line ${sameKey} has this name and date of birth already.`);
      continue;
    }
    const samePerson = lineOfPerson.get(person);
    if (samePerson !== undefined) {
      file.refuse(row, 'lastName', `Line ${samePerson} has the same name and date of birth: these may be one person. Merge the two rows.`);
      continue;
    }
    const held = findHeld(planning, file, row, key, person, lookups);
    if (held === 'refused') continue;
    const sameRecord = held && lineOfRecord.get(held.id);
    if (sameRecord !== undefined) {
      file.refuse(row, 'row', `Line ${sameRecord} is about the same client here. Merge the two rows.`);
      continue;
    }
    lineOfPerson.set(person, row.line);
    if (held) lineOfRecord.set(held.id, row.line);
    matched.push({ row, key, id: held?.id ?? planning.newId(), held });
  }
  return matched;
}

function buildLookups(clients: readonly StoredClient[]): Lookups {
  const lookups: Lookups = { byId: new Map(), byExternalId: new Map(), byPerson: new Map() };
  for (const client of clients) {
    lookups.byId.set(client.id, client);
    if (client.externalId !== null) lookups.byExternalId.set(client.externalId.toUpperCase(), client);
    const person = personKey(client.firstName, client.lastName, client.dateOfBirth);
    lookups.byPerson.set(person, [...(lookups.byPerson.get(person) ?? []), client]);
  }
  return lookups;
}

function findHeld(planning: Planning, file: PlannedFile<ClientRow>, row: ReadRow<ClientRow>, key: string, person: string, lookups: Lookups): StoredClient | 'refused' | undefined {
  const { externalId } = row.values;
  const previous = planning.previous.findByKey(file.reading.file, key);
  const known = lookups.byId.get(previous?.recordId ?? '') ?? (externalId ? lookups.byExternalId.get(externalId.toUpperCase()) : undefined);
  if (known !== undefined) {
    if (!isOtherPerson(known, row.values)) return known;
    file.refuse(row, 'externalId', 'This id belongs to somebody else here: name and date of birth both differ.');
    return 'refused';
  }
  const named = lookups.byPerson.get(person) ?? [];
  const [only] = named;
  if (named.length > 1) {
    file.refuse(row, 'lastName', 'Two clients here have this name and date of birth. Give the client ID, or merge them first.');
    return 'refused';
  }
  if (only?.externalId && externalId) {
    file.refuse(row, 'externalId', 'A client with another id has this name and date of birth here: these may be one person.');
    return 'refused';
  }
  if (only !== undefined) file.note(row.line, 'lastName', 'Matched by name and date of birth to a client who is here already.');
  return only;
}

function isOtherPerson(held: StoredClient, { firstName, lastName, dateOfBirth }: ClientRow): boolean {
  return nameKey(held.firstName) !== nameKey(firstName) && nameKey(held.lastName) !== nameKey(lastName) && held.dateOfBirth !== dateOfBirth;
}
