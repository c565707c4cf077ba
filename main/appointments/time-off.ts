import { randomUUID } from 'node:crypto';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { availability } from '#main/contract/availability.ts';
import { wallClockToInstant } from '#main/platform/zoned-time.ts';

type SavingCall = { readonly services: Services; readonly record: CallRecord };
type Inputs = InferContractRouterInputs<typeof availability>;
type Outputs = InferContractRouterOutputs<typeof availability>;

/**
 * Visits inside stay where they are; their number tells the desk how many to move.
 * @throws NO_SUCH_TIME the clock does not show it, or the end is not after the start
 */
export function addTimeOff({ services, record }: SavingCall, input: Inputs['addTimeOff']): Outputs['addTimeOff'] {
  const { store, clock, changes } = services;
  const zone = requirePractice(services).timeZone;
  const startsAt = wallClockToInstant(input.fromDate, input.fromMinute, zone);
  const endsAt = wallClockToInstant(input.toDate, input.toMinute, zone);
  if (startsAt === undefined || endsAt === undefined || endsAt <= startsAt) throw refusal('NO_SUCH_TIME');
  const timeOff = { id: randomUUID(), startsAt, endsAt, note: input.note };
  const appointmentsInside = record.commit((changed) => {
    store.availability.addTimeOff({ ...timeOff, providerId: input.providerId });
    changed('time_off', timeOff.id);
    return store.appointments.listBusy(input.providerId, startsAt, endsAt, clock.now()).length;
  });
  changes.publish('appointments');
  return { timeOff, appointmentsInside };
}

/** @throws NOT_FOUND no such time off of this provider */
export function removeTimeOff({ services, record }: SavingCall, { providerId, timeOffId }: Inputs['removeTimeOff']): Outputs['removeTimeOff'] {
  record.commit((changed) => {
    if (!services.store.availability.removeTimeOff(providerId, timeOffId)) throw refusal('NOT_FOUND');
    changed('time_off', timeOffId);
  });
  services.changes.publish('appointments');
  return {};
}
