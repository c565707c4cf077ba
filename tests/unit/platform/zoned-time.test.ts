import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumberOf, weekdayOf } from '#main/platform/calendar-date.ts';
import { isValidZone } from '#main/platform/zone-offsets.ts';
import { localDateOf, localMinuteOf, wallClockToInstant, zonedDayBounds } from '#main/platform/zoned-time.ts';

const HOUR_MS = 3_600_000;

describe('a local day', () => {
  it.each([
    ['an ordinary day', '2026-06-01', 'America/New_York', '2026-06-01T04:00:00Z', 24],
    ['a day on which the clocks go forward', '2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z', 23],
    ['a day on which the clocks go back', '2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z', 25],
    ['a day in Arizona, which keeps one time', '2026-03-08', 'America/Phoenix', '2026-03-08T07:00:00Z', 24],
    ['a half-hour change', '2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00Z', 23.5],
    ['a day that begins at 1:00', '2026-03-08', 'America/Havana', '2026-03-08T05:00:00Z', 23],
    ['a day whose last hour comes twice', '2026-10-24', 'Asia/Beirut', '2026-10-23T21:00:00Z', 25],
    ['a date that Apia left out', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', 0],
  ])('knows the length of %s', (_what, date, zone, begins, hours) => {
    const { startsAt, endsAt } = zonedDayBounds(date, zone);
    expect(new Date(startsAt).toISOString()).toBe(new Date(begins).toISOString());
    expect((endsAt - startsAt) / HOUR_MS).toBe(hours);
  });

  it('ends where the next one begins, in every zone and season', () => {
    const zones = fc.constantFrom('America/New_York', 'America/Havana', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Santiago', 'Africa/Casablanca');
    fc.assert(
      fc.property(zones, fc.integer({ min: dayNumberOf('2010-01-01'), max: dayNumberOf('2030-12-31') }), (zone, dayNumber) => {
        const date = addDays('1970-01-01', dayNumber);
        const { startsAt, endsAt } = zonedDayBounds(date, zone);
        expect(zonedDayBounds(addDays(date, 1), zone).startsAt).toBe(endsAt);
        if (endsAt > startsAt) expect([localDateOf(startsAt, zone), localDateOf(endsAt - 1, zone)]).toEqual([date, date]);
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});

describe('a wall-clock time', () => {
  it('that the clocks skip does not exist', () => {
    expect(wallClockToInstant('2026-03-08', 119, 'America/New_York')).toBe(Date.parse('2026-03-08T06:59:00Z'));
    expect(wallClockToInstant('2026-03-08', 120, 'America/New_York')).toBeUndefined();
    expect(wallClockToInstant('2026-03-08', 179, 'America/New_York')).toBeUndefined();
    expect(wallClockToInstant('2026-03-08', 180, 'America/New_York')).toBe(Date.parse('2026-03-08T07:00:00Z'));
    expect(wallClockToInstant('2011-12-30', 600, 'Pacific/Apia')).toBeUndefined();
  });

  it('that comes twice is the first of the two', () => {
    expect(wallClockToInstant('2026-11-01', 90, 'America/New_York')).toBe(Date.parse('2026-11-01T05:30:00Z'));
    expect(wallClockToInstant('2026-04-05', 105, 'Australia/Lord_Howe')).toBe(Date.parse('2026-04-04T14:45:00Z'));
  });

  it('of 24:00 is the next midnight', () => {
    expect(wallClockToInstant('2026-06-01', 1_440, 'America/New_York')).toBe(wallClockToInstant('2026-06-02', 0, 'America/New_York'));
  });

  it('is read back from its instant, wherever it exists', () => {
    const zones = fc.constantFrom('America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Beirut');
    fc.assert(
      fc.property(zones, fc.integer({ min: dayNumberOf('2012-01-01'), max: dayNumberOf('2030-12-31') }), fc.integer({ min: 0, max: 1_439 }), (zone, dayNumber, minute) => {
        const date = addDays('1970-01-01', dayNumber);
        const instant = wallClockToInstant(date, minute, zone);
        fc.pre(instant !== undefined);
        expect([localDateOf(instant, zone), localMinuteOf(instant, zone)]).toEqual([date, minute]);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it('of an instant is what Intl shows, second by second round the changes', () => {
    for (const [zone, change] of [['America/New_York', '2026-03-08T07:00:00Z'], ['America/New_York', '2026-11-01T06:00:00Z'], ['Pacific/Apia', '2011-12-30T10:00:00Z']] as const) {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      for (const seconds of [-61, -1, 0, 1, 59, 60]) {
        const instant = Date.parse(change) + seconds * 1_000;
        const minute = localMinuteOf(instant, zone);
        const written = `${localDateOf(instant, zone)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(written).toBe(shown.format(instant));
      }
    }
  });
});

describe('a calendar date', () => {
  it('is counted on over months, leap days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('1969-12-31', 1)).toBe('1970-01-01');
  });

  it('knows its weekday, 0 being Sunday', () => {
    expect(['1969-12-28', '1970-01-01', '2026-06-01', '2026-06-06'].map(weekdayOf)).toEqual([0, 4, 1, 6]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-6-1', '06/01/2026', ''])('refuses %j, which is none', (text) => {
    expect(() => dayNumberOf(text)).toThrow(RangeError);
  });
});

describe('a zone', () => {
  it.each([['America/New_York', true], ['UTC', true], ['America/New_Yorc', false], ['+02:00', false], ['', false], ['EST5EDT; DROP', false]])('%j is known: %s', (zone, known) => {
    expect(isValidZone(zone)).toBe(known);
  });

  it('that is unknown is never guessed at', () => {
    expect(() => localDateOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});
