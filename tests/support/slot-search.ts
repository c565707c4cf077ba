import type { DayException, OpenSlot, SlotSearch, WeeklyBlock } from '#main/appointments/slot-facts.ts';
import { wallClockToInstant } from '#main/platform/zoned-time.ts';

export const NEW_YORK = 'America/New_York';

/** Minutes since midnight of `9:00` or `24:00`. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** The instant of a wall-clock time that exists. */
export function instantOf(date: string, time: string, zone = NEW_YORK): number {
  const instant = wallClockToInstant(date, minuteOf(time), zone);
  if (instant === undefined) throw new Error(`${date} ${time} does not exist in ${zone}`);
  return instant;
}

/** A weekly block `9:00`–`12:00` in person at the practice, open to clients. */
export function block(weekday: number, from: string, to: string, more: Partial<WeeklyBlock> = {}): WeeklyBlock {
  const hours = { weekday, startMinute: minuteOf(from), endMinute: minuteOf(to) };
  return { ...hours, locationId: null, telehealth: false, slotMinutes: null, clientScheduling: true, validFrom: null, validTo: null, ...more };
}

export function exception(date: string, from: string, to: string, more: Partial<DayException> = {}): DayException {
  const hours = { date, startMinute: minuteOf(from), endMinute: minuteOf(to) };
  return { ...hours, locationId: null, telehealth: false, slotMinutes: null, clientScheduling: true, ...more };
}

export function closedDay(date: string): DayException {
  return { date, startMinute: null, endMinute: null, locationId: null, telehealth: false, slotMinutes: null, clientScheduling: true };
}

export function busy(date: string, from: string, to: string): { startsAt: number; endsAt: number } {
  return { startsAt: instantOf(date, from), endsAt: instantOf(date, to) };
}

/** A search at Monday 2026-06-01, 00:00 in New York, with hourly slots, no notice and a week's horizon. */
export function searchFor(more: Partial<SlotSearch>): SlotSearch {
  return {
    now: instantOf('2026-06-01', '0:00'),
    practiceZone: NEW_YORK,
    zoneByLocation: new Map(),
    blocks: [],
    exceptions: [],
    busy: [],
    slotMinutes: 60,
    bookingWindow: { minNoticeHours: 0, maxAheadDays: 7 },
    service: undefined,
    place: { mode: 'any' },
    ...more,
  };
}

/** `2026-06-01 9:00` for each slot. */
export function startsOf(slots: readonly OpenSlot[]): string[] {
  return slots.map(({ date, minuteOfDay }) => `${date} ${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`);
}
