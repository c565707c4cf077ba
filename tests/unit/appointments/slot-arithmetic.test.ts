import { describe, expect, it } from 'vitest';
import { findOpenSlot, isSlotOpen, listOpenSlots } from '#main/appointments/slot-arithmetic.ts';
import { block, busy, closedDay, exception, instantOf, searchFor, startsOf } from '#tests/support/slot-search.ts';
import type { SlotSearch } from '#main/appointments/slot-facts.ts';

const MONDAY = 1;
const visit = (minutes: number) => ({ minutes });

function starts(more: Partial<SlotSearch>): string[] {
  return startsOf(listOpenSlots(searchFor({ toDate: '2026-06-01', ...more })));
}

/** The starts as times of Monday 2026-06-01. */
function times(more: Partial<SlotSearch>): string[] {
  return starts(more).map((start) => start.replace('2026-06-01 ', ''));
}

describe('the starts of a block', () => {
  it('are its own start and every slot length after it', () => {
    expect(times({ blocks: [block(MONDAY, '9:10', '12:10')] })).toEqual(['9:10', '10:10', '11:10']);
  });

  it('follow the slot length of the block, which beats that of the provider', () => {
    expect(times({ slotMinutes: 60, blocks: [block(MONDAY, '9:00', '10:00', { slotMinutes: 15 })] })).toEqual(['9:00', '9:15', '9:30', '9:45']);
    expect(times({ slotMinutes: 30, blocks: [block(MONDAY, '9:00', '10:00')] })).toEqual(['9:00', '9:30']);
  });

  it('leave out those whose visit would end after it', () => {
    const blocks = [block(MONDAY, '9:00', '10:30', { slotMinutes: 15 })];
    expect(times({ blocks, service: visit(50) })).toEqual(['9:00', '9:15', '9:30']);
    expect(times({ blocks, service: visit(90) })).toEqual(['9:00']);
    expect(times({ blocks, service: visit(91) })).toEqual([]);
  });

  it('carry the end, the place, the mode, the date and the minute', () => {
    const blocks = [block(MONDAY, '9:00', '10:00', { locationId: 'oak', telehealth: true })];
    expect(listOpenSlots(searchFor({ blocks, service: visit(50) }))).toEqual([
      { startsAt: instantOf('2026-06-01', '9:00'), endsAt: instantOf('2026-06-01', '9:50'), locationId: 'oak', telehealth: true, date: '2026-06-01', minuteOfDay: 540 },
      { startsAt: instantOf('2026-06-08', '9:00'), endsAt: instantOf('2026-06-08', '9:50'), locationId: 'oak', telehealth: true, date: '2026-06-08', minuteOfDay: 540 },
    ]);
  });

  it('are none where the client may not schedule, or where it ends before it begins', () => {
    expect(times({ blocks: [block(MONDAY, '9:00', '12:00', { clientScheduling: false }), block(MONDAY, '14:00', '13:00')] })).toEqual([]);
  });

  it('hold from the first to the last date of validity, both included', () => {
    const days = (validFrom: string | null, validTo: string | null) => starts({ toDate: undefined, bookingWindow: { minNoticeHours: 0, maxAheadDays: 20 }, blocks: [block(MONDAY, '9:00', '10:00', { validFrom, validTo })] });
    expect(days('2026-06-08', '2026-06-15')).toEqual(['2026-06-08 9:00', '2026-06-15 9:00']);
    expect(days('2026-06-09', null)).toEqual(['2026-06-15 9:00']);
    expect(days(null, '2026-06-07')).toEqual(['2026-06-01 9:00']);
  });
});

