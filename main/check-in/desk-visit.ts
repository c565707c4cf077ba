import type { Appointment } from '#db/queries/appointments.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { arriveVisits } from './arrive.ts';
import { dateOfVisit } from './today.ts';

export type DeskCall = { readonly services: Services; readonly record: CallRecord; readonly staff: Staff };

/** @throws NOT_FOUND */
export function requireVisit({ services, record }: DeskCall, appointmentId: string): Appointment {
  const visit = services.store.appointments.find(appointmentId);
  if (!visit) throw refusal('NOT_FOUND');
  record.touch(visit.clientId);
  return visit;
}

export function publishArrival(services: Services): void {
  services.changes.publish('arrivals');
  services.changes.publish('appointments');
}

/**
 * Staff see the person: no window, no block. A visit of another day yet to come is not this one.
 * @throws NOT_FOUND, CHANGED_MEANWHILE
 */
export function arriveForClient(call: DeskCall, appointmentId: string): void {
  const { services } = call;
  const visit = requireVisit(call, appointmentId);
  const { timeZone } = requirePractice(services);
  const today = localDateOf(services.clock.now(), timeZone);
  if (dateOfVisit(visit, services.store.practice.listLocations(), timeZone) > today) throw refusal('CHANGED_MEANWHILE');
  if (arriveVisits(call, [appointmentId], 'desk').kind === 'changed') throw refusal('CHANGED_MEANWHILE');
}
