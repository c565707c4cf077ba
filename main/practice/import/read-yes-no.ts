import { type Reading, quoteCell, read, refused } from './reading.ts';

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'on', 'active', '✓', '✔']);
const no = new Set(['no', 'n', 'false', 'f', '0', 'off', 'inactive', 'none']);

export function readYesNo(cell: string): Reading<boolean> {
  const word = cell.trim().toLowerCase();
  if (yes.has(word)) return read(true);
  if (no.has(word)) return read(false);
  return refused(`${quoteCell(cell)} is neither yes nor no.`);
}