describe('a run of touching blocks', () => {
  it('lets a long visit go on from one block into the next', () => {
    const blocks = [block(MONDAY, '9:00', '10:00'), block(MONDAY, '10:00', '10:45', { slotMinutes: 15 })];
    expect(times({ blocks, service: visit(90) })).toEqual(['9:00']);
    expect(times({ blocks, service: visit(45) })).toEqual(['9:00', '10:00']);
  });

  it('does not reach over a gap, another place, another mode or hours closed to clients', () => {
    const first = block(MONDAY, '9:00', '10:00', { locationId: 'oak' });
    const seconds = [
      block(MONDAY, '10:01', '12:00', { locationId: 'oak' }),
      block(MONDAY, '10:00', '12:00', { locationId: 'elm' }),
      block(MONDAY, '10:00', '12:00', { locationId: 'oak', telehealth: true }),
      block(MONDAY, '10:00', '12:00', { locationId: 'oak', clientScheduling: false }),
    ];
    for (const second of seconds) expect(times({ blocks: [first, second], service: visit(90) })).not.toContain('9:00');
  });

  it('goes on over midnight', () => {
    const blocks = [block(MONDAY, '23:00', '24:00', { slotMinutes: 30 }), block(MONDAY + 1, '0:00', '0:15')];
    expect(starts({ blocks, service: visit(45) })).toEqual(['2026-06-01 23:00', '2026-06-01 23:30']);
    expect(starts({ blocks: blocks.slice(0, 1), service: visit(45) })).toEqual(['2026-06-01 23:00']);
  });

  it('offers a start of two overlapping blocks once, with the longer slot that fits for "I don\'t know"', () => {
    const blocks = [block(MONDAY, '9:00', '10:00', { slotMinutes: 30 }), block(MONDAY, '9:00', '10:00', { slotMinutes: 60 })];
    const slots = listOpenSlots(searchFor({ toDate: '2026-06-01', blocks }));
    expect(slots.map((slot) => [slot.minuteOfDay, slot.endsAt - slot.startsAt])).toEqual([[540, 3_600_000], [570, 1_800_000]]);
    expect(times({ blocks, busy: [busy('2026-06-01', '9:30', '9:40')] })).toEqual(['9:00']);
  });
});

describe('busy time', () => {
  const blocks = [block(MONDAY, '9:00', '12:00')];

  it('takes the starts whose visits it overlaps, also by a minute, and leaves those that it touches', () => {
    expect(times({ blocks, busy: [busy('2026-06-01', '10:00', '11:00')] })).toEqual(['9:00', '11:00']);
    expect(times({ blocks, busy: [busy('2026-06-01', '9:59', '10:00')] })).toEqual(['10:00', '11:00']);
    expect(times({ blocks, busy: [busy('2026-06-01', '11:00', '11:01')] })).toEqual(['9:00', '10:00']);
  });

  it('counts in every place, in any order, also where intervals lie in one another', () => {
    const intervals = [busy('2026-06-01', '11:30', '11:40'), busy('2026-06-01', '8:00', '9:30'), busy('2026-06-01', '8:30', '8:45')];
    expect(times({ blocks: [block(MONDAY, '9:00', '12:00', { locationId: 'oak' })], busy: intervals })).toEqual(['10:00']);
    expect(times({ blocks, busy: intervals.toReversed() })).toEqual(['10:00']);
  });
});

