import type { Appointment } from '#db/queries/appointments.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireDeskAppointment } from './appointment-call.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewForDesk } from './appointment-view.ts';
import { saveAndRelease, saveAppointment } from './save-appointment.ts';

/** @throws CHANGED_MEANWHILE not booked any more, or its start has not come */
export function markNoShow(call: DeskCall, input: Inputs['markNoShow']): Outputs['markNoShow'] {
  const visit = requireDeskAppointment(call, input.appointmentId);
  const facts = readViewFacts(call.services);
  if (visit.status !== 'booked' || visit.visitStartedAt !== null || visit.startsAt > facts.now) throw refusal('CHANGED_MEANWHILE');
  const saved = saveAndRelease(call, visit, { status: 'no-show' });
  call.services.changes.publish('arrivals');
  return viewForDesk(saved, call.services, facts);
}

/** The client is with the provider. A telehealth visit starts without an arrival. */
export function startVisit(call: DeskCall, input: Inputs['startVisit']): Outputs['startVisit'] {
  const visit = requireDeskAppointment(call, input.appointmentId);
  if (!isOpenVisit(visit) || visit.visitStartedAt !== null) throw refusal('CHANGED_MEANWHILE');
  const facts = readViewFacts(call.services);
  const saved = saveAppointment(call, visit, { visitStartedAt: facts.now });
  call.services.changes.publish('arrivals');
  return viewForDesk(saved, call.services, facts);
}

/** Decision 20: a new client becomes active after the first finished visit. */
export function finishVisit(call: DeskCall, input: Inputs['finishVisit']): Outputs['finishVisit'] {
  const { services, record } = call;
  const visit = requireDeskAppointment(call, input.appointmentId);
  if (!isOpenVisit(visit) || visit.visitStartedAt === null) throw refusal('CHANGED_MEANWHILE');
  const facts = readViewFacts(services);
  const change = { status: 'fulfilled', visitEndedAt: facts.now, updatedAt: facts.now } as const;
  const isActivated = record.commit((changed) => {
    services.store.appointments.update(visit.id, change);
    changed('appointments', visit.id);
    const activated = services.store.appointments.activateNewClient(visit.clientId, facts.now);
    if (activated) changed('clients', visit.clientId);
    return activated;
  });
  services.changes.publish('appointments');
  services.changes.publish('arrivals');
  if (isActivated) services.changes.publish('clients');
  return viewForDesk({ ...visit, ...change }, services, facts);
}

function isOpenVisit(visit: Appointment): boolean {
  return visit.status === 'booked' || visit.status === 'arrived' || visit.status === 'checked-in';
}
