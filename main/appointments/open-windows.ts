import { weekdayOfDayNumber } from '#main/platform/calendar-date.ts';
import { edgeOfMinute, instantOfMinute, zonedDayOf, type ZonedDay } from '#main/platform/zoned-time.ts';
import { zoneOfPlace, type Availability, type DayException, type OpenSlot, type WeeklyBlock } from './slot-facts.ts';

const MINUTE_MS = 60_000;

/** Touching or overlapping hours of one place and mode, `[startsAt, endsAt)`: what a visit has to end inside. */
export interface Run {
  startsAt: number;
  endsAt: number;
}

/** One block on one date. */
export interface OpenWindow {
  readonly day: ZonedDay;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly slotMinutes: number;
  readonly locationId: string | null;
  readonly telehealth: boolean;
  readonly startsAt: number;
  readonly endsAt: number;
  run: Run;
}

/** The hours of one block or exception, once it is known to be open. */
export type Hours = Pick<WeeklyBlock, 'startMinute' | 'endMinute' | 'locationId' | 'telehealth' | 'slotMinutes' | 'clientScheduling'>;

/**
 * The admitted hours of the local dates from one day number to another, in order of their start. Runs go on over
 * midnight (24:00 touches 0:00), so ask for a day or two more than you want starts of.
 */
export function listOpenWindows(availability: Availability, firstDay: number, lastDay: number, isAdmitted: (hours: Hours) => boolean): OpenWindow[] {
  const blocksByWeekday = groupByWeekday(availability.blocks);
  const exceptionsByDate = groupByDate(availability.exceptions);
  const windows: OpenWindow[] = [];
  for (let dayNumber = firstDay; dayNumber <= lastDay; dayNumber += 1) {
    const practiceDay = zonedDayOf(dayNumber, availability.practiceZone);
    const hours = exceptionsByDate.get(practiceDay.date) ?? blocksOfDate(blocksByWeekday[weekdayOfDayNumber(dayNumber)], practiceDay.date);
    for (const open of hours) {
      if (open.endMinute <= open.startMinute || !isAdmitted(open)) continue;
      const zone = zoneOfPlace(availability, open.locationId);
      const day = zone === availability.practiceZone ? practiceDay : zonedDayOf(dayNumber, zone);
      windows.push(openWindowOf(open, day, open.slotMinutes ?? availability.slotMinutes));
    }
  }
  joinRuns(windows);
  return windows;
}

/** Every start of a window whose visit ends inside its run, busy or not, early or late; `minutes` undefined takes the slot length. */
export function listFittingStarts(window: OpenWindow, minutes: number | undefined): OpenSlot[] {
  const { day, slotMinutes, locationId, telehealth } = window;
  const lengthMs = (minutes ?? slotMinutes) * MINUTE_MS;
  const starts: OpenSlot[] = [];
  if (lengthMs <= 0 || slotMinutes <= 0) return starts;
  for (let minuteOfDay = window.startMinute; minuteOfDay < window.endMinute; minuteOfDay += slotMinutes) {
    const startsAt = instantOfMinute(day, minuteOfDay);
    if (startsAt === undefined) continue;
    const endsAt = startsAt + lengthMs;
    if (endsAt > window.run.endsAt) break;
    starts.push({ startsAt, endsAt, locationId, telehealth, date: day.date, minuteOfDay });
  }
  return starts;
}

function openWindowOf(hours: Hours, day: ZonedDay, slotMinutes: number): OpenWindow {
  const startsAt = edgeOfMinute(day, hours.startMinute);
  const endsAt = edgeOfMinute(day, hours.endMinute);
  const { startMinute, endMinute, locationId, telehealth } = hours;
  return { day, startMinute, endMinute, slotMinutes, locationId, telehealth, startsAt, endsAt, run: { startsAt, endsAt } };
}

function joinRuns(windows: OpenWindow[]): void {
  windows.sort((one, other) => one.startsAt - other.startsAt);
  const lastRunOfPlace = new Map<string, Run>();
  for (const window of windows) {
    const place = `${window.telehealth ? 'online' : 'room'} ${window.locationId ?? ''}`;
    const run = lastRunOfPlace.get(place);
    if (run && window.startsAt <= run.endsAt) {
      run.endsAt = Math.max(run.endsAt, window.endsAt);
      window.run = run;
    } else {
      lastRunOfPlace.set(place, window.run);
    }
  }
}

function groupByWeekday(blocks: readonly WeeklyBlock[]): WeeklyBlock[][] {
  const byWeekday: WeeklyBlock[][] = [[], [], [], [], [], [], []];
  for (const block of blocks) byWeekday[block.weekday]?.push(block);
  return byWeekday;
}

function blocksOfDate(blocks: readonly WeeklyBlock[] | undefined, date: string): readonly Hours[] {
  return (blocks ?? []).filter((block) => (block.validFrom ?? date) <= date && date <= (block.validTo ?? date));
}

/** The open hours that exceptions leave for each date they name; none for a date with a closing row. */
function groupByDate(exceptions: readonly DayException[]): Map<string, readonly Hours[]> {
  const byDate = new Map<string, Hours[]>();
  const closed = new Set<string>();
  for (const exception of exceptions) {
    const { date, startMinute, endMinute } = exception;
    const hours = byDate.get(date) ?? [];
    byDate.set(date, hours);
    if (startMinute === null || endMinute === null) closed.add(date);
    else hours.push({ ...exception, startMinute, endMinute });
  }
  for (const date of closed) byDate.set(date, []);
  return byDate;
}
