/** A row (or, on line 0, a whole file) that was not taken, with the cell's heading and the reason in plain words. */
export type Refusal = { file: string; line: number; field: string; reason: string; cells: readonly string[] };
/** Something mended, left out or read in an unusual way: the row was taken all the same. Line 0 means the whole file. */
export type Note = { file: string; line: number; field: string; text: string };
