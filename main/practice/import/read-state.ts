import { usStates } from '#main/contract/us-states.ts';
import { foldHeading } from './match-headings.ts';
import { type Reading, quoteCell, read, refused } from './reading.ts';

const byFoldedName = new Map<string, string>([
  ...Object.entries(usStates).map(([code, name]): [string, string] => [foldHeading(name), code]),
  ['usvirginislands', 'VI'],
  ['washingtondc', 'DC'],
]);

/** Reads a state or territory by its name or two-letter code to the code. */
export function readState(cell: string): Reading<string> {
  const folded = foldHeading(cell);
  const code = folded.toUpperCase();
  if (usStates[code] !== undefined) return read(code);
  const named = byFoldedName.get(folded);
  return named === undefined ? refused(`${quoteCell(cell)} is not a US state. Write its two letters, such as OR.`) : read(named);
}

/** The name of a state's code, for sentences. */
export function nameState(code: string): string {
  return usStates[code] ?? code;
}
