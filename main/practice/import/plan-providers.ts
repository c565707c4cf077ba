import type { ImportState } from '#db/queries/import-state.ts';
import { type FieldValue, presentFields } from './merge-row.ts';
import type { NameIndex } from './name-index.ts';
import { nameKey } from './name-key.ts';
import { saysTelehealth } from './place-fields.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import { ProviderIndex } from './provider-index.ts';
import { type ProviderRow, providerSchema } from './provider-rows.ts';
import type { ReadRow, TableReading } from './read-table.ts';

type Provider = ImportState['providers'][number];
type Values = Record<string, FieldValue>;

const personFields = ['firstName', 'lastName', 'credentials', 'npi', 'licenseNumber', 'licenseState', 'email', 'taxonomy', 'supervisorId'] as const;
const settingFields = ['selfSchedule', 'allowNew', 'allowActive', 'allowInactive', 'minNoticeHours', 'maxAheadDays', 'allowConfirm', 'allowCancel', 'cancelNoticeHours'] as const;
/** As decision 19's imported provider stands: no login, and closed to online booking until somebody opens it. */
const settingDefaults = {
  selfSchedule: 'off', allowNew: false, allowActive: true, allowInactive: false, minNoticeHours: 24, maxAheadDays: 60,
  allowConfirm: true, allowCancel: true, cancelNoticeHours: 24,
};

type Candidate = { row: ReadRow<ProviderRow>; key: string; held: Provider | undefined; placeIds: string[] | null; id: string };

/** Providers with their portal settings. New ones join `providers`, by which later files find them. */
export function planProviders(planning: Planning, reading: TableReading<ProviderRow>, providers: ProviderIndex, locations: NameIndex): void {
  const file = new PlannedFile(planning, providerSchema, reading);
  const candidates = withSupervisors(planning, file, listCandidates(planning, file, locations));
  for (const { supervisorId, ...candidate } of candidates) {
    const { firstName, lastName, npi } = candidate.row.values;
    planOne({ planning, file, ...candidate, supervisorId });
    providers.add({ id: candidate.id, firstName, lastName, npi: npi ?? null });
  }
  file.close();
}

function listCandidates(planning: Planning, file: PlannedFile<ProviderRow>, locations: NameIndex): Candidate[] {
  const { rows } = file.reading;
  const npis = new Set(rows.map((row) => row.values.npi));
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const { firstName, lastName, npi } = row.values;
    const nameOnly = `name:${nameKey(lastName, firstName)}`;
    const key = typeof npi === 'string' ? `npi:${npi}` : nameOnly;
    const taken = file.takeKey(key, row);
    if (taken !== undefined) {
      file.refuse(row, typeof npi === 'string' ? 'npi' : 'lastName', `Line ${taken} has this provider already.`);
      continue;
    }
    const held = findHeld(planning, row, [key, nameOnly], npis);
    if (held === 'several') {
      file.refuse(row, 'lastName', 'A provider of this name is here already, and it is not certain that this is the same person. Give the NPI of both.');
      continue;
    }
    const placeIds = findPlaces(file, row, locations);
    if (placeIds !== undefined) candidates.push({ row, key, held, placeIds, id: held?.id ?? planning.newId() });
  }
  return candidates;
}

/** A supervisor may stand further down in the file, and may be refused there: then those supervised are refused too. */
function withSupervisors(planning: Planning, file: PlannedFile<ProviderRow>, all: readonly Candidate[]): (Candidate & { supervisorId: string | null | undefined })[] {
  let standing = all;
  for (;;) {
    const index = new ProviderIndex([...planning.state.providers, ...standing.filter(({ held }) => held === undefined).map(({ id, row: { values } }) => ({ id, firstName: values.firstName, lastName: values.lastName, npi: values.npi ?? null }))]);
    const resolved = standing.map((candidate) => ({ ...candidate, found: candidate.row.values.supervisor ? index.find(candidate.row.values.supervisor) : undefined }));
    const refused = resolved.filter(({ found, id }) => found !== undefined && (found.kind !== 'found' || found.id === id));
    for (const { row, found } of refused) file.refuse(row, 'supervisor', found?.kind === 'found' ? 'A provider can’t be their own supervisor.' : index.explain(found ?? { kind: 'unknown' }, row.values.supervisor ?? ''));
    if (refused.length === 0) return resolved.map(({ found, ...candidate }) => ({ ...candidate, supervisorId: found?.kind === 'found' ? found.id : candidate.row.values.supervisor === undefined ? undefined : null }));
    const gone = new Set(refused.map(({ row }) => row));
    standing = standing.filter(({ row }) => !gone.has(row));
  }
}

