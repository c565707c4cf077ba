import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeDateOrder } from '#main/practice/import/judge-date-order.ts';
import { readDate } from '#main/practice/import/read-date.ts';

const today = '2026-11-24';
const birth = (cell: string) => readDate(cell, { kind: 'birth', today });
const visit = (cell: string) => readDate(cell, { kind: 'visit', today });
const valueOf = (reading: ReturnType<typeof readDate>) => (reading.kind === 'read' ? reading.value : reading.reason);

describe('dates', () => {
  it.each([
    '11/24/2026', '11-24-2026', '11/24/26', '2026-11-24', '2026/11/24', '20261124', 'Nov 24, 2026', 'November 24, 2026', 'Nov. 24th, 2026',
    '24 Nov 2026', '24-Nov-26', 'Tue, Nov 24, 2026', '46350', '46350.0', '11/24/2026 0:00', '2026-11-24T00:00:00Z', '11/24/2026 12:00:00 AM', '11.24.2026',
  ])('reads %s', (cell) => expect(valueOf(visit(cell))).toBe('2026-11-24'));

  it('reports an Excel number', () => expect(visit('46350')).toMatchObject({ note: expect.stringContaining('11/24/2026') }));

  it('takes the latest two-digit year that is not in the future for a birth, the nearest for a visit', () => {
    expect(valueOf(birth('3/4/26'))).toBe('2026-03-04');
    expect(valueOf(birth('11/24/26'))).toBe('2026-11-24');
    expect(valueOf(birth('11/25/26'))).toBe('1926-11-25');
    expect(valueOf(birth('3/4/27'))).toBe('1927-03-04');
    expect(valueOf(birth('3/4/85'))).toBe('1985-03-04');
    expect(valueOf(visit('3/4/27'))).toBe('2027-03-04');
    expect(valueOf(visit('3/4/75'))).toBe('2075-03-04');
    expect(valueOf(visit('3/4/85'))).toBe('1985-03-04');
  });

  it.each([
    ['31/12/1985', 'day first'],
    ['03.04.1985', 'two ways'],
    ['1985', 'only a year'],
    ['02/30/1985', 'does not exist'],
    ['02/29/2023', 'does not exist'],
    ['13/45/1985', 'no such month'],
    ['11/25/2026', 'future'],
    ['1/1/1850', "can't be right"],
    ['46350.5', 'time of day'],
    ['3/4/1985 9:30 AM', 'time of day'],
    ['last spring', 'MM/DD/YYYY'],
    ['=TODAY()', 'MM/DD/YYYY'],
  ])('refuses the birth %s in words', (cell, words) => expect(valueOf(birth(cell))).toContain(words));

  it('reads every real date back from MM/DD/YYYY', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(valueOf(visit(`${month}/${day}/${year}`))).toBe(iso);
      }),
    );
  });
});

describe('the order of a column', () => {
  it('is day first when some dates need it and none needs the month first', () => {
    expect(judgeDateOrder(['03/04/1985', '25/12/1985'])).toEqual({ kind: 'day-first', example: '25/12/1985' });
  });
  it('is unclear when the column holds both, and a slip when nearly all start with the month', () => {
    expect(judgeDateOrder(['12/25/1985', '25/12/1985'])).toEqual({ kind: 'unclear' });
    expect(judgeDateOrder(['12/25/1985', '12/26/1985', '12/27/1985', '12/28/1985', '25/12/1985'])).toEqual({ kind: 'month-first' });
  });
  it('refuses what could be read both ways in an unclear column', () => {
    const use = { kind: 'birth', today, order: 'unclear' } as const;
    expect(readDate('03/04/1985', use).kind).toBe('refused');
    expect(readDate('03/03/1985', use).kind).toBe('read');
    expect(readDate('1985-03-04', use).kind).toBe('read');
  });
});
