import { addDays } from '#main/platform/calendar-date.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import type { AppointmentStatus } from './cancel-policy.ts';

/** The provider's portal settings about confirming. */
export interface ConfirmRules {
  readonly allowConfirm: boolean;
  /** Local days before the visit's date from which it may be confirmed; 0 is its own day. */
  readonly confirmFromDays: number;
}

export interface ConfirmableVisit {
  readonly status: AppointmentStatus;
  readonly startsAt: number;
  readonly confirmedAt: number | null;
  /** IANA zone in which the visit is shown: its location's, else the practice's. */
  readonly zone: string;
}

export type ConfirmJudgement =
  | { readonly kind: 'may-confirm' }
  | { readonly kind: 'already-confirmed'; readonly confirmedAt: number }
  | { readonly kind: 'refused'; readonly reason: 'not-open' | 'started' | 'not-allowed' }
  | { readonly kind: 'refused'; readonly reason: 'too-early'; readonly confirmFrom: string };

/** May the client confirm this visit, judged by the instant of the tap? */
export function judgeConfirm(visit: ConfirmableVisit, rules: ConfirmRules, tappedAt: number): ConfirmJudgement {
  if (visit.status !== 'booked') return { kind: 'refused', reason: 'not-open' };
  if (visit.confirmedAt !== null) return { kind: 'already-confirmed', confirmedAt: visit.confirmedAt };
  if (!rules.allowConfirm) return { kind: 'refused', reason: 'not-allowed' };
  if (tappedAt >= visit.startsAt) return { kind: 'refused', reason: 'started' };
  const confirmFrom = confirmFromDate(visit, rules.confirmFromDays);
  if (localDateOf(tappedAt, visit.zone) < confirmFrom) return { kind: 'refused', reason: 'too-early', confirmFrom };
  return { kind: 'may-confirm' };
}

/** The first local date, `YYYY-MM-DD`, on which the visit may be confirmed, from its first minute on. */
export function confirmFromDate(visit: Pick<ConfirmableVisit, 'startsAt' | 'zone'>, confirmFromDays: number): string {
  return addDays(localDateOf(visit.startsAt, visit.zone), -confirmFromDays);
}
