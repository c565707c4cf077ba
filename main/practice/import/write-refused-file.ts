import Papa from 'papaparse';
import type { RefusedFile } from './import-report.ts';

/** `refused-clients.csv` beside `clients.csv`. */
export function refusedFileName(file: string): string {
  return `refused-${file}`;
}

export function isRefusedFileName(name: string): boolean {
  return /^refused-[a-z]+\.csv$/.test(name);
}

/**
 * The refused rows as they were, with a Reason column behind them, so that they can be mended in place and imported
 * again. The byte-order mark lets a spreadsheet show accents. Cells are the person's own and stay as written; a
 * Reason begins with a word of ours and so can never be a formula.
 */
export function writeRefusedFile({ headingCells, delimiter, refusals }: RefusedFile): string {
  const rows = new Map<number, { cells: readonly string[]; reasons: string[] }>();
  for (const { line, field, reason, cells } of refusals) {
    const row = rows.get(line) ?? { cells, reasons: [] };
    row.reasons.push(`${field}: ${reason}`);
    rows.set(line, row);
  }
  const width = Math.max(headingCells.length, ...[...rows.values()].map((row) => row.cells.length));
  const pad = (cells: readonly string[]): string[] => [...cells, ...Array<string>(width - cells.length).fill('')];
  const table = [[...pad(headingCells), 'Reason']];
  for (const [line, { cells, reasons }] of rows) table.push([...pad(cells), `Line ${line}, ${reasons.join(' ')}`]);
  return `\ufeff${Papa.unparse(table, { delimiter, newline: '\r\n' })}\r\n`;
}
