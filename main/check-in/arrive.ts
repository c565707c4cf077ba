import type { Appointment } from '#db/queries/appointments.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { minutesLate } from './find-arrivals.ts';
import { loadSteps } from './load-steps.ts';
import { hasOpenStep } from './required-steps.ts';

type Arriving = { readonly services: Services; readonly record: CallRecord };

/** The ticket is the visit's; a visit that cannot be arrived at any more says so. */
export type Arrival = { readonly kind: 'arrived'; readonly ticketNumber: number; readonly visits: readonly Appointment[] } | { readonly kind: 'changed'; readonly visit: Appointment | undefined };

/**
 * "I'm here", for one visit or for several that touch: one ticket. Checked in at once when no step is left. A second tap
 * writes nothing and answers the same.
 */
export function arriveVisits({ services, record }: Arriving, appointmentIds: readonly string[], via: 'kiosk' | 'desk'): Arrival {
  const before = readVisits(services, appointmentIds);
  const gone = before.find((visit) => visit?.status !== 'booked' && !hasArrived(visit));
  const visits = before.filter((visit) => visit !== undefined);
  if (gone !== undefined || visits.length !== appointmentIds.length) return { kind: 'changed', visit: gone };
  for (const visit of visits) record.touch(visit.clientId);
  const known = ticketOf(visits);
  if (known !== undefined && visits.every(hasArrived)) return { kind: 'arrived', ticketNumber: known, visits };
  const arrival = record.commit((changed) => {
    // The other kiosk may have been faster: only what is booked inside the transaction moves.
    const booked = readVisits(services, appointmentIds).filter((visit) => visit?.status === 'booked');
    const ticketNumber = ticketOf(readVisits(services, appointmentIds)) ?? nextTicket(services);
    for (const visit of booked) {
      if (!visit) continue;
      services.store.appointments.update(visit.id, arrivalOf(services, visit, ticketNumber, via));
      changed('appointments', visit.id);
    }
    return { ticketNumber, visits: readVisits(services, appointmentIds).filter((visit) => visit !== undefined) };
  });
  services.changes.publish('arrivals');
  services.changes.publish('appointments');
  return { kind: 'arrived', ...arrival };
}

function arrivalOf(services: Services, visit: Appointment, ticketNumber: number, via: 'kiosk' | 'desk'): Partial<Appointment> {
  const now = services.clock.now();
  const client = services.store.clients.find(visit.clientId);
  if (!client) throw new Error('A visit names a client who is not in the store');
  const steps = loadSteps(services, [{ appointment: visit, client }]).get(visit.id)?.steps ?? [];
  const isReady = !hasOpenStep(steps);
  return {
    status: isReady ? 'checked-in' : 'arrived',
    arrivedAt: now,
    arrivedVia: via,
    ticketNumber,
    arrivedLate: minutesLate(visit.startsAt, now) > 0,
    checkedInAt: isReady ? now : null,
    updatedAt: now,
  };
}

export function hasArrived(visit: Appointment | undefined): boolean {
  return visit?.status === 'arrived' || visit?.status === 'checked-in';
}

function readVisits(services: Services, appointmentIds: readonly string[]): (Appointment | undefined)[] {
  return appointmentIds.map((appointmentId) => services.store.appointments.find(appointmentId));
}

function ticketOf(visits: readonly (Appointment | undefined)[]): number | undefined {
  return visits.find((visit) => hasArrived(visit) && visit?.ticketNumber !== null)?.ticketNumber ?? undefined;
}

function nextTicket(services: Services): number {
  const today = localDateOf(services.clock.now(), requirePractice(services).timeZone);
  return services.store.practice.nextCount(`ticket:${today}`);
}
