import { refusal } from '#main/api/refuse.ts';
import type { Appointment } from '#db/queries/appointments.ts';
import type { PortalSettingsRow } from '#db/queries/providers.ts';
import { boundTap, requireOwnAppointment } from './appointment-call.ts';
import type { ClientCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForClient } from './appointment-view.ts';
import { judgeCancel, undoEndsAt } from './cancel-policy.ts';
import { saveAppointment } from './save-appointment.ts';

/**
 * Notice is judged by the tap, the undo runs from the recording.
 * @throws CANNOT_CANCEL too late or not offered
 * @throws REASON_NEEDED the provider asks for one
 * @throws CHANGED_MEANWHILE the fee is not the one that the client agreed to
 */
export function cancelAppointment(call: ClientCall, input: Inputs['cancel']): Outputs['cancel'] {
  const visit = requireOwnAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  const settings = facts.settingsOf(visit.providerId);
  const tappedAt = boundTap(input.tappedAt, facts.now);
  const judgement = judgeCancel(visit, settings, tappedAt);
  // A second tap of the same cancel answers as the first.
  if (judgement.kind === 'refused' && judgement.reason === 'already-cancelled' && visit.cancelledBy === 'client') return viewForClient(visit, facts);
  if (judgement.kind === 'refused') throw refusal('CANNOT_CANCEL');
  if (judgement.kind === 'late' && input.acceptedFeeCents !== judgement.feeCents) throw refusal('CHANGED_MEANWHILE');
  if (judgement.kind !== 'withdraw' && settings.requireReasonOnCancel && input.reason === null) throw refusal('REASON_NEEDED');
  const feeCents = judgement.kind === 'late' && judgement.feeCents > 0 ? judgement.feeCents : null;
  const change = cancelChange(visit, settings, facts.now, { by: 'client', reason: input.reason, isLate: judgement.kind === 'late', feeCents });
  return viewForClient(saveAppointment(call, visit, change, tappedAt), facts);
}

export type CancelDetails = { readonly by: 'client' | 'clinic'; readonly reason: string | null; readonly isLate: boolean; readonly feeCents: number | null };

/** The row of a cancelled visit. Its claims stay while the undo runs; whoever books the time later releases them. */
export function cancelChange(visit: Appointment, settings: PortalSettingsRow, now: number, details: CancelDetails): Partial<Appointment> {
  return {
    status: 'cancelled',
    cancelledAt: now,
    cancelledBy: details.by,
    cancelReason: details.reason,
    cancelledLate: details.isLate,
    lateFeeCents: details.feeCents,
    heldUntil: undoEndsAt(now, settings.undoMinutes),
    // An undo has to know a visit from a request: what came in as booked was decided then.
    decidedAt: visit.status === 'booked' ? (visit.decidedAt ?? visit.createdAt) : null,
  };
}
