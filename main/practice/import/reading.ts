/**
 * What came of reading one cell. A refusal's reason is a plain English sentence for the person who keeps the
 * spreadsheet; a note says what was mended or read in an unusual way, so that nothing is changed silently.
 */
export type Reading<T> = { kind: 'read'; value: T; note?: string } | { kind: 'refused'; reason: string };

/** Reads one cell that is not blank. */
export type CellReader<T> = (cell: string) => Reading<T>;

export function read<T>(value: T, note?: string): Reading<T> {
  return note === undefined ? { kind: 'read', value } : { kind: 'read', value, note };
}

export function refused(reason: string): Reading<never> {
  return { kind: 'refused', reason };
}

/** The cell as quoted in a report: one line, cut to a length that can be read. */
export function quoteCell(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}
