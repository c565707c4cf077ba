import { describe, expect, it } from 'vitest';
import { findWholeDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';

describe('reading the three date boxes', () => {
  it('makes a calendar date of what was typed without leading zeros', () => {
    expect(readDateBoxes({ month: '3', day: '7', year: '1985' })).toEqual({ kind: 'date', date: '1985-03-07' });
  });
  it('waits for all four digits of the year', () => {
    expect(readDateBoxes({ month: '03', day: '07', year: '85' })).toEqual({ kind: 'incomplete' });
  });
  it('takes February 29 in a leap year only', () => {
    expect(readDateBoxes({ month: '02', day: '29', year: '2024' })).toEqual({ kind: 'date', date: '2024-02-29' });
    expect(readDateBoxes({ month: '02', day: '29', year: '2023' })).toEqual({ kind: 'no_such_day' });
    expect(readDateBoxes({ month: '02', day: '29', year: '1900' })).toEqual({ kind: 'no_such_day' });
  });
  it('knows no month 0 or 13, no day 0 or 31 in April', () => {
    for (const [month, day] of [['0', '1'], ['13', '1'], ['4', '31'], ['4', '0']] as const) {
      expect(readDateBoxes({ month, day, year: '1990' })).toEqual({ kind: 'no_such_day' });
    }
  });
  it('takes a pasted date with slashes, hyphens or nothing between, and nothing else', () => {
    const whole = { month: '03', day: '07', year: '1985' };
    expect(findWholeDate('3/7/1985')).toEqual(whole);
    expect(findWholeDate(' 03-07-1985 ')).toEqual(whole);
    expect(findWholeDate('03071985')).toEqual(whole);
    expect(findWholeDate('1985-03-07')).toBeUndefined();
  });
});
