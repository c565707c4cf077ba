import type { FullName } from './read-full-name.ts';
import { readName } from './read-text.ts';
import type { Reading } from './reading.ts';
import type { RowCells } from './row-cells.ts';

/**
 * A person's name from its own columns, else from the full name's. A first or last name alone is taken from neither:
 * half a name beside a full one would be a guess.
 */
export function readPersonName(cells: RowCells, readFull: (cell: string) => Reading<FullName>): FullName | undefined {
  const hasParts = cells.raw('firstName') !== '' || cells.raw('lastName') !== '';
  if (!hasParts && cells.hasColumn('fullName')) return cells.need('fullName', readFull);
  const firstName = cells.need('firstName', readName);
  const lastName = cells.need('lastName', readName);
  const middleName = cells.optional('middleName', readName);
  if (firstName === undefined || lastName === undefined) return undefined;
  return typeof middleName === 'string' ? { firstName, middleName, lastName } : { firstName, lastName };
}
