import { requireClientInReach, requireProviderInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForDesk } from './appointment-view.ts';
import { requireAccepted, spanOf } from './judge-time.ts';
import { newAppointment } from './new-appointment.ts';
import { noteChange } from './note-change.ts';
import { listOfferedServices } from './search-facts.ts';

/**
 * @throws OVERLAPS the provider is taken or away then, and staff have not accepted it
 * @throws OUTSIDE_HOURS the provider does not see people there then, or the time is over, and staff have not accepted it
 * @throws REASON_NEEDED accepted without a reason
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
  const { startsAt, endsAt } = spanOf(services, input);
  const visit = record.commit((changed) => {
    const { overlaps, reason } = requireAccepted(services, input, { startsAt, endsAt }, input.override);
    const now = services.clock.now();
    const row = newAppointment({ id: input.intentId, clientId, providerId, serviceId, locationId, telehealth, startsAt, endsAt, status: 'booked', source: 'desk', overlapAccepted: overlaps }, now);
    services.store.appointments.releaseEnded(row, now);
    services.store.appointments.insert(row);
    services.store.appointments.claimFree(row);
    changed('appointments', row.id);
    if (reason !== null) noteChange(call, changed, { appointmentId: row.id, kind: 'time_accepted', reason });
    return row;
  });
  services.changes.publish('appointments');
  return viewForDesk(visit, services, readViewFacts(services));
}

/** @throws NOT_FOUND a service that this provider does not offer */
export function requireOffer(services: Services, providerId: string, serviceId: string | null): void {
  if (serviceId === null) return;
  const offered = listOfferedServices(services.store.practice.listServices(), providerId);
  if (!offered.some((service) => service.id === serviceId)) throw refusal('NOT_FOUND');
}
