/**
 * Wall clocks and instants of a clinic's IANA zone, without a date library: offsets are read from Intl once a day and
 * kept, so that asking for a slot is integer arithmetic. Instants are UTC epoch ms, dates `YYYY-MM-DD`, minutes count from midnight.
 */
import { DAY_MS, dateOfDayNumber, dayNumberOf } from './calendar-date.ts';
import { offsetSpansRound, type OffsetSpan } from './zone-offsets.ts';

const MINUTE_MS = 60_000;

/** One calendar date on one zone's clocks. */
export interface ZonedDay {
  readonly dayNumber: number;
  readonly date: string;
  readonly spans: readonly OffsetSpan[];
}

/** A year of days for a few zones; dropped whole when it is full. */
const REMEMBERED_DAYS = 2_000;
const days = new Map<string, Map<number, ZonedDay>>();

/** The day to ask `instantOfMinute` and `edgeOfMinute` about, again and again. Throws RangeError for an unknown zone. */
export function zonedDayOf(dayNumber: number, zone: string): ZonedDay {
  const ofZone = days.get(zone) ?? new Map<number, ZonedDay>();
  const known = ofZone.get(dayNumber);
  if (known) return known;
  const day = { dayNumber, date: dateOfDayNumber(dayNumber), spans: offsetSpansRound(dayNumber, zone) };
  if (ofZone.size >= REMEMBERED_DAYS) ofZone.clear();
  days.set(zone, ofZone.set(dayNumber, day));
  return day;
}

/**
 * The instant at which the day's clocks first show a minute (0–1440, 1440 being the next day's midnight); undefined
 * when they jump over it, as at 2:30 on the day when summer time begins.
 */
export function instantOfMinute(day: ZonedDay, minuteOfDay: number): number | undefined {
  const wallClock = day.dayNumber * DAY_MS + minuteOfDay * MINUTE_MS;
  for (const span of day.spans) {
    const instant = wallClock - span.offsetMs;
    if (instant >= span.from && instant < span.until) return instant;
  }
  return undefined;
}

/** The first instant at which the day's clocks show this minute or a later one: where a block of time begins or ends, also on a minute that does not exist. */
export function edgeOfMinute(day: ZonedDay, minuteOfDay: number): number {
  const wallClock = day.dayNumber * DAY_MS + minuteOfDay * MINUTE_MS;
  for (const span of day.spans) {
    const instant = wallClock - span.offsetMs;
    if (instant < span.until) return Math.max(instant, span.from);
  }
  throw new RangeError('A minute of the day lies between 0 and 1440');
}

/** `[startsAt, endsAt)` of a local date: 24 hours, 23 or 25 where the clocks change, none for a date that a zone left out. */
export function zonedDayBounds(date: string, zone: string): { startsAt: number; endsAt: number } {
  const day = zonedDayOf(dayNumberOf(date), zone);
  return { startsAt: edgeOfMinute(day, 0), endsAt: edgeOfMinute(day, 24 * 60) };
}

/** The instant of a wall-clock time: the first of two when the clocks go back, undefined when they skip it. */
export function wallClockToInstant(date: string, minuteOfDay: number, zone: string): number | undefined {
  return instantOfMinute(zonedDayOf(dayNumberOf(date), zone), minuteOfDay);
}

/** The date, `YYYY-MM-DD`, that clocks in the zone show at an instant. */
export function localDateOf(instant: number, zone: string): string {
  return dateOfDayNumber(localDayNumberOf(instant, zone));
}

/** The same as `localDateOf`, as a day number. */
export function localDayNumberOf(instant: number, zone: string): number {
  return Math.floor(wallClockOf(instant, zone) / DAY_MS);
}

/** The whole minutes since midnight that clocks in the zone show at an instant, 0–1439. */
export function localMinuteOf(instant: number, zone: string): number {
  const wallClock = wallClockOf(instant, zone);
  return Math.floor((wallClock - Math.floor(wallClock / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/** The instant shifted by the zone's offset: reads as wall-clock time when taken for UTC. */
function wallClockOf(instant: number, zone: string): number {
  for (const span of zonedDayOf(Math.floor(instant / DAY_MS), zone).spans) {
    if (instant < span.until) return instant + span.offsetMs;
  }
  throw new RangeError('Not an instant');
}
