import type { ImportState } from '#db/queries/import-state.ts';
import { localMinuteOf, wallClockToInstant } from '#main/platform/zoned-time.ts';
import { type AppointmentRow, appointmentSchema } from './appointment-rows.ts';
import type { ClientIndex } from './client-index.ts';
import { findRowsClient } from './client-reference.ts';
import type { NameIndex } from './name-index.ts';
import { noteOverlaps } from './note-overlaps.ts';
import { planVisit } from './plan-visit.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { ProviderIndex } from './provider-index.ts';
import type { ReadRow, TableReading } from './read-table.ts';
import type { ServiceIndex } from './service-index.ts';
import { listVirtualPlaces } from './virtual-places.ts';
import type { HeldVisits, ResolvedVisit } from './resolved-visit.ts';

export type VisitIndexes = { clients: ClientIndex; providers: ProviderIndex; services: ServiceIndex; locations: NameIndex };
type File = PlannedFile<AppointmentRow>;
type Row = ReadRow<AppointmentRow>;

/** Visits by client, provider and start. Overlaps are imported, flagged and reported. */
export function planAppointments(planning: Planning, reading: TableReading<AppointmentRow>, indexes: VisitIndexes): void {
  const file = new PlannedFile(planning, appointmentSchema, reading);
  const zoneOf = new Map(planning.state.locations.flatMap(({ id, timeZone }) => (timeZone === null ? [] : [[id, timeZone]])));
  const held = heldVisits(planning.state);
  const virtual = listVirtualPlaces(planning);
  const visits: ResolvedVisit[] = [];
  for (const row of reading.rows) {
    const visit = resolveVisit(planning, file, row, indexes, zoneOf);
    if (visit === undefined) continue;
    if (visit.locationId && virtual.has(visit.locationId)) visit.telehealth ??= true;
    const key = keyOf(visit);
    const taken = file.takeKey(key, row);
    if (taken !== undefined) file.refuse(row, 'row', `Line ${taken} has this client, provider and start already.`);
    else visits.push(visit);
  }
  for (const visit of visits) planVisit(planning, file, visit, keyOf(visit), held);
  noteOverlaps(planning, file, visits);
  file.close();
}

function keyOf({ clientId, providerId, startsAt }: Pick<ResolvedVisit, 'clientId' | 'providerId' | 'startsAt'>): string {
  return `${clientId}|${providerId}|${startsAt}`;
}

function heldVisits({ appointments }: ImportState): HeldVisits {
  return { byId: new Map(appointments.map((visit) => [visit.id, visit])), byKey: new Map(appointments.map((visit) => [keyOf(visit), visit])) };
}

function resolveVisit(planning: Planning, file: File, row: Row, indexes: VisitIndexes, zoneOf: ReadonlyMap<string, string>): ResolvedVisit | undefined {
  const { values } = row;
  const clientId = findRowsClient(file, row, indexes.clients);
  const provider = indexes.providers.find(values.provider);
  if (provider.kind !== 'found') file.refuse(row, 'provider', indexes.providers.explain(provider, values.provider));
  const locationId = findLocation(file, row, indexes.locations);
  if (clientId === undefined || provider.kind !== 'found' || locationId === 'refused') return undefined;
  const service = findService(file, row, indexes.services, provider.id);
  if (service === 'refused') return undefined;
  const minutes = values.minutes ?? service?.minutes;
  if (minutes === undefined) {
    file.refuse(row, 'minutes', 'The row has neither minutes nor an end, and no service that tells the length.');
    return undefined;
  }
  const startsAt = findStart(file, row, (locationId && zoneOf.get(locationId)) || planning.zone);
  if (startsAt === undefined) return undefined;
  return {
    row, clientId, providerId: provider.id, startsAt, endsAt: startsAt + minutes * 60_000, locationId, telehealth: values.telehealth,
    serviceId: values.service === undefined ? undefined : (service?.id ?? null),
  };
}

function findLocation(file: File, row: Row, locations: NameIndex): string | null | undefined | 'refused' {
  const { location } = row.values;
  if (!location) return location === '' ? null : location;
  const found = locations.find(location);
  if (found.kind === 'found') return found.id;
  file.refuse(row, 'location', found.kind === 'several' ? `Two locations are called “${location}”.` : `No location is called “${location}”.`);
  return 'refused';
}

function findService(file: File, row: Row, services: ServiceIndex, providerId: string): { id: string; minutes: number } | undefined | 'refused' {
  const { service, minutes } = row.values;
  if (!service) return undefined;
  const found = services.find(service, providerId, minutes);
  if (found.kind === 'found') return found.service;
  file.refuse(row, 'service', found.kind === 'several' ? `Two services fit “${service}”. Write the code.` : `No service has the code or name “${service}” for this provider.`);
  return 'refused';
}

function findStart(file: File, row: Row, zone: string): number | undefined {
  const { serviceDate, startMinute } = row.values;
  const startsAt = wallClockToInstant(serviceDate, startMinute, zone);
  if (startsAt === undefined) {
    file.refuse(row, 'start', 'This time does not exist on that day: the clocks jump over it when daylight saving begins.');
    return undefined;
  }
  if (localMinuteOf(startsAt + 3_600_000, zone) === startMinute) file.note(row.line, 'start', 'This time happens twice on that day, when daylight saving ends. The first was taken.');
  return startsAt;
}