describe('notice and horizon', () => {
  const blocks = [block(MONDAY, '9:00', '12:00'), block(2, '9:00', '12:00')];

  it('lets a start at exactly the notice pass, and none a millisecond sooner', () => {
    const at = (now: number) => startsOf(listOpenSlots(searchFor({ now, blocks, toDate: '2026-06-02', bookingWindow: { minNoticeHours: 24, maxAheadDays: 7 } })));
    expect(at(instantOf('2026-06-01', '10:00'))).toEqual(['2026-06-02 10:00', '2026-06-02 11:00']);
    expect(at(instantOf('2026-06-01', '10:00') + 1)).toEqual(['2026-06-02 11:00']);
  });

  it('counts notice in elapsed hours, one less by the clock over a night in which the clocks go back', () => {
    const search = searchFor({ blocks: [block(0, '9:00', '12:00')], now: instantOf('2026-10-31', '10:00'), bookingWindow: { minNoticeHours: 24, maxAheadDays: 1 } });
    expect(startsOf(listOpenSlots(search))).toEqual(['2026-11-01 9:00', '2026-11-01 10:00', '2026-11-01 11:00']);
  });

  it('offers nothing that has begun', () => {
    expect(times({ blocks, now: instantOf('2026-06-01', '10:30') })).toEqual(['11:00']);
    expect(times({ blocks, now: instantOf('2026-06-01', '11:00') })).toEqual(['11:00']);
  });

  it('includes the last date of the horizon whole, and nothing after it', () => {
    const late = { blocks: [block(MONDAY, '23:00', '24:00'), block(2, '0:00', '1:00')], toDate: undefined, now: instantOf('2026-06-01', '23:59') };
    expect(starts({ ...late, bookingWindow: { minNoticeHours: 0, maxAheadDays: 7 } })).toEqual(['2026-06-02 0:00', '2026-06-08 23:00']);
    expect(starts({ ...late, bookingWindow: { minNoticeHours: 0, maxAheadDays: 8 } })).toEqual(['2026-06-02 0:00', '2026-06-08 23:00', '2026-06-09 0:00']);
  });

  it('keeps to the dates that were asked for', () => {
    expect(starts({ blocks, fromDate: '2026-06-02', toDate: '2026-06-02' })).toEqual(['2026-06-02 9:00', '2026-06-02 10:00', '2026-06-02 11:00']);
    expect(starts({ blocks, fromDate: '2026-06-03', toDate: '2026-06-02' })).toEqual([]);
  });
});

describe('an exception', () => {
  const blocks = [block(MONDAY, '9:00', '12:00')];

  it('replaces the weekly hours of its date and of no other', () => {
    const found = starts({ blocks, exceptions: [exception('2026-06-01', '15:00', '16:00')], toDate: '2026-06-08' });
    expect(found).toEqual(['2026-06-01 15:00', '2026-06-08 9:00', '2026-06-08 10:00', '2026-06-08 11:00']);
  });

  it('replaces them also when it is closed to clients or elsewhere', () => {
    expect(times({ blocks, exceptions: [exception('2026-06-01', '9:00', '12:00', { clientScheduling: false })] })).toEqual([]);
  });

  it('without a start closes the day, whatever else is written for it', () => {
    expect(times({ blocks, exceptions: [closedDay('2026-06-01')] })).toEqual([]);
    expect(times({ blocks, exceptions: [exception('2026-06-01', '15:00', '16:00'), closedDay('2026-06-01')] })).toEqual([]);
  });

  it('brings hours to a day that has none', () => {
    expect(starts({ exceptions: [exception('2026-06-06', '9:00', '10:00', { slotMinutes: 30 })], toDate: undefined })).toEqual(['2026-06-06 9:00', '2026-06-06 9:30']);
  });
});

