import type { z } from 'zod';
import type { Appointment } from '#db/queries/appointments.ts';
import { greetingOf, nameProvider, requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import type { arrived } from '#main/contract/check-in.ts';
import type { ArrivalChoices } from './arrival-choices.ts';
import { arriveVisits } from './arrive.ts';
import type { ArrivalCause } from './find-arrivals.ts';
import { noteRefusedArrival } from './refuse-arrival.ts';
import type { ArrivalCall } from './refuse-arrival.ts';

/** Undefined = the front desk, which reads why. */
export function arriveAtKiosk(call: ArrivalCall, choiceId: string, choices: ArrivalChoices): z.infer<typeof arrived> | undefined {
  const { services, seat } = call;
  const appointmentIds = choices.take(seat.name, choiceId, services.clock.now());
  if (appointmentIds === undefined) {
    noteRefusedArrival(call, 'unknown', null, null);
    return undefined;
  }
  const arrival = arriveVisits(call, appointmentIds, 'kiosk');
  const first = arrival.kind === 'arrived' ? arrival.visits[0] : undefined;
  if (arrival.kind === 'changed' || !first) {
    const visit = arrival.kind === 'changed' ? arrival.visit : undefined;
    noteRefusedArrival(call, causeOf(visit), visit?.clientId ?? null, visit?.id ?? null);
    return undefined;
  }
  return confirmationOf(call, first, arrival.ticketNumber);
}

function confirmationOf({ services }: ArrivalCall, visit: Appointment, ticketNumber: number): z.infer<typeof arrived> {
  const client = services.store.clients.find(visit.clientId);
  const provider = services.store.providers.find(visit.providerId);
  if (!client || !provider) throw new Error('A visit names a client or a provider who is not in the store');
  const { displayName, firstName } = nameProvider(provider);
  return {
    greeting: greetingOf(client),
    startsAt: visit.startsAt,
    timeZone: zoneOf(visit.locationId, services.store.practice.listLocations(), requirePractice(services).timeZone),
    provider: displayName,
    providerFirstName: firstName,
    ticketNumber,
    late: visit.arrivedLate,
  };
}

function causeOf(visit: Appointment | undefined): ArrivalCause {
  if (visit?.status === 'cancelled') return 'cancelled';
  if (visit?.status === 'no-show') return 'no_show';
  return visit ? 'too_late' : 'unknown';
}
