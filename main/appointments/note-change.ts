import { randomUUID } from 'node:crypto';
import type { AppointmentChange } from '#db/queries/appointment-changes.ts';
import type { Changed } from '#main/api/call-record.ts';
import type { DeskCall } from './appointment-call.ts';

/** Writes into the visit's own history what staff did and why, inside the change's transaction. Answers when. */
export function noteChange({ services, staff }: DeskCall, changed: Changed, note: Pick<AppointmentChange, 'appointmentId' | 'kind' | 'reason'> & { readonly before?: AppointmentChange['before'] }): number {
  const change = { before: null, ...note, id: randomUUID(), at: services.clock.now(), staffId: staff.id };
  services.store.appointmentChanges.add(change);
  changed('appointment_changes', change.id);
  return change.at;
}
