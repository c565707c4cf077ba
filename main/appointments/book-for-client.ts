import type { Appointment } from '#db/queries/appointments.ts';
import { requireClientInReach, requireProviderInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import { requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import type { Services } from '#main/api/services.ts';
import { wallClockToInstant } from '#main/platform/zoned-time.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForDesk } from './appointment-view.ts';
import { hasOverlap } from './find-overlap.ts';
import { newAppointment } from './new-appointment.ts';
import { listOfferedServices } from './search-facts.ts';

/**
 * @throws OVERLAPS the provider is taken or away then, and staff have not accepted it
 * @throws NO_SUCH_TIME the clock does not show this time that day
 * @throws PRACTICE_INCOMPLETE the practice has no time zone yet
 */
export function bookForClient(call: DeskCall, input: Inputs['bookForClient']): Outputs['bookForClient'] {
  const { services, record, staff } = call;
  const { clientId, providerId, serviceId, locationId, telehealth } = input;
  requireProviderInReach(services, staff, providerId);
  requireClientInReach(services, staff, clientId);
  record.touch(clientId);
  requireOffer(services, providerId, serviceId);
  const earlier = services.store.appointments.find(input.intentId);
  if (earlier) return viewForDesk(requireDeskAppointment(call, earlier.id), services, readViewFacts(services));
  const span = spanOf(services, input);
  const visit = record.commit((changed) => {
    const overlaps = requireAcceptedOverlap(services, { providerId, ...span }, input.acceptOverlap);
    const now = services.clock.now();
    const row = newAppointment({ id: input.intentId, clientId, providerId, serviceId, locationId, telehealth, ...span, status: 'booked', source: 'desk', overlapAccepted: overlaps }, now);
    services.store.appointments.releaseEnded(row, now);
    services.store.appointments.insert(row);
    services.store.appointments.claimFree(row);
    changed('appointments', row.id);
    return row;
  });
  services.changes.publish('appointments');
  return viewForDesk(visit, services, readViewFacts(services));
}

/**
 * A confirmation spoke of the old time, so it goes when the time does.
 * @throws OVERLAPS, NO_SUCH_TIME as booking
 * @throws CHANGED_MEANWHILE neither booked nor requested any more
 */
export function moveForClient(call: DeskCall, input: Inputs['moveForClient']): Outputs['moveForClient'] {
  const { services, record, staff } = call;
  const { providerId, locationId, telehealth } = input;
  const visit = requireDeskAppointment(call, input.appointmentId);
  requireProviderInReach(services, staff, providerId);
  if (visit.status !== 'booked' && visit.status !== 'requested') throw refusal('CHANGED_MEANWHILE');
  const span = spanOf(services, input);
  const moved = record.commit((changed) => {
    const overlapAccepted = requireAcceptedOverlap(services, { providerId, ...span }, input.acceptOverlap, visit.id);
    const now = services.clock.now();
    const confirmation = visit.startsAt === span.startsAt ? {} : { confirmedAt: null, confirmedBy: null };
    const row: Appointment = { ...visit, providerId, locationId, telehealth, ...span, overlapAccepted, ...confirmation, updatedAt: now };
    services.store.appointments.release(visit.id);
    services.store.appointments.releaseEnded(row, now);
    services.store.appointments.update(visit.id, row);
    services.store.appointments.claimFree(row);
    changed('appointments', visit.id);
    return row;
  });
  services.changes.publish('appointments');
  return viewForDesk(moved, services, readViewFacts(services));
}

/** The wall clock of the place, as a span of instants. */
function spanOf(services: Services, wish: Pick<Inputs['moveForClient'], 'date' | 'minuteOfDay' | 'minutes' | 'locationId'>): { startsAt: number; endsAt: number } {
  const locations = services.store.practice.listLocations();
  if (wish.locationId !== null && !locations.some((location) => location.id === wish.locationId)) throw refusal('NOT_FOUND');
  const zone = zoneOf(wish.locationId, locations, requirePractice(services).timeZone);
  const startsAt = wallClockToInstant(wish.date, wish.minuteOfDay, zone);
  if (startsAt === undefined) throw refusal('NO_SUCH_TIME');
  return { startsAt, endsAt: startsAt + wish.minutes * 60_000 };
}

/** True when the visit overlaps and staff said that it may. */
function requireAcceptedOverlap(services: Services, span: { providerId: string; startsAt: number; endsAt: number }, isAccepted: boolean, exceptId?: string): boolean {
  const overlaps = hasOverlap(services, span, exceptId);
  if (overlaps && !isAccepted) throw refusal('OVERLAPS');
  return overlaps;
}

function requireOffer(services: Services, providerId: string, serviceId: string | null): void {
  if (serviceId === null) return;
  const offered = listOfferedServices(services.store.practice.listServices(), providerId);
  if (!offered.some((service) => service.id === serviceId)) throw refusal('NOT_FOUND');
}
