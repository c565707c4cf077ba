import { type Reading, quoteCell, read, refused } from './reading.ts';

export type TimeUse = {
  /** The column holds times past 12:59 without AM or PM, so its 2:30 is in the night. */
  is24Hour?: boolean;
  /** An end may be midnight, minute 1440. */
  isEnd?: boolean;
};

const words: Readonly<Record<string, number>> = { noon: 720, '12noon': 720, midday: 720, midnight: 0, '12midnight': 0 };

/** Reads a time of day to minutes after midnight: `9:00 AM`, `9am`, `09:00`, `17:30`, `1730`, Excel's `0.375`. */
export function readTime(cell: string, use: TimeUse = {}): Reading<number> {
  const bare = cell.trim().toLowerCase().replace(/\s+/g, '');
  const word = words[bare];
  if (word !== undefined) return read(word === 0 && use.isEnd === true ? 1440 : word);
  const portion = /^0?(\.\d{2,})$/.exec(bare)?.[1];
  if (portion !== undefined) return readPortion(Number(`0${portion}`), cell);
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?(?::00(?:\.0+)?)?(a|p|am|pm|a\.m\.?|p\.m\.?)?$/.exec(bare) ?? /^(\d{2})(\d{2})()$/.exec(bare);
  if (found === null) return refused(`${quoteCell(cell)} is not a time that can be read. Write it as 9:00 AM or 14:30.`);
  const [, hourText = '', minuteText, half = ''] = found;
  const [hour, minute] = [Number(hourText), Number(minuteText ?? '0')];
  if (minute > 59) return refused(`${quoteCell(cell)} is a time that does not exist.`);
  if (half !== '') return readHalfDay(hour, minute, half.startsWith('p'), cell);
  if (minuteText === undefined) return refused(`${quoteCell(cell)} could be morning or afternoon. Write ${hour === 0 ? 12 : hour}:00 AM or ${hour === 0 ? 12 : hour}:00 PM.`);
  if (hour === 24 && minute === 0 && use.isEnd === true) return read(1440);
  if (hour > 23) return refused(`${quoteCell(cell)} is a time that does not exist.`);
  if (hourText.length === 1 && hour >= 1 && hour <= 6 && use.is24Hour !== true) {
    return refused(`${quoteCell(cell)} could be morning or afternoon. Write ${hour}:${minuteText} PM or ${hour + 12}:${minuteText}.`);
  }
  return read(hour * 60 + minute);
}

function readHalfDay(hour: number, minute: number, isAfternoon: boolean, cell: string): Reading<number> {
  if (hour > 23 || (hour > 12 && !isAfternoon)) return refused(`${quoteCell(cell)} is a time that does not exist.`);
  if (hour > 12) return read(hour * 60 + minute);
  return read((hour % 12) * 60 + minute + (isAfternoon ? 720 : 0));
}

/** Excel keeps a time as the part of a day that has passed. */
function readPortion(portion: number, cell: string): Reading<number> {
  const minute = Math.round(portion * 1440);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return minute >= 1440 ? refused(`${quoteCell(cell)} is a time that does not exist.`) : read(minute, `${quoteCell(cell)} was read as Excel's number for ${clock}.`);
}

/** Whether a column of times shows by a 13:00 or later without AM or PM that it counts 24 hours. */
export function is24HourColumn(cells: Iterable<string>): boolean {
  for (const cell of cells) if (/^\s*(?:1[3-9]|2[0-3]):\d{2}(?::\d{2})?\s*$/.test(cell)) return true;
  return false;
}
