import { presentFields } from './merge-row.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import { type PracticeRow, practiceSchema } from './practice-rows.ts';
import type { TableReading } from './read-table.ts';

const fieldNames = ['name', 'timeZone', 'phone', 'street', 'line2', 'city', 'state', 'zip', 'taxId', 'groupNpi'] as const;

/** The practice's one row; further rows are refused. */
export function planPractice(planning: Planning, reading: TableReading<PracticeRow>): void {
  const file = new PlannedFile(planning, practiceSchema, reading);
  const held = planning.state.practice;
  reading.rows.forEach((row, at) => {
    if (at > 0) return file.refuse(row, 'row', 'A practice has one row. Only the first was taken.');
    planRecord({
      planning, file, row, key: 'practice',
      record: held === undefined ? undefined : { id: held.id, fields: pickFields(held, fieldNames) },
      fields: presentFields(row.values),
      defaults: {},
      insert: (id, values) => planning.changes.practices.push({ ...values, name: row.values.name, timeZone: row.values.timeZone, id, createdAt: planning.now, updatedAt: planning.now }),
      update: (id, patch) => planning.changes.patches.practices.set(id, { ...patch, updatedAt: planning.now }),
    });
  });
  file.close();
}

