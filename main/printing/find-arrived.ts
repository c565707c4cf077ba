import type { Appointment } from '#db/queries/appointments.ts';

const halfDayMs = 43_200_000;

/** The visit that the client is here for. */
export function findArrived(visits: Iterable<Appointment>, now: number): Appointment | undefined {
  return [...visits].findLast(({ status, startsAt }) => (status === 'arrived' || status === 'checked-in') && Math.abs(startsAt - now) < halfDayMs);
}
