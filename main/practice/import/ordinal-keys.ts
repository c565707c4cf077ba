import { hashRow, type PreviousRows } from './previous-rows.ts';

type Counted = { readonly base: string; readonly fingerprint: string };

/**
 * Keys for rows of which several may say the same who and when (two payments of one day): `base#1`, `base#2`. A row that is as
 * it was keeps its key; a row that was corrected takes the one that is left.
 */
export function takeOrdinalKeys<Row extends Counted>(file: string, rows: readonly Row[], previous: PreviousRows): Map<Row, string> {
  const keys = new Map<Row, string>();
  for (const [base, group] of Map.groupBy(rows, (row) => row.base)) {
    const free = new Set<string>();
    for (let n = 1; n <= group.length || previous.findByKey(file, `${base}#${n}`) !== undefined; n += 1) free.add(`${base}#${n}`);
    for (const row of group) {
      const same = [...free].find((key) => previous.findByKey(file, key)?.rowHash === hashRow(row.fingerprint));
      if (same !== undefined && free.delete(same)) keys.set(row, same);
    }
    const [...left] = free;
    for (const row of group) if (!keys.has(row)) keys.set(row, left.shift() ?? base);
  }
  return keys;
}
