import type { LedgerBook } from './ledger-book.ts';
import type { PlannedFile, Planning } from './planning.ts';
import { hashRow, type PreviousRow } from './previous-rows.ts';
import type { ReadRow } from './read-table.ts';

export type PostingPlan<Row> = {
  planning: Planning;
  file: PlannedFile<Row>;
  row: ReadRow<Row>;
  key: string;
  /** The earlier run's row under another key that this one corrects. */
  corrects: PreviousRow | undefined;
  book: LedgerBook;
  /** Whether the line that an earlier run posted for this row still stands. */
  isStanding: (recordId: string) => boolean;
  /** What the row says, as one text: the same text posts nothing. */
  said: string;
  /** Works out the row's line under a new id, with the earlier line out of the way; undefined once the row is refused. */
  prepare: (id: string, earlierId: string | undefined) => (() => void) | undefined;
};

/**
 * What one good row does to a ledger that only grows: a new line, a line taken back and posted anew, or nothing. A line that
 * staff took back in the app is not brought back.
 */
export function planPosting<Row>(plan: PostingPlan<Row>): void {
  const { planning, file, row, key } = plan;
  const rowHash = hashRow(row.fingerprint);
  const before = plan.corrects ?? planning.previous.findByKey(file.reading.file, key);
  const remember = (recordId: string): void => {
    if (before !== undefined && before.rowKey !== key) planning.changes.droppedImportRows.push({ file: file.reading.file, rowKey: before.rowKey });
    planning.changes.importRows.push({ file: file.reading.file, rowKey: key, rowHash, recordId, importedFields: JSON.stringify({ said: plan.said }), importedAt: planning.now });
  };
  const earlierId = before && plan.book.currentIdOf(before.recordId);
  if (plan.corrects === undefined && before?.rowHash === rowHash) {
    file.count.unchanged += 1;
    return;
  }
  if (earlierId !== undefined && !plan.isStanding(earlierId)) {
    file.note(row.line, 'row', 'This was taken back in the app since the last import and is not brought back.');
    file.count.unchanged += 1;
    return;
  }
  if (earlierId !== undefined && before?.importedFields['said'] === plan.said) {
    file.count.unchanged += 1;
    remember(earlierId);
    return;
  }
  const id = planning.newId();
  const post = plan.prepare(id, earlierId);
  if (post === undefined) return;
  post();
  file.count[earlierId === undefined ? 'added' : 'changed'] += 1;
  remember(id);
}
