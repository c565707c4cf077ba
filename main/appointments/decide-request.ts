import { refusal } from '#main/api/refuse.ts';
import { isProviderInReach } from '#main/api/provider-reach.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewAllForDesk, viewForDesk } from './appointment-view.ts';
import { saveAndRelease, saveAppointment } from './save-appointment.ts';

/** Requests whose time has not passed: an older one lapsed at its start. */
export function listRequests({ services, record, staff }: DeskCall): Outputs['listRequests'] {
  const facts = readViewFacts(services);
  const open = services.store.appointments.listRequested().filter((visit) => visit.startsAt > facts.now && isProviderInReach(staff, visit.providerId));
  for (const visit of open) record.touch(visit.clientId);
  return { requests: viewAllForDesk(open, services, facts) };
}

/**
 * @throws CHANGED_MEANWHILE decided or taken back by somebody else, or its time has passed
 * @throws REASON_NEEDED a decline without a note: whoever calls the client has to know why
 */
export function decideRequest(call: DeskCall, input: Inputs['decideRequest']): Outputs['decideRequest'] {
  const visit = requireDeskAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  if (visit.status !== 'requested' || visit.startsAt <= facts.now) throw refusal('CHANGED_MEANWHILE');
  if (input.decision === 'decline' && input.note === '') throw refusal('REASON_NEEDED');
  const decision = { decidedAt: facts.now, decideNote: input.note === '' ? null : input.note };
  const saved = input.decision === 'approve'
    ? saveAppointment(call, visit, { ...decision, status: 'booked' })
    : saveAndRelease(call, visit, { ...decision, status: 'declined' });
  return viewForDesk(saved, call.services, facts);
}
