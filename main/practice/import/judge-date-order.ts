import { findSignedNumbers } from './read-date.ts';

export type DateOrder =
  | { kind: 'month-first' }
  /** Some dates need the day first, others the month: those that could be either are refused one by one. */
  | { kind: 'unclear' }
  /** No date of the column needs the month first and some need the day first: the column is refused whole. */
  | { kind: 'day-first'; example: string };

/** Month-first evidence this many times stronger makes day-first cells plain slips of the hand. */
const plainMajority = 4;

/** Looks at all cells of one date column, because a single cell cannot tell 03/04 from 04/03. */
export function judgeDateOrder(cells: Iterable<string>): DateOrder {
  let monthFirst = 0;
  let dayFirst = 0;
  let example = '';
  for (const cell of cells) {
    const found = findSignedNumbers(cell);
    if (found === undefined) continue;
    const { first, second } = found;
    if (first >= 1 && first <= 12 && second > 12 && second <= 31) monthFirst += 1;
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) {
      dayFirst += 1;
      example ||= cell.trim();
    }
  }
  if (dayFirst === 0 || monthFirst >= dayFirst * plainMajority) return { kind: 'month-first' };
  return monthFirst === 0 ? { kind: 'day-first', example } : { kind: 'unclear' };
}
