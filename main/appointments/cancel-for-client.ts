import { refusal } from '#main/api/refuse.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForDesk } from './appointment-view.ts';
import { cancelChange } from './cancel-appointment.ts';
import { judgeCancel } from './cancel-policy.ts';
import { saveAppointment } from './save-appointment.ts';

/**
 * Staff cancel whatever the settings allow clients. Only the client's own cancel can be late, and staff say whether it costs.
 * @throws CHANGED_MEANWHILE neither booked nor requested any more
 */
export function cancelForClient(call: DeskCall, input: Inputs['cancelForClient']): Outputs['cancelForClient'] {
  const visit = requireDeskAppointment(call, input.appointmentId);
  if (visit.status !== 'booked' && visit.status !== 'requested') throw refusal('CHANGED_MEANWHILE');
  const facts = readViewFacts(call.services);
  const settings = facts.settingsOf(visit.providerId);
  const judgement = judgeCancel(visit, { ...settings, allowCancel: true, lateCancel: 'allow_with_fee_notice' }, facts.now);
  const isPastNotice = judgement.kind === 'late' || (judgement.kind === 'refused' && visit.status === 'booked');
  const isLate = input.by === 'client' && isPastNotice;
  const feeCents = isLate && input.chargeLateFee && settings.lateCancelFeeCents > 0 ? settings.lateCancelFeeCents : null;
  const change = cancelChange(visit, settings, facts.now, { by: input.by, reason: input.reason === '' ? null : input.reason, isLate, feeCents });
  return viewForDesk(saveAppointment(call, visit, change), call.services, facts);
}
