/**
 * A calendar date is text, `YYYY-MM-DD`, and belongs to no zone. Inside loops it is a day number (whole days since
 * 1970-01-01), because adding one to an integer is cheaper and safer than adding a day to a Date.
 */
export const DAY_MS = 86_400_000;

const WRITTEN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01. Throws RangeError for text that is not a date of the calendar (2026-02-30). */
export function dayNumberOf(date: string): number {
  const dayNumber = WRITTEN_DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY_MS : Number.NaN;
  // Date.parse rolls 2026-02-30 over to March in some engines: writing it back shows whether the date exists.
  if (!Number.isInteger(dayNumber) || dateOfDayNumber(dayNumber) !== date) {
    throw new RangeError('Not a calendar date');
  }
  return dayNumber;
}

/** The date, `YYYY-MM-DD`, of a day number. */
export function dateOfDayNumber(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** The date `days` after `date` (before it when negative). */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: string): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** 0 = Sunday … 6 = Saturday; day 0 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}
