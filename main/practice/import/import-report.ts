import type { Note, Refusal } from './refusal.ts';

/** What became of one file's rows. */
export type FileCount = { file: string; rows: number; added: number; changed: number; unchanged: number; refused: number };

/** A file as its refused rows must be written back: its headings and delimiter. */
export type RefusedFile = { file: string; headingCells: readonly string[]; delimiter: string; refusals: readonly Refusal[] };

export type ImportReport = {
  files: FileCount[];
  refusals: Refusal[];
  notes: Note[];
  /** Files of the folder that this import does not know. */
  leftAlone: string[];
  refusedFiles: RefusedFile[];
  /** Why nothing was imported at all. */
  stopped?: string;
};

/** 0 all rows good, 2 some refused, 1 nothing imported. */
export function exitCodeOf(report: ImportReport): 0 | 1 | 2 {
  const good = report.files.reduce((sum, file) => sum + file.added + file.changed + file.unchanged, 0);
  if (report.stopped !== undefined || good === 0) return 1;
  return report.refusals.length > 0 ? 2 : 0;
}
