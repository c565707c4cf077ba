import type { AppointmentChange } from '#db/queries/appointment-changes.ts';
import type { Appointment } from '#db/queries/appointments.ts';
import type { Services } from '#main/api/services.ts';
import { nameProvider, zoneOf } from '#main/api/words-of-record.ts';
import type { VisitEvent } from '#main/contract/appointments.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForDesk } from './appointment-view.ts';
import type { ViewFacts } from './appointment-view.ts';
import { undoMoveUntil } from './move-for-client.ts';

/** One visit for the panel: as it stands, and what happened to it. */
export function getVisit(call: DeskCall, { appointmentId }: Inputs['get']): Outputs['get'] {
  const { services } = call;
  const visit = requireDeskAppointment(call, appointmentId);
  const facts = readViewFacts(services);
  const changes = services.store.appointmentChanges.listOf(visit.id).map((change) => eventOfChange(services, facts, change));
  return {
    visit: viewForDesk(visit, services, facts),
    history: [...listMoments(visit), ...changes].toSorted((one, other) => one.at - other.at),
    moveUndoUntil: undoMoveUntil(services, visit),
  };
}

function eventOfChange({ store }: Services, facts: ViewFacts, { kind, at, staffId, reason, before }: AppointmentChange): VisitEvent {
  const provider = before ? facts.providers.get(before.providerId) : undefined;
  return {
    ...{ kind, at, reason },
    by: store.signIn.findStaffById(staffId)?.name ?? null,
    isByClient: false,
    before: before ? { startsAt: before.startsAt, timeZone: zoneOf(before.locationId, facts.locations, facts.practiceZone), providerName: provider ? nameProvider(provider).displayName : '' } : null,
  };
}

/** What the visit's own columns remember. Who pressed is in the audit; here only whether the client did. */
function listMoments(visit: Appointment): VisitEvent[] {
  const wasAsked = visit.status === 'requested' || (visit.decidedAt !== null && visit.decidedAt > visit.createdAt);
  const moments: VisitEvent[] = [];
  const add = (kind: VisitEvent['kind'], at: number | null, isByClient: boolean, reason: string | null = null): void => {
    if (at !== null) moments.push({ kind, at, by: null, isByClient, reason, before: null });
  };
  add(wasAsked ? 'asked' : 'booked', visit.createdAt, visit.source === 'kiosk');
  if (wasAsked) add(visit.status === 'declined' ? 'declined' : 'approved', visit.decidedAt, false, visit.decideNote);
  add('confirmed', visit.confirmedAt, visit.confirmedBy === 'client');
  add('arrived', visit.arrivedAt, visit.arrivedVia === 'kiosk');
  add('started', visit.visitStartedAt, false);
  add('finished', visit.visitEndedAt, false);
  add('cancelled', visit.cancelledAt, visit.cancelledBy === 'client', visit.cancelReason);
  return moments;
}
