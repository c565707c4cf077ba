import { type DateOrder, judgeDateOrder } from './judge-date-order.ts';
import type { Headings } from './match-headings.ts';
import { type OpenedFile, openCsvFile } from './open-csv-file.ts';
import type { Note, Refusal } from './refusal.ts';
import { RowCells } from './row-cells.ts';
import type { CsvRecord } from './split-records.ts';
import { is24HourColumn } from './read-time.ts';

export type TableReading<Row> = {
  file: string;
  headingCells: readonly string[];
  delimiter: string;
  /** Records of the file under its headings, blank lines not counted. */
  recordCount: number;
  rows: ReadRow<Row>[];
  refusals: Refusal[];
  notes: Note[];
};
/** One good row with what reports and the row's hash need. */
export type ReadRow<Row> = { line: number; cells: readonly string[]; values: Row; fingerprint: string };

export type TableSchema<Row> = {
  file: string;
  headings: Headings;
  /** Each inner list names fields of which one must be a column of the file. */
  required: readonly (readonly string[])[];
  dateFields?: readonly string[];
  timeFields?: readonly string[];
  readRow: (cells: RowCells) => Row | undefined;
};

/** Reads one file by its schema. `today` (YYYY-MM-DD, the practice's zone) judges births and two-digit years. */
export function readTable<Row>(schema: TableSchema<Row>, bytes: Uint8Array, today: string): TableReading<Row> {
  const opened = openCsvFile(bytes, schema.headings);
  const reading: TableReading<Row> = { file: schema.file, headingCells: [], delimiter: ',', recordCount: 0, rows: [], refusals: [], notes: [] };
  if (opened.kind === 'unreadable') {
    reading.refusals.push({ file: schema.file, line: 0, field: 'file', reason: opened.reason, cells: [] });
    return reading;
  }
  reading.headingCells = opened.headingCells;
  reading.delimiter = opened.delimiter;
  reading.recordCount = opened.records.length + opened.broken.length;
  for (const text of opened.notes) reading.notes.push({ file: schema.file, line: 0, field: 'file', text });
  for (const broken of opened.broken) reading.refusals.push({ file: schema.file, line: broken.line, field: 'row', reason: broken.reason, cells: broken.cells });
  readRecords(schema, opened, today, reading);
  reading.refusals.sort((a, b) => a.line - b.line);
  return reading;
}

function readRecords<Row>(schema: TableSchema<Row>, opened: OpenedFile, today: string, reading: TableReading<Row>): void {
  const missing = schema.required.find((choice) => !choice.some((field) => opened.columns.has(field)));
  if (missing !== undefined) {
    const names = missing.map((field) => `“${schema.headings[field]?.[0] ?? field}”`).join(' or ');
    const refuse = (line: number, cells: readonly string[]): void => {
      reading.refusals.push({ file: schema.file, line, field: 'headings', reason: `The file has no column for ${names}.`, cells });
    };
    if (opened.records.length === 0) refuse(0, []);
    for (const record of opened.records) refuse(record.line, record.cells);
    return;
  }
  const sense = { today, ...judgeColumns(schema, opened) };
  for (const record of opened.records) {
    const cells = new RowCells({ file: schema.file, headings: schema.headings, columns: opened.columns, record, sense });
    cells.checkWidth(opened.headingCells.length);
    const values = schema.readRow(cells);
    if (cells.refusals.length > 0 || values === undefined) reading.refusals.push(...cells.refusals);
    else reading.rows.push({ line: record.line, cells: record.cells, values, fingerprint: cells.fingerprint() });
    if (cells.refusals.length === 0) reading.notes.push(...cells.notes);
  }
}

/** What only a whole column can tell: whether its dates start with the month, and whether its times count 24 hours. */
function judgeColumns<Row>(schema: TableSchema<Row>, opened: OpenedFile): { dateOrders: Map<string, DateOrder>; is24Hour: Set<string> } {
  const columnCells = function* (field: string): Iterable<string> {
    for (const column of opened.columns.get(field) ?? []) for (const record of opened.records) yield cellAt(record, column);
  };
  const dateOrders = new Map((schema.dateFields ?? []).map((field): [string, DateOrder] => [field, judgeDateOrder(columnCells(field))]));
  const timeFields = schema.timeFields ?? [];
  const isAny24 = timeFields.some((field) => is24HourColumn(columnCells(field)));
  return { dateOrders, is24Hour: new Set(isAny24 ? timeFields : []) };
}

function cellAt(record: CsvRecord, column: number): string {
  return record.cells[column] ?? '';
}
