import type { client } from '#renderer/api/client.ts';
import { datePartsOf, emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import { formatMinute, readClockTime } from './read-clock-time.ts';

/** A visit's time as staff type it. */
export interface TimeDraft {
  providerId: string;
  /** Empty = not chosen. */
  serviceId: string;
  /** `video`, `room` (in person, no place named) or a location's id. */
  place: string;
  date: DateParts;
  time: string;
  minutes: string;
}

/** What the host takes. */
export type StaffTime = Omit<Parameters<typeof client.appointments.checkTime>[0], 'exceptAppointmentId'>;

export function placeKeyOf({ locationId, telehealth }: { locationId: string | null; telehealth: boolean }): string {
  return telehealth ? 'video' : (locationId ?? 'room');
}

export function fillTimeDraft(from: { providerId: string; serviceId: string | null; locationId: string | null; telehealth: boolean; date: string | null; minuteOfDay: number | null; minutes: number | null }): TimeDraft {
  return {
    providerId: from.providerId, serviceId: from.serviceId ?? '', place: placeKeyOf(from), date: from.date === null ? emptyDate : datePartsOf(from.date),
    time: from.minuteOfDay === null ? '' : formatMinute(from.minuteOfDay), minutes: from.minutes === null ? '' : String(from.minutes),
  };
}

/** Undefined while something is missing or cannot be read. */
export function readTimeDraft({ providerId, place, date, time, minutes }: TimeDraft): StaffTime | undefined {
  const day = readDateBoxes(date);
  const minuteOfDay = readClockTime(time);
  const length = readWholeNumber(minutes, 5, 720);
  if (!providerId || day.kind !== 'date' || minuteOfDay === undefined || length === undefined) return undefined;
  return { providerId, date: day.date, minuteOfDay, minutes: length, locationId: place === 'video' || place === 'room' ? null : place, telehealth: place === 'video' };
}
