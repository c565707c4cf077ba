import type { Appointment } from '#db/queries/appointments.ts';
import { judgeUndoCancel } from './cancel-policy.ts';

const minuteMs = 60_000;

/** What an undo brings back. A visit that was ever booked has been decided; cancelling writes that down where it was not. */
export function statusBeforeCancel(visit: Pick<Appointment, 'decidedAt'>): 'requested' | 'booked' {
  return visit.decidedAt === null ? 'requested' : 'booked';
}

/** Until when the cancel may be undone; null when it may not. The hold of the cancel decides, whatever the settings say by now. */
export function judgeUndo(visit: Appointment, by: 'client' | 'staff', now: number): number | null {
  if (visit.cancelledAt === null || visit.heldUntil === null) return null;
  const heldMinutes = (visit.heldUntil - visit.cancelledAt) / minuteMs;
  const cancelledBy = visit.cancelledBy === 'clinic' ? 'staff' : visit.cancelledBy;
  const judgement = judgeUndoCancel({ ...visit, cancelledBy, statusBefore: statusBeforeCancel(visit) }, heldMinutes, by, now);
  return judgement.kind === 'may-undo' ? judgement.undoEndsAt : null;
}
