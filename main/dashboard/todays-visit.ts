import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import { hasArrived } from '#main/check-in/arrive.ts';
import { isInWindow } from '#main/check-in/find-arrivals.ts';
import { isOnDateOf } from '#main/check-in/today.ts';
import type { dashboard } from '#main/contract/dashboard.ts';
import { DAY_MS } from '#main/platform/calendar-date.ts';
import type { InferContractRouterOutputs } from '@orpc/contract';

type Today = NonNullable<InferContractRouterOutputs<typeof dashboard>['get']['today']>;

/** Today's first visit that is not over: one to arrive at, one arrived at, or one to come. */
export function findTodaysVisit(services: Services, client: Client): Today | null {
  const practiceZone = requirePractice(services).timeZone;
  const now = services.clock.now();
  const locations = services.store.practice.listLocations();
  const visits = services.store.appointments
    .listOfClient(client.id, now - DAY_MS)
    .filter((visit) => isOnDateOf(visit, now, locations, practiceZone) && visit.visitStartedAt === null && visit.endsAt > now);
  for (const visit of visits) {
    const state = stateOf(services, visit, client);
    const provider = services.store.providers.find(visit.providerId);
    if (state === undefined || !provider) continue;
    return {
      appointmentId: visit.id,
      startsAt: visit.startsAt,
      timeZone: zoneOf(visit.locationId, locations, practiceZone),
      providerFirstName: provider.firstName,
      telehealth: visit.telehealth,
      minutes: Math.round((visit.endsAt - visit.startsAt) / 60_000),
      state,
      ticketNumber: visit.ticketNumber,
    };
  }
  return null;
}

/** Undefined = nothing to say about it here: over, missed, or for the desk. */
function stateOf(services: Services, visit: Appointment, client: Client): Today['state'] | undefined {
  if (hasArrived(visit)) return 'arrived';
  if (visit.status !== 'booked') return undefined;
  if (canArrive(services, visit, client)) return 'can_arrive';
  return visit.startsAt > services.clock.now() ? 'later' : undefined;
}

function canArrive(services: Services, visit: Appointment, client: Client): boolean {
  const practice = requirePractice(services);
  const rules = { opensMinutes: practice.arrivalOpensMinutes, closesMinutes: practice.arrivalClosesMinutes, now: services.clock.now() };
  return !visit.telehealth && !client.selfCheckInBlocked && isInWindow(visit, rules);
}

/**
 * @throws NOT_FOUND missing or another client's; SEE_FRONT_DESK not to be arrived at here and now
 */
export function requireArrivable(services: Services, client: Client, appointmentId: string): Appointment {
  const visit = services.store.appointments.find(appointmentId);
  if (visit?.clientId !== client.id) throw refusal('NOT_FOUND');
  if (!hasArrived(visit) && !(visit.status === 'booked' && canArrive(services, visit, client))) throw refusal('SEE_FRONT_DESK');
  return visit;
}
