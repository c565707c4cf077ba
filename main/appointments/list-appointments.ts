import type { Appointment } from '#db/queries/appointments.ts';
import type { ClientCall, Outputs } from './appointment-call.ts';
import { requireClient } from './appointment-call.ts';
import { readViewFacts, viewForClient } from './appointment-view.ts';
import { judgeUndo } from './judge-undo.ts';
import { listOpenProviders } from './search-facts.ts';

/** Twelve months, with the leap day. */
export const pastMs = 366 * 86_400_000;

export function listOwnAppointments({ services, record, clientId }: ClientCall): Outputs['list'] {
  record.touch(clientId);
  const client = requireClient(services, clientId);
  const facts = readViewFacts(services);
  const { upcoming, past } = splitByTime(services.store.appointments.listOfClient(clientId, facts.now - pastMs), facts.now, 'client');
  return {
    upcoming: upcoming.map((visit) => viewForClient(visit, facts)),
    past: past.map((visit) => viewForClient(visit, facts)),
    canSchedule: listOpenProviders(services, client).length > 0,
  };
}

/** Upcoming: still open, or cancelled a moment ago and to be undone. All else is past, latest first. */
export function splitByTime(visits: readonly Appointment[], now: number, reader: 'client' | 'staff'): { upcoming: Appointment[]; past: Appointment[] } {
  const isUpcoming = (visit: Appointment): boolean => {
    if (visit.status === 'requested') return visit.startsAt > now;
    if (visit.status === 'booked' || visit.status === 'arrived' || visit.status === 'checked-in') return visit.endsAt > now;
    return judgeUndo(visit, reader, now) !== null;
  };
  return { upcoming: visits.filter(isUpcoming), past: visits.filter((visit) => !isUpcoming(visit)).toReversed() };
}
