import { eq, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '../schema/index.ts';
import type { ImportConnection } from './import-state.ts';

type Insert<Table extends SQLiteTable> = Table['$inferInsert'];

/** What an import adds to clients' money, and the policies and diagnoses that papers need. Ledger rows are only ever added. */
export type ImportMoneyChanges = {
  charges: Insert<typeof schema.charges>[];
  ledgerEntries: Insert<typeof schema.ledgerEntries>[];
  allocations: Insert<typeof schema.allocations>[];
  coverages: Insert<typeof schema.coverages>[];
  diagnoses: Insert<typeof schema.diagnoses>[];
  coveragePatches: Map<string, Partial<Insert<typeof schema.coverages>>>;
  diagnosisPatches: Map<string, Partial<Insert<typeof schema.diagnoses>>>;
  /** The last receipt number given; undefined = none was. */
  lastReceiptNumber: number | undefined;
};

export function noImportMoney(): ImportMoneyChanges {
  return { charges: [], ledgerEntries: [], allocations: [], coverages: [], diagnoses: [], coveragePatches: new Map(), diagnosisPatches: new Map(), lastReceiptNumber: undefined };
}

export function loadImportMoney(connection: ImportConnection) {
  return {
    charges: connection.select().from(schema.charges).all(),
    ledgerEntries: connection.select().from(schema.ledgerEntries).all(),
    allocations: connection.select().from(schema.allocations).all(),
    coverages: connection.select().from(schema.coverages).all(),
    diagnoses: connection.select().from(schema.diagnoses).all(),
    receiptNumber: connection.select().from(schema.counters).where(eq(schema.counters.name, 'receipts')).get()?.value ?? 0,
  };
}

export type ImportMoneyState = ReturnType<typeof loadImportMoney>;

export function emptyImportMoney(): ImportMoneyState {
  return { charges: [], ledgerEntries: [], allocations: [], coverages: [], diagnoses: [], receiptNumber: 0 };
}

/** Call inside the import's transaction. */
export function applyImportMoney(connection: ImportConnection, money: ImportMoneyChanges): void {
  for (const [id, patch] of money.coveragePatches) connection.update(schema.coverages).set(patch).where(eq(schema.coverages.id, id)).run();
  for (const [id, patch] of money.diagnosisPatches) connection.update(schema.diagnoses).set(patch).where(eq(schema.diagnoses.id, id)).run();
  for (const rows of chunks(money.coverages)) connection.insert(schema.coverages).values(rows).run();
  for (const rows of chunks(money.diagnoses)) connection.insert(schema.diagnoses).values(rows).run();
  for (const rows of chunks(money.charges)) connection.insert(schema.charges).values(rows).run();
  for (const rows of chunks(money.ledgerEntries)) connection.insert(schema.ledgerEntries).values(rows).run();
  for (const rows of chunks(money.allocations)) connection.insert(schema.allocations).values(rows).run();
  if (money.lastReceiptNumber === undefined) return;
  connection.insert(schema.counters).values({ name: 'receipts', value: money.lastReceiptNumber }).onConflictDoUpdate({ target: schema.counters.name, set: { value: sql`excluded."value"` } }).run();
}

function* chunks<Row>(rows: readonly Row[]): Iterable<Row[]> {
  for (let at = 0; at < rows.length; at += 200) yield rows.slice(at, at + 200);
}
