import type { PreviousRow, PreviousRows } from './previous-rows.ts';

/** What makes a line of a ledger the same line although a part of its key was corrected. */
export type Line = {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** All else that the row says, as one text; a second text where another part of the key may be corrected too. */
  readonly sames: readonly string[];
};

type Matched<Row> = {
  /** The earlier run's row that each of these rows corrects. */
  readonly corrected: ReadonlyMap<Row, PreviousRow>;
  /** Rows that say what an earlier one said but for its date, where the file does not tell whether that one still holds. */
  readonly doubtful: ReadonlyMap<Row, PreviousRow>;
};

/**
 * A row whose date (or provider) was corrected has a new key. The earlier run's row is the same one when the file spans its
 * day and has it no more: a file of another month neither corrects nor takes back what stood in the one before.
 */
export function matchCorrected<Row>(file: string, keys: ReadonlyMap<Row, string>, previous: PreviousRows, read: { row: (row: Row) => Line; earlier: (before: PreviousRow) => Line | undefined }): Matched<Row> {
  const claimed = new Set(keys.values());
  const dates = [...keys.keys()].map((row) => read.row(row).date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const orphans = previous.listOf(file).filter(({ rowKey }) => !claimed.has(rowKey)).flatMap((before) => {
    const line = read.earlier(before);
    return line ? [{ before, line, isSpanned: first <= line.date && line.date <= last }] : [];
  });
  const corrected = new Map<Row, PreviousRow>();
  const doubtful = new Map<Row, PreviousRow>();
  const free = new Set(orphans.filter(({ isSpanned }) => isSpanned));
  const outside = orphans.filter(({ isSpanned }) => !isSpanned);
  const isContinued = [...keys.values()].some((key) => previous.findByKey(file, key) !== undefined);
  for (const [row, key] of keys) {
    if (previous.findByKey(file, key) !== undefined) continue;
    const line = read.row(row);
    const isSame = ({ line: other }: (typeof orphans)[number]): boolean => other.sames.some((same) => line.sames.includes(same));
    const [nearest] = [...free].filter(isSame).sort((one, other) => daysApart(one.line, line) - daysApart(other.line, line));
    if (nearest) {
      free.delete(nearest);
      corrected.set(row, nearest.before);
      continue;
    }
    const [edge] = outside;
    if (!edge || outside.length > 1 || !isSame(edge)) continue;
    // The file's own first or last row took the place of the one at that end.
    const isInPlace = isContinued && line.date === (edge.line.date < first ? first : last);
    (isInPlace ? corrected : doubtful).set(row, edge.before);
  }
  return { corrected, doubtful };
}

function daysApart(one: Line, other: Line): number {
  return Math.abs(Date.parse(one.date) - Date.parse(other.date));
}
