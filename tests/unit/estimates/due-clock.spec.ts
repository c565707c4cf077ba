import { describe, expect, test } from 'vitest';
import { dueDateOf } from '#main/estimates/due-clock.ts';
import { addBusinessDays, countBusinessDaysBefore, isBusinessDay } from '#main/platform/business-days.ts';

describe('business days', () => {
  test('leave out week-ends and the legal holidays, on the day they are kept', () => {
    const holidays = ['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25', '2027-12-31', '2027-07-05'];
    expect(holidays.filter(isBusinessDay)).toEqual([]);
    expect(['2026-07-06', '2026-11-27', '2026-12-24', '2027-01-04', '2026-11-24'].filter((day) => !isBusinessDay(day))).toEqual([]);
    expect(['2026-11-28', '2026-11-29'].filter(isBusinessDay)).toEqual([]);
  });

  test('are counted over a holiday and a week-end', () => {
    // Tuesday before Thanksgiving: Wednesday, Friday, Monday.
    expect([1, 2, 3].map((count) => addBusinessDays('2026-11-24', count))).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
    expect(countBusinessDaysBefore('2026-11-24', '2026-11-30', 10)).toBe(3);
    expect(countBusinessDaysBefore('2026-11-28', '2026-11-30', 10)).toBe(0);
  });
});

describe('an estimate is due', () => {
  test.each([
    { asked: 'scheduled two business days ahead', reason: 'scheduled', askedOn: '2026-11-16', serviceDate: '2026-11-18', dueOn: null },
    { asked: 'scheduled three business days ahead', reason: 'scheduled', askedOn: '2026-11-16', serviceDate: '2026-11-19', dueOn: '2026-11-17' },
    { asked: 'scheduled nine business days ahead', reason: 'scheduled', askedOn: '2026-12-01', serviceDate: '2026-12-14', dueOn: '2026-12-02' },
    { asked: 'scheduled ten business days ahead', reason: 'scheduled', askedOn: '2026-12-01', serviceDate: '2026-12-15', dueOn: '2026-12-04' },
    { asked: 'scheduled on a Sunday for the Wednesday after', reason: 'scheduled', askedOn: '2026-11-15', serviceDate: '2026-11-18', dueOn: null },
    { asked: 'asked for, with the service tomorrow', reason: 'requested', askedOn: '2026-11-24', serviceDate: '2026-11-25', dueOn: '2026-11-30' },
    { asked: 'asked for with nothing scheduled', reason: 'requested', askedOn: '2026-12-24', serviceDate: null, dueOn: '2026-12-30' },
  ] as const)('$asked: by $dueOn', ({ reason, askedOn, serviceDate, dueOn }) => {
    expect(dueDateOf({ reason, askedOn, serviceDate })).toBe(dueOn);
  });
});
