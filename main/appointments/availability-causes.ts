import { dateOfDayNumber } from '#main/platform/calendar-date.ts';
import { mergeBusy, sweepBusy } from './busy-time.ts';
import { listFittingStarts, listOpenWindows, type OpenWindow } from './open-windows.ts';
import { earliestStart, firstLocalDay, lastBookableDay, overhangDays } from './slot-arithmetic.ts';
import { isPlaceWanted, type BusyInterval, type OpenSlot, type SlotSearch } from './slot-facts.ts';
import type { WhyNotCause } from './why-not-causes.ts';

const MINUTE_MS = 60_000;

/** How far past the horizon hours are looked for, so that "opens later" is told from "has no hours". */
const LOOK_PAST_HORIZON_DAYS = 366;

/** A search whose busy time is told apart by what staff would change: time off, or everything else. */
export type CauseSearch = Omit<SlotSearch, 'busy' | 'fromDate' | 'toDate'> & {
  readonly taken: readonly BusyInterval[];
  readonly timeOff: readonly BusyInterval[];
};

/**
 * Why hours, notice, horizon and busy time leave nothing to book: empty exactly when `listOpenSlots` of the same facts
 * is not. The first of the hours' causes hides the ones after it, since with no hours there is nothing to be late for.
 */
export function listAvailabilityCauses(search: CauseSearch): WhyNotCause[] {
  const hoursCause = findHoursCause(search);
  if (hoursCause) return [hoursCause];
  const starts = listAllStarts(search);
  if (starts.length === 0) return [doesNotFit(search)];
  const earliest = earliestStart(search);
  const lastDate = dateOfDayNumber(lastBookableDay(search));
  const inTime = starts.filter((start) => start.startsAt >= earliest);
  const bookable = inTime.filter((start) => start.date <= lastDate);
  if (bookable.length > 0) return listBusyCauses(search, bookable);

  const causes: WhyNotCause[] = [];
  const tooSoon = starts.filter((start) => start.startsAt < earliest && start.date <= lastDate).length;
  if (tooSoon > 0) causes.push({ cause: 'inside-notice', minNoticeHours: search.bookingWindow.minNoticeHours, times: tooSoon });
  const beyond = inTime.at(0) ?? starts.find((start) => start.date > lastDate);
  if (beyond) causes.push({ cause: 'beyond-horizon', maxAheadDays: search.bookingWindow.maxAheadDays, firstDate: beyond.date, lastBookableDate: lastDate });
  return causes;
}

function findHoursCause(search: CauseSearch): WhyNotCause | undefined {
  if (!hasHours(search, () => true)) return { cause: 'no-availability' };
  if (!hasHours(search, (hours) => hours.clientScheduling)) return { cause: 'no-client-scheduling' };
  if (!hasHours(search, (hours) => hours.clientScheduling && isPlaceWanted(hours, search.place))) {
    return { cause: 'no-hours-in-place', place: search.place };
  }
  return undefined;
}

function hasHours(search: CauseSearch, isAdmitted: Parameters<typeof listOpenWindows>[3]): boolean {
  const windows = listOpenWindows(search, firstLocalDay(search, search.now), lastDayLookedAt(search), isAdmitted);
  return windows.some((window) => window.endsAt > search.now);
}

/** Windows that a client may book in principle: not over yet, in the wanted place, near or far. */
function listBookableWindows(search: CauseSearch): OpenWindow[] {
  const lastDay = lastDayLookedAt(search);
  const windows = listOpenWindows(search, firstLocalDay(search, search.now), lastDay + overhangDays(search), (hours) => hours.clientScheduling && isPlaceWanted(hours, search.place));
  return windows.filter((window) => window.endsAt > search.now && window.day.dayNumber <= lastDay);
}

function listAllStarts(search: CauseSearch): OpenSlot[] {
  const starts = listBookableWindows(search).flatMap((window) => listFittingStarts(window, search.service?.minutes));
  return starts.sort((one, other) => one.startsAt - other.startsAt);
}

function lastDayLookedAt(search: CauseSearch): number {
  return lastBookableDay(search) + LOOK_PAST_HORIZON_DAYS;
}

function doesNotFit(search: CauseSearch): WhyNotCause {
  const windows = listBookableWindows(search);
  const longestMs = Math.max(...windows.map((window) => window.run.endsAt - window.run.startsAt));
  const minutes = search.service?.minutes ?? Math.min(...windows.map((window) => window.slotMinutes));
  return { cause: 'visit-does-not-fit', minutes, longestMinutes: Math.floor(longestMs / MINUTE_MS) };
}

/** Nothing as soon as one start is free. A start that time off covers counts there, whatever else lies on it. */
function listBusyCauses(search: CauseSearch, starts: readonly OpenSlot[]): WhyNotCause[] {
  const isOff = sweepBusy(mergeBusy(search.timeOff, search.now), search.now);
  const isTaken = sweepBusy(mergeBusy(search.taken, search.now), search.now);
  let off = 0;
  let taken = 0;
  for (const { startsAt, endsAt } of starts) {
    if (isOff(startsAt, endsAt)) off += 1;
    else if (isTaken(startsAt, endsAt)) taken += 1;
    else return [];
  }
  const causes: WhyNotCause[] = [];
  if (off > 0) causes.push({ cause: 'time-off', times: off });
  if (taken > 0) causes.push({ cause: 'every-time-taken', times: taken });
  return causes;
}
