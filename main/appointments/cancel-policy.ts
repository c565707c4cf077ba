/** May a client cancel this visit themselves, and at what price? Judged by the instant of the tap, which an offline kiosk may send later. */
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export type AppointmentStatus = 'requested' | 'booked' | 'arrived' | 'checked-in' | 'fulfilled' | 'no-show' | 'cancelled' | 'declined';

/** The provider's portal settings about cancelling. */
export interface CancelRules {
  readonly allowCancel: boolean;
  /** Elapsed hours before the start; exactly this many is in time. */
  readonly cancelNoticeHours: number;
  readonly lateCancel: 'block' | 'allow_with_fee_notice';
  readonly lateCancelFeeCents: number;
}

export type CancelJudgement =
  /** A request is taken back: never late, never charged, whatever the settings. */
  | { readonly kind: 'withdraw' }
  /** `freeUntil`: the last instant at which cancelling costs nothing. */
  | { readonly kind: 'free'; readonly freeUntil: number }
  | { readonly kind: 'late'; readonly freeUntil: number; readonly feeCents: number }
  | { readonly kind: 'refused'; readonly reason: 'already-cancelled' | 'not-open' | 'started' | 'not-allowed' }
  | { readonly kind: 'refused'; readonly reason: 'too-late'; readonly freeUntil: number };

export function judgeCancel(appointment: { readonly status: AppointmentStatus; readonly startsAt: number }, rules: CancelRules, tappedAt: number): CancelJudgement {
  const { status, startsAt } = appointment;
  if (status === 'cancelled') return { kind: 'refused', reason: 'already-cancelled' };
  if (status !== 'requested' && status !== 'booked') return { kind: 'refused', reason: 'not-open' };
  if (tappedAt >= startsAt) return { kind: 'refused', reason: 'started' };
  if (status === 'requested') return { kind: 'withdraw' };
  if (!rules.allowCancel) return { kind: 'refused', reason: 'not-allowed' };
  const freeUntil = startsAt - rules.cancelNoticeHours * HOUR_MS;
  if (tappedAt <= freeUntil) return { kind: 'free', freeUntil };
  if (rules.lateCancel === 'block') return { kind: 'refused', reason: 'too-late', freeUntil };
  return { kind: 'late', freeUntil, feeCents: rules.lateCancelFeeCents };
}

/** The end, exclusive, of the time in which a cancel can be undone and its slot is held for nobody else. */
export function undoEndsAt(cancelledAt: number, undoMinutes: number): number {
  return cancelledAt + undoMinutes * MINUTE_MS;
}

export interface CancelledVisit {
  readonly status: AppointmentStatus;
  readonly startsAt: number;
  /** What an undo brings back. */
  readonly statusBefore: 'requested' | 'booked';
  readonly cancelledAt: number | null;
  readonly cancelledBy: 'client' | 'staff' | null;
}

export type UndoJudgement =
  | { readonly kind: 'may-undo'; readonly undoEndsAt: number }
  | { readonly kind: 'refused'; readonly reason: 'not-cancelled' | 'cancelled-by-staff' | 'undo-over' | 'started' };

/** A visit that has begun may still be brought back within the undo minutes (a slip of the finger at the door); a request may not, it lapsed at its start. */
export function judgeUndoCancel(visit: CancelledVisit, undoMinutes: number, undoneBy: 'client' | 'staff', now: number): UndoJudgement {
  if (visit.status !== 'cancelled' || visit.cancelledAt === null) return { kind: 'refused', reason: 'not-cancelled' };
  if (undoneBy === 'client' && visit.cancelledBy !== 'client') return { kind: 'refused', reason: 'cancelled-by-staff' };
  const endsAt = undoEndsAt(visit.cancelledAt, undoMinutes);
  if (now >= endsAt) return { kind: 'refused', reason: 'undo-over' };
  if (visit.statusBefore === 'requested' && now >= visit.startsAt) return { kind: 'refused', reason: 'started' };
  return { kind: 'may-undo', undoEndsAt: endsAt };
}
