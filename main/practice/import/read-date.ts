import { type DateUse, addCentury, daysInMonth, fromExcelSerial, monthByName, isoDate } from './date-parts.ts';
import { type Reading, quoteCell, read, refused } from './reading.ts';

type Parts = { year: string; month: number; day: number; note?: string };

const midnight = /[T ]+(?:0{1,2}:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)(?:Z|[+-]00:?00)?$/i;
const anyTime = /[T ]\d{1,2}:\d{2}/;

/** Reads one date to YYYY-MM-DD. Month comes before day; what could be meant in two ways is refused. */
export function readDate(cell: string, use: DateUse): Reading<string> {
  const bare = cell.trim().replace(midnight, '').trim();
  if (anyTime.test(bare)) return refused(`${quoteCell(cell)} has a time of day in it. Only a date belongs here.`);
  const parts = readExcelDay(bare, cell) ?? readIso(bare) ?? readNamedMonth(bare) ?? readSigned(bare, cell, use);
  if (parts === undefined) return refused(`${quoteCell(cell)} is not a date that can be read. Write it as MM/DD/YYYY.`);
  return 'kind' in parts ? parts : checkDate(parts, cell, use);
}

function checkDate(parts: Parts, cell: string, use: DateUse): Reading<string> {
  const { month, day } = parts;
  if (month < 1 || month > 12) return refused(`${quoteCell(cell)} has no such month. Write it as MM/DD/YYYY.`);
  const year = parts.year.length === 2 ? addCentury({ ...parts, year: Number(parts.year) }, use) : Number(parts.year);
  if (year < 1900 || year > 2200) return refused(`The year in ${quoteCell(cell)} can't be right.`);
  if (day < 1 || day > daysInMonth(year, month)) return refused(`${quoteCell(cell)} is a day that does not exist.`);
  const date = isoDate(year, month, day);
  if (use.kind === 'birth' && date > use.today) return refused(`The date of birth ${quoteCell(cell)} is in the future.`);
  if (use.kind === 'birth' && year < Number(use.today.slice(0, 4)) - 125) return refused(`The date of birth ${quoteCell(cell)} is more than 125 years ago.`);
  return read(date, parts.note);
}

function readIso(cell: string): Parts | undefined {
  const found = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(cell);
  if (found === null) return undefined;
  const [, year = '', mark, month = '', day = ''] = found;
  if (mark === '' && cell.length !== 8) return undefined;
  return { year, month: Number(month), day: Number(day) };
}

/** `Nov 24, 2026`, `Tuesday, November 24th 2026`, `24-Nov-26`. */
function readNamedMonth(cell: string): Parts | undefined {
  const bare = cell.replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+/i, '');
  const monthFirst = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|'?\d{2})$/i.exec(bare);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*([a-z]{3,9})\.?[\s,-]+(\d{4}|'?\d{2})$/i.exec(bare);
  const [day, name, year] = monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [dayFirst?.[1], dayFirst?.[2], dayFirst?.[3]];
  const month = monthByName(name ?? '');
  if (month === undefined || day === undefined || year === undefined) return undefined;
  return { year: year.replace("'", ''), month, day: Number(day) };
}

const signed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

function readSigned(cell: string, original: string, use: DateUse): Parts | Reading<never> | undefined {
  const found = signed.exec(cell);
  if (found === null) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const parts: Parts = { year: found[4] ?? '', month: first, day: second };
  if (first > 12 && second >= 1 && second <= 12) {
    return refused(`${quoteCell(original)} makes sense only with the day first. Dates here start with the month: MM/DD/YYYY.`);
  }
  const eitherWay = first <= 12 && second <= 12 && first !== second;
  if (eitherWay && found[2] === '.') return refused(`${quoteCell(original)} can be read in two ways. Write it as MM/DD/YYYY.`);
  if (eitherWay && use.order === 'unclear') {
    return refused(`${quoteCell(original)} can be read in two ways, and other dates in this column have the day first. Write it as YYYY-MM-DD.`);
  }
  return parts;
}

/** Excel's day number of the 1900 system. Years typed alone (1985) must not pass as one. */
function readExcelDay(cell: string, original: string): Parts | Reading<never> | undefined {
  const found = /^(\d{4,5})(?:\.(\d+))?$/.exec(cell);
  if (found === null) return undefined;
  const serial = Number(found[1]);
  if (Number(found[2] ?? '0') !== 0) return refused(`${quoteCell(original)} has a time of day in it. Only a date belongs here.`);
  if (serial < 3_000) return refused(`${quoteCell(original)} is only a year or a number. Write the date as MM/DD/YYYY.`);
  const { year, month, day } = fromExcelSerial(serial);
  const shown = `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`;
  return { year: String(year), month, day, note: `${quoteCell(original)} was read as Excel's number for ${shown}.` };
}

/** The two plain numbers of a date such as 24/11/2026, for judging a column's order. */
export function findSignedNumbers(cell: string): { first: number; second: number } | undefined {
  const found = signed.exec(cell.trim().replace(midnight, '').trim());
  return found === null ? undefined : { first: Number(found[1]), second: Number(found[3]) };
}
