import type { DateOrder } from './judge-date-order.ts';
import type { Headings, MatchedHeadings } from './match-headings.ts';
import { readDate } from './read-date.ts';
import type { Note, Refusal } from './refusal.ts';
import { readTime } from './read-time.ts';
import { type CellReader, quoteCell, refused } from './reading.ts';
import type { CsvRecord } from './split-records.ts';

/** What the file as a whole says about how to read a cell. */
export type ColumnSense = { today: string; dateOrders: ReadonlyMap<string, DateOrder>; is24Hour: ReadonlySet<string> };
type RowContext = { file: string; headings: Headings; columns: MatchedHeadings; record: CsvRecord; sense: ColumnSense };

/** Fields where several columns may hold different values and the first filled one wins, with a note. */
const firstFilledWins = new Set(['phone', 'street', 'line2']);

/** What people type into a cell that they have nothing for. */
const placeholder = /^(?:n\/?a|none|null|nil|unknown|-+)$/i;

/** The cells of one row by field. Collects every refusal and note of the row, so that one pass shows all that is wrong. */
export class RowCells {
  readonly refusals: Refusal[] = [];
  readonly notes: Note[] = [];
  readonly #context: RowContext;

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** The practice's date today, YYYY-MM-DD. */
  get today(): string {
    return this.#context.sense.today;
  }

  /** Whether the file has a column for the field: a blank cell and an absent column are not the same. */
  hasColumn(field: string): boolean {
    return this.#context.columns.has(field);
  }

  /** The trimmed cell; '' when blank or when there is no such column. */
  raw(field: string): string {
    const columns = this.#context.columns.get(field) ?? [];
    const filled = columns.map((column) => (this.#context.record.cells[column] ?? '').trim()).filter((cell) => cell !== '');
    const [first = '', ...others] = filled;
    const different = others.find((other) => other !== first);
    if (different === undefined) return first;
    const words = `Two columns hold this: ${quoteCell(first)} and ${quoteCell(different)}.`;
    if (firstFilledWins.has(field)) this.note(field, `${words} The first was taken.`);
    else this.refuse(field, `${words} Keep one of them.`);
    return first;
  }

  /** The value of a cell that must be filled; undefined once it is refused. */
  need<T>(field: string, reader: CellReader<T>): T | undefined {
    const cell = this.raw(field);
    if (cell !== '') return this.#take(field, cell, reader);
    this.refuse(field, `The ${this.#label(field)} is missing.`);
    return undefined;
  }

  /** The value of a cell; null when it is blank, undefined when the file has no such column or the cell is refused. */
  optional<T>(field: string, reader: CellReader<T>): T | null | undefined {
    if (!this.hasColumn(field)) return undefined;
    const cell = this.raw(field);
    if (cell === '') return null;
    if (placeholder.test(cell) && reader(cell).kind === 'refused') {
      this.note(field, `${quoteCell(cell)} was taken as an empty cell.`);
      return null;
    }
    return this.#take(field, cell, reader);
  }

  /** A reader of dates that knows what the whole column says about its order. */
  dateReader(field: string, kind: 'birth' | 'visit'): CellReader<string> {
    const order = this.#context.sense.dateOrders.get(field) ?? { kind: 'month-first' };
    return (cell) => {
      const day = readDate(cell, { kind, today: this.today, order: order.kind === 'unclear' ? 'unclear' : 'month-first' });
      if (order.kind !== 'day-first' || !/^\d{1,2}[-/.]\d{1,2}[-/.]\d/.test(cell)) return day;
      return refused(`The dates of this column make sense only with the day first (${quoteCell(order.example)}), so that none of them was read. Write them as MM/DD/YYYY.`);
    };
  }

  timeReader(field: string, isEnd = false): CellReader<number> {
    return (cell) => readTime(cell, { isEnd, is24Hour: this.#context.sense.is24Hour.has(field) });
  }

  refuse(field: string, reason: string): void {
    const { file, record } = this.#context;
    this.refusals.push({ file, line: record.line, field: this.#label(field), reason, cells: record.cells });
  }

  note(field: string, text: string): void {
    const { file, record } = this.#context;
    this.notes.push({ file, line: record.line, field: this.#label(field), text });
  }

  /** A row with filled cells beyond the headings has slipped: a comma inside a cell that has no quotes. */
  checkWidth(width: number): void {
    const beyond = this.#context.record.cells.slice(width).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) this.refuse('row', `The row has more cells than the headings (${quoteCell(beyond)}). A cell with a comma in it needs quotes around it.`);
  }

  /** The row's known cells, in an order that does not depend on the file's, for telling whether the row has changed. */
  fingerprint(): string {
    const { columns, record } = this.#context;
    const known = [...columns].map(([field, at]): [string, string[]] => [field, at.map((column) => (record.cells[column] ?? '').trim())]);
    return JSON.stringify(known.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #take<T>(field: string, cell: string, reader: CellReader<T>): T | undefined {
    const reading = reader(cell);
    if (reading.kind === 'refused') {
      this.refuse(field, reading.reason);
      return undefined;
    }
    if (reading.note !== undefined) this.note(field, reading.note);
    return reading.value;
  }

  #label(field: string): string {
    return this.#context.headings[field]?.[0] ?? field;
  }
}
