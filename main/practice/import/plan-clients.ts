import { indexClientNames, type ClientNames } from '#db/index-client-names.ts';
import type { ClientIndex } from './client-index.ts';
import { type ClientRow, clientSchema } from './client-rows.ts';
import { type MatchedClient, type StoredClient, matchClients } from './match-clients.ts';
import { type FieldValue, presentFields } from './merge-row.ts';
import { noteLookalikes } from './note-lookalikes.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { ProviderIndex } from './provider-index.ts';
import type { TableReading } from './read-table.ts';
import { type Guardian, resolveGuardians } from './resolve-guardians.ts';

type Values = Record<string, FieldValue>;

const fieldNames = [
  'externalId', 'firstName', 'middleName', 'lastName', 'dateOfBirth', 'preferredFirstName', 'sex', 'status', 'email', 'phone',
  'street', 'line2', 'city', 'state', 'zip', 'language', 'guardianName', 'guardianClientId',
] as const;
/** A clinic that moves brings people it already sees. */
const defaults = { status: 'active', language: 'en' } as const;

/** Clients by id, else by legal name and date of birth. New ones join `clients`, by which visits find them. */
export function planClients(planning: Planning, reading: TableReading<ClientRow>, providers: ProviderIndex, clients: ClientIndex): void {
  const file = new PlannedFile(planning, clientSchema, reading);
  const primaryOf = new Map(planning.state.clientProviders.filter((link) => link.isPrimary).map((link) => [link.clientId, link.providerId]));
  const withProvider = matchClients(planning, file).filter(({ row }) => {
    const found = row.values.provider ? providers.find(row.values.provider) : undefined;
    if (found !== undefined && found.kind !== 'found') file.refuse(row, 'provider', providers.explain(found, row.values.provider ?? ''));
    return found === undefined || found.kind === 'found';
  });
  const standing = resolveGuardians(planning, file, withProvider);
  noteLookalikes(planning, file, standing.map(({ client }) => client));
  for (const { client, guardian } of standing) {
    const cell = client.row.values.provider;
    const found = cell ? providers.find(cell) : undefined;
    const providerId = cell === undefined ? undefined : found?.kind === 'found' ? found.id : null;
    const held = client.held;
    planClient({ planning, file, client, guardian, providerId, heldProviderId: (held && primaryOf.get(held.id)) ?? null });
    const { externalId, firstName, middleName, lastName, preferredFirstName, dateOfBirth } = client.row.values;
    clients.add({ id: client.id, externalId: externalId ?? null, firstName, middleName: middleName ?? null, lastName, preferredFirstName: preferredFirstName ?? null, dateOfBirth });
  }
  file.close();
}

type OneClient = {
  planning: Planning;
  file: PlannedFile<ClientRow>;
  client: MatchedClient;
  guardian: Guardian;
  providerId: string | null | undefined;
  heldProviderId: string | null;
};

function planClient({ planning, file, client, guardian, providerId, heldProviderId }: OneClient): void {
  const { row, key, id, held } = client;
  const { changes, now } = planning;
  const { provider: _provider, guardian: _guardian, status, language, ...plain } = row.values;
  planRecord({
    planning, file, row, key, newId: id,
    record: held && { id: held.id, fields: { ...pickFields(held, fieldNames), provider: heldProviderId } },
    fields: presentFields({
      ...plain, ...guardian,
      status: status === null ? defaults.status : status,
      language: language === null ? defaults.language : language,
      provider: providerId,
    }),
    defaults: { ...defaults, provider: null },
    insert: (newId, { provider, ...values }) => {
      const { searchKey } = indexNames(planning, newId, row.values);
      changes.clients.push({ ...values, id: newId, firstName: row.values.firstName, lastName: row.values.lastName, dateOfBirth: row.values.dateOfBirth, searchKey, createdAt: now, updatedAt: now });
      if (typeof provider === 'string') changes.clientProviders.push({ clientId: newId, providerId: provider, isPrimary: true });
    },
    update: (heldId, { provider, ...patch }) => {
      if (held) changes.patches.clients.set(heldId, { ...patch, ...reindex(planning, held, patch), updatedAt: now });
      if (provider === undefined) return;
      if (heldProviderId !== null) changes.droppedLinks.push({ clientId: heldId, providerId: heldProviderId });
      if (typeof provider === 'string') changes.clientProviders.push({ clientId: heldId, providerId: provider, isPrimary: true });
    },
  });
}

/** The search key again where a name or the phone changes. */
function reindex(planning: Planning, held: StoredClient, patch: Values): { searchKey?: string } {
  const searched = ['firstName', 'middleName', 'lastName', 'preferredFirstName', 'phone'];
  if (!searched.some((field) => field in patch)) return {};
  planning.changes.clearedSearchWords.push(held.id);
  return indexNames(planning, held.id, { ...held, ...patch });
}

function indexNames(planning: Planning, clientId: string, names: ClientNames): { searchKey: string } {
  const { searchKey, words } = indexClientNames(names);
  for (const word of words) planning.changes.clientSearchWords.push({ word, clientId });
  return { searchKey };
}
