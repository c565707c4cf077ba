import type { Appointment } from '#db/queries/appointments.ts';
import type { AppointmentChange } from '#db/queries/appointment-changes.ts';
import type { Changed } from '#main/api/call-record.ts';
import { requireProviderInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForDesk } from './appointment-view.ts';
import { requireOffer } from './book-for-client.ts';
import { undoEndsAt } from './cancel-policy.ts';
import { hasOverlap } from './find-overlap.ts';
import { requireAccepted, spanOf } from './judge-time.ts';
import { noteChange } from './note-change.ts';

/**
 * The visit stays the same one; its history keeps where it stood. A confirmation spoke of the old time, so it goes when the time does.
 * @throws OVERLAPS, OUTSIDE_HOURS, REASON_NEEDED, NO_SUCH_TIME as booking
 * @throws CHANGED_MEANWHILE neither booked nor requested any more, or moved by somebody else
 */
export function moveForClient(call: DeskCall, input: Inputs['moveForClient']): Outputs['moveForClient'] {
  const { services, record, staff } = call;
  const { providerId, serviceId, locationId, telehealth } = input;
  const visit = requireDeskAppointment(call, input.appointmentId);
  requireProviderInReach(services, staff, providerId);
  if (serviceId !== visit.serviceId || providerId !== visit.providerId) requireOffer(services, providerId, serviceId);
  if ((visit.status !== 'booked' && visit.status !== 'requested') || visit.startsAt !== input.seenStartsAt) throw refusal('CHANGED_MEANWHILE');
  const { startsAt, endsAt } = spanOf(services, input);
  const moved = record.commit((changed) => {
    const { overlaps, reason } = requireAccepted(services, input, { startsAt, endsAt }, input.override, visit.id);
    const confirmation = visit.startsAt === startsAt ? {} : { confirmedAt: null, confirmedBy: null };
    const row = { ...visit, providerId, serviceId, locationId, telehealth, startsAt, endsAt, overlapAccepted: overlaps, ...confirmation };
    const at = noteChange(call, changed, { appointmentId: visit.id, kind: 'moved', reason, before: placeInTime(visit) });
    return putAt(services, changed, row, at);
  });
  services.changes.publish('appointments');
  return viewForDesk(moved, services, readViewFacts(services));
}

/**
 * @throws UNDO_OVER too late, or something else happened to the visit since
 * @throws OVERLAPS the old time is taken by now
 */
export function undoMoveForClient(call: DeskCall, { appointmentId }: Inputs['undoMoveForClient']): Outputs['undoMoveForClient'] {
  const { services, record, staff } = call;
  const visit = requireDeskAppointment(call, appointmentId);
  const move = findLastMove(services, visit);
  if (!move?.before || undoMoveUntil(services, visit) === null) throw refusal('UNDO_OVER');
  const { before } = move;
  requireProviderInReach(services, staff, before.providerId);
  const back = record.commit((changed) => {
    if (!before.overlapAccepted && hasOverlap(services, before, visit.id)) throw refusal('OVERLAPS');
    const at = noteChange(call, changed, { appointmentId, kind: 'move_undone', reason: null, before: placeInTime(visit) });
    return putAt(services, changed, { ...visit, ...before }, at);
  });
  services.changes.publish('appointments');
  return viewForDesk(back, services, readViewFacts(services));
}

/** Until when the last move may be undone; null when it may not: it is too long ago, or the visit has changed since. */
export function undoMoveUntil(services: Services, visit: Appointment): number | null {
  const move = findLastMove(services, visit);
  if (!move || (visit.status !== 'booked' && visit.status !== 'requested') || visit.updatedAt !== move.at) return null;
  const until = undoEndsAt(move.at, services.store.providers.settingsOf(visit.providerId).undoMinutes);
  return services.clock.now() < until ? until : null;
}

function findLastMove({ store }: Services, visit: Appointment): AppointmentChange | undefined {
  const last = store.appointmentChanges.listOf(visit.id).findLast((change) => change.kind === 'moved' || change.kind === 'move_undone');
  return last?.kind === 'moved' ? last : undefined;
}

/** `at` is the instant of the note as well: a visit whose last change is later has changed since its move. */
function putAt(services: Services, changed: Changed, row: Appointment, at: number): Appointment {
  const saved = { ...row, updatedAt: at };
  services.store.appointments.release(row.id);
  services.store.appointments.releaseEnded(row, at);
  services.store.appointments.update(row.id, saved);
  services.store.appointments.claimFree(saved);
  changed('appointments', row.id);
  return saved;
}

function placeInTime({ providerId, serviceId, locationId, telehealth, startsAt, endsAt, overlapAccepted, confirmedAt, confirmedBy }: Appointment): NonNullable<AppointmentChange['before']> {
  return { providerId, serviceId, locationId, telehealth, startsAt, endsAt, overlapAccepted, confirmedAt, confirmedBy };
}
