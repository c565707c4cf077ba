import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlotOpen, listOpenSlots } from '#main/appointments/slot-arithmetic.ts';
import type { DayException, OpenSlot, SlotSearch, WeeklyBlock } from '#main/appointments/slot-facts.ts';
import { plainSlots } from '#tests/support/plain-slots.ts';

const HOUR_MS = 3_600_000;
const SEED = 20_261_124;

/** Days round which clocks change (or a date is left out), each with the zone that does it; and one quiet day. */
const MOMENTS: readonly (readonly [zone: string, date: string])[] = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Los_Angeles', '2026-06-15'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Asia/Beirut', '2026-03-29'],
  ['Asia/Beirut', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Apia', '2011-12-30'],
];

const quarterOfDay = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const span = fc
  .record({
    startMinute: fc.oneof({ arbitrary: quarterOfDay, weight: 4 }, { arbitrary: fc.integer({ min: 0, max: 1_439 }), weight: 1 }),
    // Now and then nothing or less than nothing, and often up to midnight.
    minutes: fc.oneof({ arbitrary: fc.integer({ min: -2, max: 40 }).map((quarters) => quarters * 15), weight: 4 }, { arbitrary: fc.constant(1_440), weight: 1 }),
  })
  .map(({ startMinute, minutes }) => ({ startMinute, endMinute: Math.max(0, Math.min(1_440, startMinute + minutes)) }));
const details = fc.record({
  locationId: fc.constantFrom(null, 'main-street', 'far-west'),
  telehealth: fc.boolean(),
  slotMinutes: fc.constantFrom(null, 15, 30, 60),
});
const hours = fc.tuple(span, details).map(([when, where]) => ({ ...when, ...where }));
const often = fc.constantFrom(true, true, true, false);

function seldom<Value, Otherwise>(value: fc.Arbitrary<Value>, otherwise: Otherwise): fc.Arbitrary<Value | Otherwise> {
  return fc.oneof({ arbitrary: fc.constant(otherwise), weight: 4 }, { arbitrary: value, weight: 1 });
}

function dateNear(date: string): fc.Arbitrary<string> {
  return fc.integer({ min: -2, max: 4 }).map((days) => new Date(Date.parse(date) + days * 24 * HOUR_MS).toISOString().slice(0, 10));
}

function blockNear(date: string): fc.Arbitrary<WeeklyBlock> {
  const maybeDate = seldom(dateNear(date), null);
  return fc.tuple(hours, fc.record({ weekday: fc.integer({ min: 0, max: 6 }), validFrom: maybeDate, validTo: maybeDate, clientScheduling: often })).map(([open, rest]) => ({ ...open, ...rest }));
}

function exceptionNear(date: string): fc.Arbitrary<DayException> {
  return fc.tuple(hours, fc.record({ date: dateNear(date), clientScheduling: often, isClosed: fc.constantFrom(true, false, false, false) })).map(([open, { isClosed, ...rest }]) => ({
    ...open,
    ...rest,
    ...(isClosed ? { startMinute: null, endMinute: null } : {}),
  }));
}

function searchNear([zone, date]: readonly [string, string]): fc.Arbitrary<SlotSearch> {
  const noon = Date.parse(date) + 12 * HOUR_MS;
  const quarter = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((quarters) => noon + (quarters * HOUR_MS) / 4);
  const interval = fc.tuple(quarter(-60, 90), fc.integer({ min: 0, max: 300 })).map(([startsAt, minutes]) => ({ startsAt, endsAt: startsAt + minutes * 60_000 }));
  const place = fc.oneof(
    fc.constant({ mode: 'any' } as const),
    fc.constant({ mode: 'telehealth' } as const),
    fc.record({ mode: fc.constant('in-person' as const), locationId: fc.constantFrom(undefined, 'main-street', 'far-west') }),
  );
  return fc.record({
    now: fc.oneof(quarter(-48, 4), fc.integer({ min: noon - 48 * HOUR_MS, max: noon })),
    practiceZone: fc.constant(zone),
    zoneByLocation: fc.constantFrom(new Map<string, string>(), new Map([['far-west', 'Pacific/Honolulu']]), new Map([['far-west', 'Pacific/Auckland']])),
    fromDate: seldom(dateNear(date), undefined),
    toDate: seldom(dateNear(date), undefined),
    blocks: fc.array(blockNear(date), { minLength: 3, maxLength: 24, size: 'max' }),
    exceptions: fc.array(exceptionNear(date), { maxLength: 3 }),
    busy: fc.array(interval, { maxLength: 5 }),
    slotMinutes: fc.constantFrom(15, 30, 60),
    bookingWindow: fc.record({ minNoticeHours: fc.constantFrom(0, 0, 1, 24, 30), maxAheadDays: fc.constantFrom(0, 1, 2, 4) }),
    service: fc.constantFrom(undefined, undefined, 15, 45, 50, 60, 90, 300, 1_500).map((minutes) => (minutes === undefined ? undefined : { minutes })),
    place,
  });
}

const anySearch = fc.constantFrom(...MOMENTS).chain(searchNear);

function inAnyOrder(slots: readonly OpenSlot[]): string[] {
  return slots.map((slot) => JSON.stringify([slot.startsAt, slot.endsAt, slot.locationId, slot.telehealth, slot.date, slot.minuteOfDay])).toSorted();
}

describe('slots on random availability', () => {
  it('are those that a plain walk over every minute finds', { timeout: 60_000 }, () => {
    let offered = 0;
    fc.assert(
      fc.property(anySearch, (search) => {
        const slots = listOpenSlots(search);
        offered += slots.length;
        expect(inAnyOrder(slots)).toEqual(inAnyOrder(plainSlots(search)));
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(offered).toBeGreaterThan(3_000);
  });

  it('come in order of their start and each start of a place once', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const slots = listOpenSlots(search);
        expect(slots.map((slot) => slot.startsAt)).toEqual(slots.map((slot) => slot.startsAt).toSorted((one, other) => one - other));
        expect(new Set(slots.map((slot) => `${slot.startsAt} ${slot.locationId} ${slot.telehealth}`)).size).toBe(slots.length);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('are open one by one exactly when they are in the list', () => {
    fc.assert(
      fc.property(anySearch, fc.integer({ min: -3 * 96, max: 5 * 96 }), fc.constantFrom(null, 'main-street', 'far-west'), fc.boolean(), (search, quarter, locationId, telehealth) => {
        const slots = listOpenSlots(search);
        const isListed = (startsAt: number) => slots.some((slot) => slot.startsAt === startsAt && slot.locationId === locationId && slot.telehealth === telehealth);
        const atRandom = Math.floor(search.now / HOUR_MS) * HOUR_MS + (quarter * HOUR_MS) / 4;
        for (const startsAt of [atRandom, atRandom + 60_000, ...slots.map((slot) => slot.startsAt)]) {
          expect(isSlotOpen(search, startsAt, locationId, telehealth)).toBe(isListed(startsAt));
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
