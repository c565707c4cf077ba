import type { Appointment } from '#db/queries/appointments.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireDeskAppointment, requireOwnAppointment } from './appointment-call.ts';
import type { ClientCall, DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForClient, viewForDesk } from './appointment-view.ts';
import { hasOverlap } from './find-overlap.ts';
import { judgeUndo, statusBeforeCancel } from './judge-undo.ts';
import { saveAppointment } from './save-appointment.ts';

/** @throws UNDO_OVER too late, or the clinic cancelled it */
export function undoCancel(call: ClientCall, input: Inputs['undoCancel']): Outputs['undoCancel'] {
  const visit = requireOwnAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  if (visit.status === 'booked' || visit.status === 'requested') return viewForClient(visit, facts);
  if (judgeUndo(visit, 'client', facts.now) === null) throw refusal('UNDO_OVER');
  return viewForClient(saveAppointment(call, visit, undoneChange(visit)), facts);
}

/**
 * @throws UNDO_OVER too late
 * @throws OVERLAPS staff put another visit over the held time meanwhile
 */
export function undoCancelForClient(call: DeskCall, input: Inputs['undoCancelForClient']): Outputs['undoCancelForClient'] {
  const visit = requireDeskAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  if (judgeUndo(visit, 'staff', facts.now) === null) throw refusal('UNDO_OVER');
  if (!visit.overlapAccepted && hasOverlap(call.services, visit, visit.id)) throw refusal('OVERLAPS');
  return viewForDesk(saveAppointment(call, visit, undoneChange(visit)), call.services, facts);
}

/** The time was held and its claims kept, so there is nothing to take again. */
function undoneChange(visit: Appointment): Partial<Appointment> {
  return { status: statusBeforeCancel(visit), cancelledAt: null, cancelledBy: null, cancelReason: null, cancelledLate: false, lateFeeCents: null, heldUntil: null };
}
