import type { Appointment } from '#db/queries/appointments.ts';

type Beginning = Pick<Appointment, 'id' | 'clientId' | 'providerId' | 'serviceId' | 'locationId' | 'telehealth' | 'startsAt' | 'endsAt' | 'source'> & {
  readonly status: 'requested' | 'booked';
  readonly overlapAccepted?: boolean;
};

/** A whole row at its beginning. What is booked at once is decided at once. */
export function newAppointment(beginning: Beginning, now: number): Appointment {
  return {
    overlapAccepted: false, confirmedAt: null, confirmedBy: null,
    arrivedAt: null, arrivedVia: null, ticketNumber: null, arrivedLate: false, checkedInAt: null,
    visitStartedAt: null, visitEndedAt: null,
    cancelledAt: null, cancelledBy: null, cancelReason: null, cancelledLate: false, lateFeeCents: null, heldUntil: null,
    decidedAt: beginning.status === 'booked' ? now : null, decideNote: null,
    createdAt: now, updatedAt: now,
    ...beginning,
  };
}
