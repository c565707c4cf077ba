import { isClaimConflict } from '#db/queries/appointments.ts';
import type { Appointment } from '#db/queries/appointments.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireClient } from './appointment-call.ts';
import type { ClientCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForClient } from './appointment-view.ts';
import { newAppointment } from './new-appointment.ts';
import { countOpenFuture, readSearch, requireOpenProvider, requireServiceChoice } from './search-facts.ts';
import { findOpenSlot } from './slot-arithmetic.ts';
import type { WantedPlace } from './slot-facts.ts';

/**
 * Decides in one transaction whether the time is still free, and takes it. The intent's id is the visit's, so that a
 * double tap finds the first one's visit.
 * @throws SLOT_TAKEN somebody was first
 * @throws NOT_BOOKABLE online booking is not open for this client, provider and service
 * @throws TOO_MANY_OPEN as many visits to come as the provider allows
 */
export function bookAppointment(call: ClientCall, input: Inputs['book']): Outputs['book'] {
  const { services, record, clientId } = call;
  record.touch(clientId);
  const earlier = services.store.appointments.find(input.intentId);
  if (earlier && earlier.clientId !== clientId) throw refusal('NOT_FOUND');
  if (earlier) return viewForClient(earlier, readViewFacts(services));
  const visit = takeTime(call, input);
  services.changes.publish('appointments');
  return viewForClient(visit, readViewFacts(services));
}

function takeTime(call: ClientCall, input: Inputs['book']): Appointment {
  const { store } = call.services;
  try {
    return call.record.commit((changed) => {
      const row = judgeBooking(call, input);
      store.appointments.releaseEnded(row, row.createdAt);
      store.appointments.insert(row);
      store.appointments.claimAll(row);
      changed('appointments', row.id);
      return row;
    });
  } catch (cause) {
    if (isClaimConflict(cause)) throw refusal('SLOT_TAKEN');
    throw cause;
  }
}

function judgeBooking({ services, clientId }: ClientCall, input: Inputs['book']): Appointment {
  const { providerId, startsAt, locationId, telehealth } = input;
  const facts = requireOpenProvider(services, providerId, requireClient(services, clientId));
  const place: WantedPlace = telehealth ? { mode: 'telehealth' } : { mode: 'in-person', locationId: locationId ?? undefined };
  const service = requireServiceChoice(facts, input.serviceId, place);
  const { maxOpenFuture, selfSchedule } = facts.settings;
  if (countOpenFuture(services, clientId, providerId) >= maxOpenFuture) throw refusal('TOO_MANY_OPEN', { max: maxOpenFuture });
  const slot = findOpenSlot(readSearch(services, facts, { service, place }), startsAt, locationId, telehealth);
  if (!slot) throw refusal('SLOT_TAKEN');
  return newAppointment({
    id: input.intentId, clientId, providerId, serviceId: input.serviceId, locationId, telehealth, startsAt, endsAt: slot.endsAt,
    status: selfSchedule === 'book' ? 'booked' : 'requested', source: 'kiosk',
  }, services.clock.now());
}
