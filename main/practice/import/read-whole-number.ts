import { type CellReader, quoteCell, read, refused } from './reading.ts';

/** Reads a whole number from `least` to `most`; a unit such as "min" or "hours" behind it is allowed by name. */
export function wholeNumber(least: number, most: number, unit?: RegExp): CellReader<number> {
  return (cell) => {
    const bare = unit === undefined ? cell.trim() : cell.trim().toLowerCase().replace(unit, '').trim();
    const found = /^(\d{1,6})(?:\.0+)?$/.exec(bare);
    if (found === null) return refused(`${quoteCell(cell)} is not a whole number.`);
    const number = Number(found[1]);
    if (number < least || number > most) return refused(`${quoteCell(cell)} is not between ${least} and ${most}.`);
    return read(number);
  };
}

/** The length of a visit: `50`, `50 min`, `1 hour`. */
export const readMinutes: CellReader<number> = (cell) => {
  const hours = /^(\d(?:\.\d+)?)\s*(?:h|hr|hrs|hour|hours)\.?$/i.exec(cell.trim());
  const minutes = hours === null ? cell : String(Math.round(Number(hours[1]) * 60));
  return wholeNumber(5, 720, /\s*(?:m|min|mins|minute|minutes)\.?$/)(minutes);
};

/** The lengths of slots that availability knows: 15, 30 or 60 minutes. */
export const readSlotMinutes: CellReader<number> = (cell) => {
  const minutes = readMinutes(cell);
  if (minutes.kind === 'read' && ![15, 30, 60].includes(minutes.value)) return refused(`${quoteCell(cell)} is not a slot length: slots are 15, 30 or 60 minutes.`);
  return minutes;
};
