import { type FieldValue, mergeRow } from './merge-row.ts';
import type { PlannedFile, Planning } from './planning.ts';
import { hashRow } from './previous-rows.ts';
import type { ReadRow } from './read-table.ts';

type Values = Record<string, FieldValue>;

export type RecordPlan<Row> = {
  planning: Planning;
  file: PlannedFile<Row>;
  row: ReadRow<Row>;
  /** What makes the row the same row in the next run. */
  key: string;
  /** The record that the row is about, where the store has it. */
  record: { id: string; fields: Values } | undefined;
  /** The fields that the file has columns for. */
  fields: Values;
  /** What a new record gets where the file says nothing. */
  defaults: Values;
  /** The id of a new record where other rows had to know it beforehand. */
  newId?: string;
  insert: (id: string, values: Values) => void;
  update: (id: string, patch: Values) => void;
  /** A better sentence, where there is one, for a field whose value in the app stays. */
  explainKept?: (field: string) => string | undefined;
};

/** Works out what one good row does: a new record, a change, or nothing. Returns the record's id. */
export function planRecord<Row>(plan: RecordPlan<Row>): string {
  const { planning, file, row, key, record } = plan;
  const name = file.reading.file;
  const rowHash = hashRow(row.fingerprint);
  const sameKey = planning.previous.findByKey(name, key);
  if (sameKey?.rowHash === rowHash) {
    file.count.unchanged += 1;
    return sameKey.recordId;
  }
  if (record === undefined) return sameKey === undefined ? addRecord(plan, rowHash) : leaveRemoved(plan, sameKey.recordId);
  const before = planning.previous.findByRecord(name, record.id);
  const { patch, keptByApp } = mergeRow(plan.fields, before?.importedFields ?? {}, record.fields);
  const isChanged = Object.keys(patch).length > 0;
  if (isChanged) plan.update(record.id, patch);
  file.count[isChanged ? 'changed' : 'unchanged'] += 1;
  for (const field of keptByApp) {
    const when = before === undefined ? 'is held differently in the app' : 'was changed in the app since the last import';
    file.note(row.line, field, plan.explainKept?.(field) ?? `This ${when}. The app's value stays; the file's was not taken.`);
  }
  if (before !== undefined && before.rowKey !== key) planning.changes.droppedImportRows.push({ file: name, rowKey: before.rowKey });
  remember(plan, record.id, rowHash, { ...before?.importedFields, ...plan.fields });
  return record.id;
}

function addRecord<Row>(plan: RecordPlan<Row>, rowHash: string): string {
  const id = plan.newId ?? plan.planning.newId();
  const values = { ...plan.defaults, ...plan.fields };
  plan.insert(id, values);
  plan.file.count.added += 1;
  remember(plan, id, rowHash, values);
  return id;
}

function leaveRemoved<Row>({ file, row }: RecordPlan<Row>, recordId: string): string {
  file.note(row.line, 'row', 'This was removed in the app since the last import and is not brought back.');
  file.count.unchanged += 1;
  return recordId;
}

function remember<Row>({ planning, file, key }: RecordPlan<Row>, recordId: string, rowHash: string, imported: Values): void {
  planning.changes.importRows.push({ file: file.reading.file, rowKey: key, rowHash, recordId, importedFields: JSON.stringify(imported), importedAt: planning.now });
}

/** The named fields of a row, null where it has none. */
export function pickFields<Key extends string>(row: Readonly<Partial<Record<Key, FieldValue | undefined>>>, keys: readonly Key[]): Record<Key, FieldValue> {
  const picked: Partial<Record<Key, FieldValue>> = {};
  for (const key of keys) picked[key] = row[key] ?? null;
  return picked as Record<Key, FieldValue>; // every key was just set
}