/** The stored provider that a row is about: as imported before, else by NPI, else by name where the NPI does not speak against it. */
function findHeld(planning: Planning, row: ReadRow<ProviderRow>, keys: readonly string[], fileNpis: ReadonlySet<unknown>): Provider | 'several' | undefined {
  const { firstName, lastName, npi } = row.values;
  const all = planning.state.providers;
  for (const key of keys) {
    const previous = planning.previous.findByKey('providers.csv', key);
    const provider = previous && all.find((one) => one.id === previous.recordId);
    if (provider !== undefined && isNpiAgreed(provider.npi, npi)) return provider;
  }
  const byNpi = typeof npi === 'string' ? all.find((one) => one.npi === npi) : undefined;
  if (byNpi !== undefined) return byNpi;
  const key = nameKey(lastName, firstName);
  const named = all.filter((one) => nameKey(one.lastName, one.firstName) === key);
  const agreed = named.filter((one) => isNpiAgreed(one.npi, npi));
  if (agreed.length > 1) return 'several';
  // Another NPI under the same name is a second person only where the file lists both.
  if (agreed.length === 0 && named.some((one) => !fileNpis.has(one.npi))) return 'several';
  return agreed[0];
}

function isNpiAgreed(held: string | null, written: string | null | undefined): boolean {
  return held === null || typeof written !== 'string' || held === written;
}

function findPlaces(file: PlannedFile<ProviderRow>, row: ReadRow<ProviderRow>, locations: NameIndex): string[] | null | undefined {
  if (!row.values.locations) return null;
  const ids: string[] = [];
  for (const name of row.values.locations) {
    const found = locations.find(name);
    if (found.kind === 'unknown' && saysTelehealth(name)) continue; // by video: no place to link
    if (found.kind !== 'found') {
      file.refuse(row, 'locations', found.kind === 'several' ? `Two locations are called “${name}”.` : `No location is called “${name}”.`);
      return undefined;
    }
    ids.push(found.id);
  }
  return [...new Set(ids)].sort();
}

function defaultOf(field: string): FieldValue {
  return new Map<string, FieldValue>(Object.entries(settingDefaults)).get(field) ?? null;
}

type OneProvider = Candidate & { planning: Planning; file: PlannedFile<ProviderRow>; supervisorId: string | null | undefined };

function planOne({ planning, file, row, key, held, placeIds, id: newId, supervisorId }: OneProvider): void {
  const { changes, now } = planning;
  const { firstName, lastName, whoMayBook, locations, supervisor: _supervisor, ...rest } = row.values;
  const { allowNew, allowActive, allowInactive } = settingDefaults;
  const who = whoMayBook ?? (whoMayBook === null ? { allowNew, allowActive, allowInactive } : {});
  // A blank cell of a setting is the setting's usual value: none of them can be empty.
  const settings = Object.fromEntries(Object.entries({ ...rest, ...who }).map(([field, value]) => [field, value ?? (value === null ? defaultOf(field) : value)]));
  const places = locations === undefined ? {} : { locations: (placeIds ?? []).join(' ') };
  planRecord({
    planning, file, row, key, newId,
    record: held && { id: held.id, fields: fieldsOf(planning, held) },
    fields: presentFields({ firstName, lastName, ...settings, ...places, supervisorId }),
    defaults: { ...settingDefaults, locations: '' },
    insert: (id, values) => {
      changes.providers.push({ ...only(values, personFields), id, firstName, lastName, updatedAt: now });
      changes.portalSettings.push({ ...only(values, settingFields), providerId: id, updatedAt: now });
      linkPlaces(planning, id, values['locations']);
    },
    update: (id, patch) => {
      const [person, portal] = [only(patch, personFields), only(patch, settingFields)];
      if (Object.keys(person).length > 0) changes.patches.providers.set(id, { ...person, updatedAt: now });
      if (Object.keys(portal).length > 0) changes.patches.portalSettings.set(id, { ...portal, updatedAt: now });
      if ('locations' in patch) changes.clearedProviderLocations.push(id);
      linkPlaces(planning, id, patch['locations']);
    },
  });
}

function fieldsOf({ state }: Planning, held: Provider): Values {
  const settings = state.portalSettings.find((one) => one.providerId === held.id);
  const places = state.providerLocations.filter((one) => one.providerId === held.id).map((one) => one.locationId);
  return { ...pickFields(held, personFields), ...(settings && pickFields(settings, settingFields)), locations: places.sort().join(' ') };
}

function linkPlaces({ changes }: Planning, providerId: string, locationIds: FieldValue | undefined): void {
  if (typeof locationIds !== 'string') return;
  for (const locationId of locationIds.split(' ').filter((id) => id !== '')) changes.providerLocations.push({ providerId, locationId });
}

function only(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
}