describe('days on which the clocks change', () => {
  const spring = { now: instantOf('2026-03-07', '0:00'), fromDate: '2026-03-08', toDate: '2026-03-08' };
  const autumn = { now: instantOf('2026-10-31', '0:00'), fromDate: '2026-11-01', toDate: '2026-11-01' };

  it('skip the starts that do not exist', () => {
    expect(starts({ ...spring, blocks: [block(0, '1:00', '4:30', { slotMinutes: 30 })] })).toEqual(['2026-03-08 1:00', '2026-03-08 1:30', '2026-03-08 3:00', '2026-03-08 3:30', '2026-03-08 4:00']);
  });

  it('offer a start that comes twice once, the first', () => {
    const slots = listOpenSlots(searchFor({ ...autumn, blocks: [block(0, '0:30', '3:00')] }));
    expect(slots.map((slot) => new Date(slot.startsAt).toISOString())).toEqual(['2026-11-01T04:30:00.000Z', '2026-11-01T05:30:00.000Z']);
  });

  it('measure visits in elapsed time', () => {
    const blocks = [block(0, '1:00', '4:00')];
    expect(starts({ ...spring, blocks, service: visit(120) })).toEqual(['2026-03-08 1:00']);
    expect(starts({ ...spring, blocks, service: visit(121) })).toEqual([]);
    expect(starts({ ...autumn, blocks, service: visit(240) })).toEqual(['2026-11-01 1:00']);
    expect(starts({ ...autumn, blocks, service: visit(241) })).toEqual([]);
  });

  it('end a block on a minute that does not exist where the clocks jump', () => {
    expect(starts({ ...spring, exceptions: [exception('2026-03-08', '1:00', '2:30', { slotMinutes: 30 })], service: visit(30) })).toEqual(['2026-03-08 1:00', '2026-03-08 1:30']);
    expect(starts({ ...spring, exceptions: [exception('2026-03-08', '1:30', '2:30')], service: visit(31) })).toEqual([]);
  });
});

describe('places and modes', () => {
  const blocks = [block(MONDAY, '9:00', '10:00', { locationId: 'oak' }), block(MONDAY, '11:00', '12:00', { locationId: 'elm' }), block(MONDAY, '13:00', '14:00', { telehealth: true })];

  it('are offered as asked for', () => {
    expect(times({ blocks, place: { mode: 'any' } })).toEqual(['9:00', '11:00', '13:00']);
    expect(times({ blocks, place: { mode: 'telehealth' } })).toEqual(['13:00']);
    expect(times({ blocks, place: { mode: 'in-person' } })).toEqual(['9:00', '11:00']);
    expect(times({ blocks, place: { mode: 'in-person', locationId: 'elm' } })).toEqual(['11:00']);
  });

  it('read their hours on their own clocks, and their date too', () => {
    const west = { zoneByLocation: new Map([['far', 'America/Los_Angeles']]), blocks: [block(MONDAY, '22:00', '23:00', { locationId: 'far' })] };
    const [slot] = listOpenSlots(searchFor({ ...west, toDate: '2026-06-01' }));
    expect([slot?.date, slot?.startsAt]).toEqual(['2026-06-01', Date.parse('2026-06-02T05:00:00Z')]);
  });

  it('to the west may still be open on a date that is over at the practice', () => {
    const search = searchFor({ now: instantOf('2026-06-02', '0:30'), zoneByLocation: new Map([['far', 'America/Los_Angeles']]), blocks: [block(MONDAY, '22:00', '23:00', { locationId: 'far' })], toDate: '2026-06-02' });
    expect(startsOf(listOpenSlots(search))).toEqual(['2026-06-01 22:00']);
  });
});

describe('one start asked about by itself', () => {
  const search = searchFor({ blocks: [block(MONDAY, '9:00', '11:00', { locationId: 'oak' })], service: visit(50) });
  const nine = instantOf('2026-06-01', '9:00');

  it('is open in its own place and mode only, and on the grid only', () => {
    expect(isSlotOpen(search, nine, 'oak', false)).toBe(true);
    expect(isSlotOpen(search, nine, null, false)).toBe(false);
    expect(isSlotOpen(search, nine, 'oak', true)).toBe(false);
    expect(isSlotOpen(search, nine + 60_000, 'oak', false)).toBe(false);
    expect(isSlotOpen({ ...search, fromDate: '2026-06-02' }, nine, 'oak', false)).toBe(false);
    expect(isSlotOpen({ ...search, busy: [busy('2026-06-01', '9:49', '9:50')] }, nine, 'oak', false)).toBe(false);
  });

  it('comes with its end', () => {
    expect(findOpenSlot(search, nine, 'oak', false)?.endsAt).toBe(instantOf('2026-06-01', '9:50'));
  });
});
