import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatDayTime, formatTime, splitDate } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';

const visit = Date.UTC(2026, 10, 24, 19, 30);

describe('times and days as people read them', () => {
  it('says an instant in the zone of the appointment, not of the machine', () => {
    expect(formatDayTime(visit, 'America/New_York', 'en')).toBe('Tue, Nov 24, 2:30 PM');
    expect(formatDayTime(visit, 'America/Los_Angeles', 'en')).toBe('Tue, Nov 24, 11:30 AM');
  });
  it('writes midnight and noon as 12', () => {
    expect(formatTime(Date.UTC(2026, 10, 24, 5), 'America/New_York')).toBe('12:00 AM');
    expect(formatTime(Date.UTC(2026, 10, 24, 17), 'America/New_York')).toBe('12:00 PM');
  });
  it('names days in Spanish with the day before the month', () => {
    expect(formatDay(visit, 'America/New_York', 'es')).toBe('mar, 24 nov');
  });
  it('keeps a calendar date on its day whatever the zone of the machine', () => {
    expect(formatDate('2026-12-15', 'en')).toBe('Tue, Dec 15');
    expect(splitDate('2026-12-15', 'en')).toEqual({ weekday: 'Tue', day: 'Dec 15' });
  });
  it('writes cents as dollars', () => {
    expect(formatMoney(12500)).toBe('$125.00');
    expect(formatMoney(-500)).toBe('-$5.00');
  });
});
