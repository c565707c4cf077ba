import type { Appointment } from '#db/queries/appointments.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import type { Services } from '#main/api/services.ts';

type SavingCall = { readonly services: Services; readonly record: CallRecord };

/** Writes a change of one visit with its command and audit event, and tells the screens. */
export function saveAppointment({ services, record }: SavingCall, visit: Appointment, change: Partial<Appointment>, tappedAt?: number): Appointment {
  const updated = { ...change, updatedAt: services.clock.now() };
  record.commit((changed) => {
    services.store.appointments.update(visit.id, updated);
    changed('appointments', visit.id);
  }, tappedAt);
  services.changes.publish('appointments');
  return { ...visit, ...updated };
}

/** The same for a visit whose time is free from now on. */
export function saveAndRelease({ services, record }: SavingCall, visit: Appointment, change: Partial<Appointment>): Appointment {
  const updated = { ...change, updatedAt: services.clock.now() };
  record.commit((changed) => {
    services.store.appointments.update(visit.id, updated);
    services.store.appointments.release(visit.id);
    changed('appointments', visit.id);
  });
  services.changes.publish('appointments');
  return { ...visit, ...updated };
}
