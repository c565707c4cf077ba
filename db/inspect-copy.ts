import { count } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { connectToFile } from './open-store.ts';
import { prepareAuditQueries } from './queries/audit.ts';
import type { AuditHead } from './queries/audit.ts';
import { ledgerEntries } from './schema/billing.ts';
import * as schema from './schema/index.ts';
import { StoreError } from './store-errors.ts';
import type { Store } from './store.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

/** Rows of a copy that are only ever added to in a store. */
export type CopyFacts = { auditEvents: number; head: AuditHead | null; ledgerLines: number; clients: number; isChainWhole: boolean };

/** Reads a copy to its end as a restore would: every page, every index, every link of the audit's chain. @throws StoreError wrong-key, corrupt */
export function inspectCopy(file: string, key: Buffer): CopyFacts {
  const connection = connectToFile(file, key);
  try {
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') throw new StoreError('corrupt');
    const chain = verifyAuditChain({ audit: prepareAuditQueries(drizzle(connection, { schema })) });
    const countRows = (table: string): number => connection.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
    return { auditEvents: chain.events, head: chain.head ?? null, ledgerLines: countRows('ledger_entries'), clients: countRows('clients'), isChainWhole: chain.brokenAt === undefined };
  } finally {
    connection.close();
  }
}

/** The ledger is only ever added to: no copy of it has more lines. */
export function countLedgerLines({ db }: Store): number {
  return db.select({ n: count() }).from(ledgerEntries).get()?.n ?? 0;
}
