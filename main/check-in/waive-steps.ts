import { refusal } from '#main/api/refuse.ts';
import { publishArrival, requireVisit } from './desk-visit.ts';
import type { DeskCall } from './desk-visit.ts';
import { loadSteps } from './load-steps.ts';

/**
 * Staff let the rest be: every open step is waived with the reason, and the visit is checked in (decision 11).
 * @throws NOT_FOUND, CHANGED_MEANWHILE not arrived, or checked in already
 */
export function waiveSteps(call: DeskCall, { appointmentId, reason }: { appointmentId: string; reason: string }): void {
  const { services, record, staff } = call;
  requireVisit(call, appointmentId);
  record.commit((changed) => {
    const appointment = services.store.appointments.find(appointmentId);
    if (appointment?.status !== 'arrived') throw refusal('CHANGED_MEANWHILE');
    const client = services.store.clients.find(appointment.clientId);
    if (!client) throw refusal('NOT_FOUND');
    const at = services.clock.now();
    const open = (loadSteps(services, [{ appointment, client }]).get(appointmentId)?.steps ?? []).filter((step) => step.state === 'todo');
    for (const { step } of open) services.store.appointments.waive({ appointmentId, step, reason, waivedBy: staff.id, waivedAt: at });
    services.store.appointments.update(appointmentId, { status: 'checked-in', checkedInAt: at, updatedAt: at });
    changed('appointments', appointmentId);
  });
  publishArrival(services);
}
