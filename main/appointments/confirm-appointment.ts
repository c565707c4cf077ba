import { refusal } from '#main/api/refuse.ts';
import { zoneOf } from '#main/api/words-of-record.ts';
import { boundTap, requireDeskAppointment, requireOwnAppointment } from './appointment-call.ts';
import type { ClientCall, DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForClient, viewForDesk } from './appointment-view.ts';
import { judgeConfirm } from './confirm-policy.ts';
import { saveAppointment } from './save-appointment.ts';

/** @throws CANNOT_CONFIRM too early, not open, or the provider does not offer it */
export function confirmAppointment(call: ClientCall, input: Inputs['confirm']): Outputs['confirm'] {
  const visit = requireOwnAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  const tappedAt = boundTap(input.tappedAt, facts.now);
  const zone = zoneOf(visit.locationId, facts.locations, facts.practiceZone);
  const judgement = judgeConfirm({ ...visit, zone }, facts.settingsOf(visit.providerId), tappedAt);
  if (judgement.kind === 'already-confirmed') return viewForClient(visit, facts);
  if (judgement.kind === 'refused') throw refusal('CANNOT_CONFIRM');
  const saved = saveAppointment(call, visit, { confirmedAt: tappedAt, confirmedBy: 'client' }, tappedAt);
  return viewForClient(saved, facts);
}

/** Staff confirm whenever the client says so, by any voice. */
export function confirmForClient(call: DeskCall, input: Inputs['confirmForClient']): Outputs['confirmForClient'] {
  const visit = requireDeskAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  if (visit.status !== 'booked' || visit.endsAt <= facts.now) throw refusal('CANNOT_CONFIRM');
  if (visit.confirmedAt !== null) return viewForDesk(visit, call.services, facts);
  const saved = saveAppointment(call, visit, { confirmedAt: facts.now, confirmedBy: 'staff' });
  return viewForDesk(saved, call.services, facts);
}
