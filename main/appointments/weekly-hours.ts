import { randomUUID } from 'node:crypto';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { DayException, WeeklyBlock } from '#main/contract/availability.ts';

type SavingCall = { readonly services: Services; readonly record: CallRecord };
type Written = { locationId: string | null; telehealth: boolean; slotMinutes: number | null; clientScheduling: boolean };

export function readAvailability({ store }: Services, providerId: string) {
  const exceptions = new Map<string, DayException>();
  for (const { date, startMinute, endMinute, ...row } of store.availability.listExceptions(providerId)) {
    const day = exceptions.get(date) ?? { date, hours: [] };
    exceptions.set(date, day);
    if (startMinute !== null && endMinute !== null) day.hours.push({ startMinute, endMinute, ...hoursOf(row) });
  }
  const weekly: WeeklyBlock[] = store.availability.listBlocks(providerId).map((row) => ({
    ...{ weekday: row.weekday, startMinute: row.startMinute, endMinute: row.endMinute, validFrom: row.validFrom, validTo: row.validTo },
    ...hoursOf(row),
  }));
  const timeOff = store.availability.listTimeOff(providerId, 0, Number.MAX_SAFE_INTEGER).map(({ id, startsAt, endsAt, note }) => ({ id, startsAt, endsAt, note }));
  return {
    weekly: weekly.toSorted((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute),
    exceptions: [...exceptions.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1)),
    timeOff: timeOff.toSorted((one, other) => one.startsAt - other.startsAt),
  };
}

/** @throws HOURS_OVERLAP, NOT_FOUND no such location */
export function saveWeek({ services, record }: SavingCall, { providerId, weekly }: { providerId: string; weekly: readonly WeeklyBlock[] }): Record<string, never> {
  requireLocations(services, weekly);
  requireApart(weekly.map((block) => ({ ...block, day: String(block.weekday), from: block.validFrom ?? '', to: block.validTo ?? endless })));
  record.commit((changed) => {
    services.store.availability.replaceBlocks(providerId, weekly.map((block) => ({ ...block, id: randomUUID(), providerId })));
    changed('availability_blocks', providerId);
  });
  publishHours(services);
  return {};
}

/**
 * A date without hours keeps one row that closes it.
 * @throws HOURS_OVERLAP, NOT_FOUND no such location
 */
export function saveException({ services, record }: SavingCall, { providerId, exception }: { providerId: string; exception: DayException }): Record<string, never> {
  requireLocations(services, exception.hours);
  requireApart(exception.hours.map((open) => ({ ...open, day: exception.date, from: '', to: endless })));
  const { date, hours } = exception;
  const rows = hours.length > 0 ? hours.map((open) => ({ ...open, id: randomUUID(), providerId, date })) : [{ id: randomUUID(), providerId, date, startMinute: null, endMinute: null }];
  record.commit((changed) => {
    services.store.availability.replaceException(providerId, date, rows);
    changed('availability_exceptions', providerId);
  });
  publishHours(services);
  return {};
}

/** @throws NOT_FOUND the date follows the week already */
export function removeException({ services, record }: SavingCall, { providerId, date }: { providerId: string; date: string }): Record<string, never> {
  record.commit((changed) => {
    if (!services.store.availability.listExceptions(providerId).some((row) => row.date === date)) throw refusal('NOT_FOUND');
    services.store.availability.replaceException(providerId, date, []);
    changed('availability_exceptions', providerId);
  });
  publishHours(services);
  return {};
}

function hoursOf({ locationId, telehealth, slotMinutes, clientScheduling }: Written): Pick<WeeklyBlock, keyof Written> {
  return { locationId, telehealth, clientScheduling, slotMinutes: slotMinutes === 15 || slotMinutes === 30 || slotMinutes === 60 ? slotMinutes : null };
}

function requireLocations({ store }: Services, hours: readonly { locationId: string | null }[]): void {
  const known = new Set(store.practice.listLocations().map((location) => location.id));
  if (hours.some(({ locationId }) => locationId !== null && !known.has(locationId))) throw refusal('NOT_FOUND');
}

type Stretch = { readonly day: string; readonly from: string; readonly to: string; readonly startMinute: number; readonly endMinute: number; readonly telehealth: boolean };

/** Later than any date. */
const endless = '9999-12-31';

/**
 * Nobody sits in two rooms at once, and two video blocks at one time say nothing more than one. A room and video side by
 * side are one chair with two doors. Touching is not overlapping.
 * @throws HOURS_OVERLAP
 */
function requireApart(stretches: readonly Stretch[]): void {
  const inOrder = stretches.toSorted((one, other) => one.startMinute - other.startMinute);
  const overlap = inOrder.some((one, at) =>
    inOrder.slice(at + 1).some((other) =>
      one.day === other.day && one.telehealth === other.telehealth && other.startMinute < one.endMinute && one.from <= other.to && other.from <= one.to));
  if (overlap) throw refusal('HOURS_OVERLAP');
}

/** Open times change, and so do the editor's own rows on another desk. */
export function publishHours({ changes }: Services): void {
  changes.publish('appointments');
  changes.publish('practice');
}
