import { type ImportChanges, noImportChanges } from '#db/queries/import-changes.ts';
import type { ImportState } from '#db/queries/import-state.ts';
import type { FileCount, ImportReport } from './import-report.ts';
import { PreviousRows } from './previous-rows.ts';
import type { ReadRow, TableReading, TableSchema } from './read-table.ts';

export type PlanningStart = {
  state: ImportState;
  /** Epoch ms. */
  now: number;
  /** IANA zone of the practice. */
  zone: string;
  newId: () => string;
};

/** One import as it is being worked out: what the store holds, what will be written, what is reported. */
export type Planning = PlanningStart & {
  changes: ImportChanges;
  previous: PreviousRows;
  report: ImportReport;
};

export function startPlanning(start: PlanningStart): Planning {
  return {
    ...start,
    changes: noImportChanges(),
    previous: new PreviousRows(start.state.importRows),
    report: { files: [], refusals: [], notes: [], leftAlone: [], refusedFiles: [] },
  };
}

/** One file's rows on their way through the planning: counts, refusals and notes go to the report. */
export class PlannedFile<Row> {
  readonly count: FileCount;
  readonly reading: TableReading<Row>;
  readonly #schema: TableSchema<Row>;
  readonly #planning: Planning;
  readonly #lineOfKey = new Map<string, number>();

  constructor(planning: Planning, schema: TableSchema<Row>, reading: TableReading<Row>) {
    this.#planning = planning;
    this.#schema = schema;
    this.reading = reading;
    this.count = { file: schema.file, rows: reading.recordCount, added: 0, changed: 0, unchanged: 0, refused: 0 };
    planning.report.notes.push(...reading.notes);
  }

  refuse(row: ReadRow<Row>, field: string, reason: string): void {
    this.reading.refusals.push({ file: this.#schema.file, line: row.line, field: this.labelOf(field), reason, cells: row.cells });
  }

  note(line: number, field: string, text: string): void {
    this.#planning.report.notes.push({ file: this.#schema.file, line, field: this.labelOf(field), text });
  }

  /** Whether another row of the file has taken this key; if not, this row takes it. */
  takeKey(key: string, row: ReadRow<Row>): number | undefined {
    const line = this.#lineOfKey.get(key);
    if (line === undefined) this.#lineOfKey.set(key, row.line);
    return line;
  }

  /** The heading by which people know a field. */
  labelOf(field: string): string {
    return this.#schema.headings[field]?.[0] ?? field;
  }

  close(): void {
    const { refusals, headingCells, delimiter } = this.reading;
    refusals.sort((a, b) => a.line - b.line);
    const refusedLines = new Set(refusals.map((refusal) => refusal.line));
    this.count.refused = refusedLines.size;
    const { report } = this.#planning;
    // A row that is refused after all was not taken "with a note".
    report.notes = report.notes.filter((note) => note.file !== this.#schema.file || note.line === 0 || !refusedLines.has(note.line));
    report.files.push(this.count);
    report.refusals.push(...refusals);
    const rows = refusals.filter((refusal) => refusal.line > 0);
    report.refusedFiles.push({ file: this.#schema.file, headingCells, delimiter, refusals: rows });
  }
}
