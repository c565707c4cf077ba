import { createHash } from 'node:crypto';
import type { ImportState } from '#db/queries/import-state.ts';
import type { FieldValue } from './merge-row.ts';

type KeptRow = ImportState['importRows'][number];
export type PreviousRow = { rowKey: string; rowHash: string; recordId: string; importedFields: Record<string, FieldValue> };

/** What earlier imports wrote, by the row's key and by the record that it became. */
export class PreviousRows {
  readonly #byKey = new Map<string, KeptRow>();
  readonly #byRecord = new Map<string, KeptRow>();

  constructor(rows: readonly KeptRow[]) {
    for (const row of rows) {
      this.#byKey.set(`${row.file}\n${row.rowKey}`, row);
      this.#byRecord.set(`${row.file}\n${row.recordId}`, row);
    }
  }

  findByKey(file: string, rowKey: string): PreviousRow | undefined {
    return parse(this.#byKey.get(`${file}\n${rowKey}`));
  }

  listOf(file: string): PreviousRow[] {
    return [...this.#byKey.values()].flatMap((row) => (row.file === file ? (parse(row) ?? []) : []));
  }

  findByRecord(file: string, recordId: string): PreviousRow | undefined {
    return parse(this.#byRecord.get(`${file}\n${recordId}`));
  }
}

function parse(row: KeptRow | undefined): PreviousRow | undefined {
  if (row === undefined) return undefined;
  const fields: unknown = JSON.parse(row.importedFields);
  return { rowKey: row.rowKey, rowHash: row.rowHash, recordId: row.recordId, importedFields: isFields(fields) ? fields : {} };
}

function isFields(value: unknown): value is Record<string, FieldValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The hash by which a row is known to be unchanged. */
export function hashRow(fingerprint: string): string {
  return createHash('sha256').update(fingerprint).digest('base64url');
}
