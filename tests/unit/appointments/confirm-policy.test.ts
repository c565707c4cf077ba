import { describe, expect, it } from 'vitest';
import { confirmFromDate, judgeConfirm, type ConfirmableVisit } from '#main/appointments/confirm-policy.ts';
import { instantOf, NEW_YORK } from '#tests/support/slot-search.ts';

const startsAt = instantOf('2026-03-11', '10:00');
const visit: ConfirmableVisit = { status: 'booked', startsAt, confirmedAt: null, zone: NEW_YORK };
const rules = { allowConfirm: true, confirmFromDays: 5 };
const opensAt = instantOf('2026-03-06', '0:00');

describe('a client who confirms', () => {
  it('may from the first minute of the local day so many days before, over a change of the clocks too', () => {
    expect(confirmFromDate(visit, 5)).toBe('2026-03-06');
    expect(judgeConfirm(visit, rules, opensAt - 1)).toEqual({ kind: 'refused', reason: 'too-early', confirmFrom: '2026-03-06' });
    expect(judgeConfirm(visit, rules, opensAt)).toEqual({ kind: 'may-confirm' });
  });

  it('may until the start, and not at it', () => {
    expect(judgeConfirm(visit, rules, startsAt - 1)).toEqual({ kind: 'may-confirm' });
    expect(judgeConfirm(visit, rules, startsAt)).toEqual({ kind: 'refused', reason: 'started' });
  });

  it('is judged by the days of the zone that the visit is in', () => {
    const west = { ...visit, zone: 'Pacific/Honolulu' };
    expect(judgeConfirm(west, rules, opensAt)).toEqual({ kind: 'refused', reason: 'too-early', confirmFrom: '2026-03-06' });
    expect(judgeConfirm(west, rules, instantOf('2026-03-06', '0:00', 'Pacific/Honolulu'))).toEqual({ kind: 'may-confirm' });
  });

  it('may on the day itself alone where the provider says 0 days', () => {
    expect(judgeConfirm(visit, { ...rules, confirmFromDays: 0 }, instantOf('2026-03-10', '23:59')).kind).toBe('refused');
    expect(judgeConfirm(visit, { ...rules, confirmFromDays: 0 }, instantOf('2026-03-11', '0:00')).kind).toBe('may-confirm');
  });

  it('learns when it was confirmed already, and changes nothing', () => {
    expect(judgeConfirm({ ...visit, confirmedAt: 42 }, rules, startsAt - 1)).toEqual({ kind: 'already-confirmed', confirmedAt: 42 });
  });

  it('may not where the provider does not allow it', () => {
    expect(judgeConfirm(visit, { ...rules, allowConfirm: false }, startsAt - 1)).toEqual({ kind: 'refused', reason: 'not-allowed' });
  });

  it.each(['requested', 'arrived', 'checked-in', 'fulfilled', 'no-show', 'cancelled', 'declined'] as const)('may not while the visit is %s', (status) => {
    expect(judgeConfirm({ ...visit, status }, rules, startsAt - 1)).toEqual({ kind: 'refused', reason: 'not-open' });
  });
});
