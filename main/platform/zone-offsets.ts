import { DAY_MS } from './calendar-date.ts';

/** A stretch of time, `[from, until)` in epoch ms, through which a zone keeps one offset: wall clock = instant + offsetMs. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

interface ZoneClock {
  readonly formatter: Intl.DateTimeFormat;
  readonly offsetAtUtcMidnight: Map<number, number>;
}

/** A kiosk runs for months: what it has looked up is dropped whole once it is this many days. */
const REMEMBERED_DAYS = 5_000;

const clocks = new Map<string, ZoneClock>();

/** True for a zone that this machine's tz database knows by name; a bare offset such as +02:00 has no daylight-saving rules and is none. */
export function isValidZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch (trouble) {
    if (trouble instanceof RangeError) return false;
    throw trouble;
  }
}

/**
 * The zone's offsets through the three UTC days round a day number, in order: every instant that any clock on earth
 * calls that date lies inside. One span on nearly every day, two where the clocks change. Throws RangeError for an unknown zone.
 */
export function offsetSpansRound(dayNumber: number, zone: string): readonly OffsetSpan[] {
  const clock = clockOf(zone);
  const spans: OffsetSpan[] = [];
  let from = (dayNumber - 1) * DAY_MS;
  let offsetMs = offsetAtUtcMidnight(clock, dayNumber - 1);
  for (let day = dayNumber; day <= dayNumber + 2; day += 1) {
    const next = offsetAtUtcMidnight(clock, day);
    if (next === offsetMs) continue;
    const changesAt = findChange(clock, (day - 1) * DAY_MS, day * DAY_MS, next);
    spans.push({ from, until: changesAt, offsetMs });
    from = changesAt;
    offsetMs = next;
  }
  spans.push({ from, until: (dayNumber + 2) * DAY_MS, offsetMs });
  return spans;
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock: ZoneClock = { formatter, offsetAtUtcMidnight: new Map() };
  clocks.set(zone, clock);
  return clock;
}

/** Neighbouring days ask for the same midnights, so one new look-up a day is all that a run of days costs. */
function offsetAtUtcMidnight(clock: ZoneClock, dayNumber: number): number {
  const known = clock.offsetAtUtcMidnight.get(dayNumber);
  if (known !== undefined) return known;
  const offsetMs = readOffset(clock, dayNumber * DAY_MS);
  if (clock.offsetAtUtcMidnight.size >= REMEMBERED_DAYS) clock.offsetAtUtcMidnight.clear();
  clock.offsetAtUtcMidnight.set(dayNumber, offsetMs);
  return offsetMs;
}

/** The first second at which the new offset holds, by halving; no zone changes twice within one UTC day. */
function findChange(clock: ZoneClock, before: number, after: number, newOffsetMs: number): number {
  let low = before / 1_000;
  let high = after / 1_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(clock, middle * 1_000) === newOffsetMs) high = middle;
    else low = middle;
  }
  return high * 1_000;
}

function readOffset(clock: ZoneClock, instant: number): number {
  const read: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of clock.formatter.formatToParts(instant)) read[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}
