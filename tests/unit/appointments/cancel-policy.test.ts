import { describe, expect, it } from 'vitest';
import { judgeCancel, judgeUndoCancel, undoEndsAt, type AppointmentStatus, type CancelledVisit, type CancelRules } from '#main/appointments/cancel-policy.ts';

const HOUR_MS = 3_600_000;
const startsAt = Date.parse('2026-06-01T14:00:00Z');
const freeUntil = startsAt - 24 * HOUR_MS;
const rules: CancelRules = { allowCancel: true, cancelNoticeHours: 24, lateCancel: 'allow_with_fee_notice', lateCancelFeeCents: 7_500 };
const booked = { status: 'booked' as AppointmentStatus, startsAt };

describe('a client who cancels', () => {
  it('pays nothing at exactly the notice, and is late a millisecond after it', () => {
    expect(judgeCancel(booked, rules, freeUntil)).toEqual({ kind: 'free', freeUntil });
    expect(judgeCancel(booked, rules, freeUntil + 1)).toEqual({ kind: 'late', freeUntil, feeCents: 7_500 });
  });

  it('is sent to the desk when late where the provider blocks it', () => {
    expect(judgeCancel(booked, { ...rules, lateCancel: 'block' }, freeUntil)).toEqual({ kind: 'free', freeUntil });
    expect(judgeCancel(booked, { ...rules, lateCancel: 'block' }, freeUntil + 1)).toEqual({ kind: 'refused', reason: 'too-late', freeUntil });
  });

  it('may do so until the start where no notice is asked, and not at it', () => {
    const noNotice = { ...rules, cancelNoticeHours: 0 };
    expect(judgeCancel(booked, noNotice, startsAt - 1)).toEqual({ kind: 'free', freeUntil: startsAt });
    expect(judgeCancel(booked, noNotice, startsAt)).toEqual({ kind: 'refused', reason: 'started' });
  });

  it('may not where the provider does not allow it', () => {
    expect(judgeCancel(booked, { ...rules, allowCancel: false }, freeUntil)).toEqual({ kind: 'refused', reason: 'not-allowed' });
  });

  it.each(['arrived', 'checked-in', 'fulfilled', 'no-show', 'declined'] as const)('may not once the visit is %s', (status) => {
    expect(judgeCancel({ status, startsAt }, rules, freeUntil)).toEqual({ kind: 'refused', reason: 'not-open' });
  });

  it('learns that it is cancelled already, whenever they ask', () => {
    expect(judgeCancel({ status: 'cancelled', startsAt }, rules, startsAt + 1)).toEqual({ kind: 'refused', reason: 'already-cancelled' });
  });

  it('takes a request back without a fee at any time before its start, whatever the settings', () => {
    const request = { status: 'requested' as const, startsAt };
    expect(judgeCancel(request, { ...rules, allowCancel: false, lateCancel: 'block' }, startsAt - 1)).toEqual({ kind: 'withdraw' });
    expect(judgeCancel(request, rules, startsAt)).toEqual({ kind: 'refused', reason: 'started' });
  });
});

describe('undoing a cancel', () => {
  const cancelledAt = freeUntil;
  const endsAt = cancelledAt + 3 * 60_000;
  const visit: CancelledVisit = { status: 'cancelled', startsAt, statusBefore: 'booked', cancelledAt, cancelledBy: 'client' };

  it('works until the undo minutes are over, as long as the slot is held', () => {
    expect(undoEndsAt(cancelledAt, 3)).toBe(endsAt);
    expect(judgeUndoCancel(visit, 3, 'client', endsAt - 1)).toEqual({ kind: 'may-undo', undoEndsAt: endsAt });
    expect(judgeUndoCancel(visit, 3, 'client', endsAt)).toEqual({ kind: 'refused', reason: 'undo-over' });
    expect(judgeUndoCancel(visit, 0, 'client', cancelledAt)).toEqual({ kind: 'refused', reason: 'undo-over' });
  });

  it('of what staff cancelled is for staff', () => {
    const byStaff = { ...visit, cancelledBy: 'staff' as const };
    expect(judgeUndoCancel(byStaff, 3, 'client', cancelledAt)).toEqual({ kind: 'refused', reason: 'cancelled-by-staff' });
    expect(judgeUndoCancel(byStaff, 3, 'staff', cancelledAt)).toEqual({ kind: 'may-undo', undoEndsAt: endsAt });
  });

  it('brings a visit back that began meanwhile, but not a request, which lapsed', () => {
    const atTheDoor = { ...visit, cancelledAt: startsAt - 60_000 };
    expect(judgeUndoCancel(atTheDoor, 3, 'client', startsAt).kind).toBe('may-undo');
    expect(judgeUndoCancel({ ...atTheDoor, statusBefore: 'requested' }, 3, 'client', startsAt)).toEqual({ kind: 'refused', reason: 'started' });
  });

  it('needs a cancelled visit', () => {
    expect(judgeUndoCancel({ ...visit, status: 'booked', cancelledAt: null }, 3, 'client', cancelledAt)).toEqual({ kind: 'refused', reason: 'not-cancelled' });
  });
});
