import { randomUUID } from 'node:crypto';
import { refusal } from '#main/api/refuse.ts';
import { hasArrived } from './arrive.ts';
import { publishArrival, requireVisit } from './desk-visit.ts';
import type { DeskCall } from './desk-visit.ts';

/**
 * Takes an arrival back: the wrong person tapped. The reason lies in the visit's own history; the audit names
 * the event only, because its rows can never be mended or taken out.
 * @throws NOT_FOUND, CHANGED_MEANWHILE not arrived, or with the provider already
 */
export function undoArrival(call: DeskCall, { appointmentId, reason }: { appointmentId: string; reason: string }): void {
  const { services, record, staff } = call;
  requireVisit(call, appointmentId);
  record.commit((changed) => {
    const visit = services.store.appointments.find(appointmentId);
    if (!visit || !hasArrived(visit) || visit.visitStartedAt !== null) throw refusal('CHANGED_MEANWHILE');
    const at = services.clock.now();
    services.store.appointments.update(visit.id, { status: 'booked', arrivedAt: null, arrivedVia: null, ticketNumber: null, arrivedLate: false, checkedInAt: null, updatedAt: at });
    changed('appointments', visit.id);
    const changeId = randomUUID();
    services.store.appointmentChanges.add({ id: changeId, appointmentId: visit.id, kind: 'arrival_undone', at, staffId: staff.id, reason, before: null });
    changed('appointment_changes', changeId);
  });
  publishArrival(services);
}
