/** What stands in the three boxes, as typed. */
export interface DateParts {
  month: string;
  day: string;
  year: string;
}

export const emptyDate: DateParts = { month: '', day: '', year: '' };

export type DateReading =
  | { kind: 'date'; /** YYYY-MM-DD */ date: string }
  | { kind: 'incomplete' }
  /** A day that no calendar has, or a year before 1900. */
  | { kind: 'no_such_day' };

export function readDateBoxes({ month, day, year }: DateParts): DateReading {
  if (!month || !day || year.length < 4) return { kind: 'incomplete' };
  const [m, d, y] = [Number(month), Number(day), Number(year)];
  const daysInMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth || y < 1900) return { kind: 'no_such_day' };
  return { kind: 'date', date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** @param date YYYY-MM-DD */
export function datePartsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { month, day, year };
}

/** Reads a pasted or typed whole date: 3/7/1985, 03-07-1985, 03071985. */
export function findWholeDate(text: string): DateParts | undefined {
  const match = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/u.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/u.exec(text);
  const [, month, day, year] = match ?? [];
  return month && day && year ? { month: month.padStart(2, '0'), day: day.padStart(2, '0'), year } : undefined;
}
