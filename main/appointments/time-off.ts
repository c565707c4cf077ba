import { randomUUID } from 'node:crypto';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Appointment } from '#db/queries/appointments.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { availability } from '#main/contract/availability.ts';
import { wallClockToInstant } from '#main/platform/zoned-time.ts';
import { readViewFacts, viewAllForDesk } from './appointment-view.ts';
import { publishHours } from './weekly-hours.ts';

type SavingCall = { readonly services: Services; readonly record: CallRecord };
type Inputs = InferContractRouterInputs<typeof availability>;
type Outputs = InferContractRouterOutputs<typeof availability>;

/**
 * Visits inside stay where they are; their number tells the desk how many to move.
 * @throws NO_SUCH_TIME the clock does not show it, or the end is not after the start
 */
export function addTimeOff({ services, record }: SavingCall, input: Inputs['addTimeOff']): Outputs['addTimeOff'] {
  const { store } = services;
  const zone = requirePractice(services).timeZone;
  const startsAt = wallClockToInstant(input.fromDate, input.fromMinute, zone);
  const endsAt = wallClockToInstant(input.toDate, input.toMinute, zone);
  if (startsAt === undefined || endsAt === undefined || endsAt <= startsAt) throw refusal('NO_SUCH_TIME');
  const timeOff = { id: randomUUID(), startsAt, endsAt, note: input.note };
  const appointmentsInside = record.commit((changed) => {
    store.availability.addTimeOff({ ...timeOff, providerId: input.providerId });
    changed('time_off', timeOff.id);
    return listOpenInside(services, { ...timeOff, providerId: input.providerId }).length;
  });
  publishHours(services);
  return { timeOff, appointmentsInside };
}

/** What is left to move, for each time off that is not over. */
export function listVisitsInTimeOff({ services, record }: SavingCall, { providerId }: Inputs['listVisitsInTimeOff']): Outputs['listVisitsInTimeOff'] {
  const facts = readViewFacts(services);
  const inside = services.store.availability.listTimeOff(providerId, facts.now, Number.MAX_SAFE_INTEGER).map((timeOff) => {
    const visits = listOpenInside(services, timeOff);
    for (const visit of visits) record.touch(visit.clientId);
    return { timeOffId: timeOff.id, visits: viewAllForDesk(visits, services, facts) };
  });
  return { inside };
}

/** Booked and asked-for visits that are still to come; who is here already is seen. */
function listOpenInside({ store, clock }: Services, { providerId, startsAt, endsAt }: { providerId: string; startsAt: number; endsAt: number }): Appointment[] {
  const now = clock.now();
  return store.appointments
    .listBusy(providerId, Math.max(startsAt, now), endsAt, now)
    .map(({ id }) => store.appointments.find(id))
    .filter((visit) => visit !== undefined)
    .filter((visit) => visit.status === 'booked' || visit.status === 'requested')
    .toSorted((one, other) => one.startsAt - other.startsAt);
}

/** @throws NOT_FOUND no such time off of this provider */
export function removeTimeOff({ services, record }: SavingCall, { providerId, timeOffId }: Inputs['removeTimeOff']): Outputs['removeTimeOff'] {
  record.commit((changed) => {
    if (!services.store.availability.removeTimeOff(providerId, timeOffId)) throw refusal('NOT_FOUND');
    changed('time_off', timeOffId);
  });
  publishHours(services);
  return {};
}
