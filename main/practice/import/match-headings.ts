/** For each field the accepted headings; the first is the one that reports use. */
export type Headings<Field extends string = string> = Readonly<Record<Field, readonly string[]>>;

/** For each field the columns that hold it, in the order in which its headings are listed. */
export type MatchedHeadings = ReadonlyMap<string, readonly number[]>;

/** A heading without case, accents, spaces and signs: "E-Mail ", "e_mail" and "Email" are the same. */
export function foldHeading(heading: string): string {
  return heading.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Finds the columns of each field. Columns that match nothing are left alone. */
export function matchHeadings(headings: Headings, firstRecord: readonly string[]): MatchedHeadings {
  const folded = firstRecord.map(foldHeading);
  const matched = new Map<string, number[]>();
  for (const [field, names] of Object.entries(headings)) {
    const columns: number[] = [];
    for (const name of new Set(names.map(foldHeading))) {
      folded.forEach((heading, column) => {
        if (heading === name) columns.push(column);
      });
    }
    if (columns.length > 0) matched.set(field, columns);
  }
  return matched;
}
