import type { Services } from '#main/api/services.ts';

/** Does a span meet a visit, request, hold or time off of the provider? `exceptId` is the visit being moved. */
export function hasOverlap({ store, clock }: Services, span: { providerId: string; startsAt: number; endsAt: number }, exceptId?: string): boolean {
  const { providerId, startsAt, endsAt } = span;
  if (store.appointments.listBusy(providerId, startsAt, endsAt, clock.now()).some((busy) => busy.id !== exceptId)) return true;
  return store.availability.listTimeOff(providerId, startsAt, endsAt).length > 0;
}
