import type { Appointment } from '#db/queries/appointments.ts';
import type { Charge } from '#db/queries/billing.ts';
import { zoneOf } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import type { PaperRecords } from './read-paper-records.ts';

const notAttended = new Set(['no-show', 'cancelled', 'declined']);

/**
 * The visit that a charge is for: the one that it names, else one of its day and provider that did not take place. What an
 * earlier system charged for a missed visit names none.
 */
export function visitOfCharge({ visits, locations, practice }: Pick<PaperRecords, 'visits' | 'locations' | 'practice'>, charge: Charge): Appointment | undefined {
  if (charge.appointmentId !== null) return visits.get(charge.appointmentId);
  const sameDay = [...visits.values()].filter((visit) => visit.providerId === charge.providerId && localDateOf(visit.startsAt, zoneOf(visit.locationId, locations, practice.timeZone)) === charge.serviceDate);
  return sameDay.every(({ status }) => notAttended.has(status)) ? sameDay[0] : undefined;
}

export function wasMissed(visit: Appointment | undefined): boolean {
  return visit !== undefined && notAttended.has(visit.status);
}
