import { dateOfDayNumber, dayNumberOf, weekdayOf, weekdayOfDayNumber } from './calendar-date.ts';

const [monday, thursday, saturday, sunday] = [1, 4, 6, 0] as const;

/** Monday to Friday, but for the legal holidays of the United States (5 U.S.C. 6103) on the day they are kept. */
export function isBusinessDay(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday !== saturday && weekday !== sunday && !isHoliday(date);
}

/** The `count`-th business day after a date. */
export function addBusinessDays(date: string, count: number): string {
  let day = dayNumberOf(date);
  for (let left = count; left > 0;) {
    day += 1;
    if (isBusinessDay(dateOfDayNumber(day))) left -= 1;
  }
  return dateOfDayNumber(day);
}

/** Whole business days from a date up to another: the date itself counts when it is one, the other never. At most `most`. */
export function countBusinessDaysBefore(from: string, to: string, most: number): number {
  let count = 0;
  for (let day = dayNumberOf(from); day < dayNumberOf(to) && count < most; day += 1) if (isBusinessDay(dateOfDayNumber(day))) count += 1;
  return count;
}

function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  // The first day of a year that falls on a Saturday is kept on the last day of the year before.
  return [year, year + 1].some((one) => listHolidays(one).includes(date));
}

function listHolidays(year: number): string[] {
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => keptOn(`${year}-${day}`));
  return [...fixed, nth(year, 1, monday, 3), nth(year, 2, monday, 3), lastMondayOfMay(year), nth(year, 9, monday, 1), nth(year, 10, monday, 2), nth(year, 11, thursday, 4)];
}

/** On a Saturday it is kept the Friday before, on a Sunday the Monday after. */
function keptOn(date: string): string {
  const day = dayNumberOf(date);
  const weekday = weekdayOfDayNumber(day);
  return dateOfDayNumber(weekday === saturday ? day - 1 : weekday === sunday ? day + 1 : day);
}

function nth(year: number, month: number, weekday: number, count: number): string {
  const first = dayNumberOf(`${year}-${String(month).padStart(2, '0')}-01`);
  return dateOfDayNumber(first + ((weekday - weekdayOfDayNumber(first) + 7) % 7) + 7 * (count - 1));
}

function lastMondayOfMay(year: number): string {
  const last = dayNumberOf(`${year}-05-31`);
  return dateOfDayNumber(last - ((weekdayOfDayNumber(last) - monday + 7) % 7));
}
