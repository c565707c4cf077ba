import { type Reading, quoteCell, read, refused } from './reading.ts';
import { nameState } from './read-state.ts';

/** Where ZIP codes begin with 0, and so can lose it in a spreadsheet. */
const zeroStates = new Set(['CT', 'MA', 'ME', 'NH', 'NJ', 'RI', 'VT', 'PR', 'VI', 'AE', 'NY']);

/**
 * Reads a ZIP or ZIP+4. One that lost its leading zero is mended, with a note; where the row names a state whose
 * codes never begin with 0, a digit is missing elsewhere and the cell is refused.
 */
export function readZip(cell: string, state?: string | null): Reading<string> {
  const bare = cell.trim().replace(/^(\d{1,9})\.0+$/, '$1');
  const found = /^(\d{3,5})(?:[-\s\u2010-\u2015]+(\d{4}))?$/.exec(bare) ?? /^(\d{4,5})(\d{4})$/.exec(bare);
  if (found === null) return refused(`${quoteCell(cell)} is not a US ZIP code of five digits.`);
  const [, five = '', four] = found;
  const tail = four === undefined ? '' : `-${four}`;
  if (five.length === 5) return read(`${five}${tail}`);
  if (state !== undefined && state !== null && !zeroStates.has(state)) {
    return refused(`${quoteCell(cell)} has only ${five.length} digits, and ZIP codes in ${nameState(state)} never begin with 0.`);
  }
  const mended = `${five.padStart(5, '0')}${tail}`;
  return read(mended, `${quoteCell(cell)} had lost its leading zero and was mended to ${mended}.`);
}
