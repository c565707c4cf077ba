import { randomUUID } from 'node:crypto';
import { refusal } from '#main/api/refuse.ts';

/** The id of the row to write: a new one, or one that is there. @throws NOT_FOUND */
export function requireRowId(id: string | null, rows: readonly { id: string }[]): string {
  if (id === null) return randomUUID();
  if (!rows.some((row) => row.id === id)) throw refusal('NOT_FOUND');
  return id;
}
