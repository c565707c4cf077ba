import { eq, sql } from 'drizzle-orm';
import { charges, ledgerEntries } from '../schema/billing.ts';
import { messages } from '../schema/messages.ts';
import type { Db } from '../store.ts';

/** Sums in integer cents, from rows; nothing is kept beside them. */
export type BalanceSums = { feeCents: number; insuranceExpectedCents: number; byKind: ReadonlyMap<string, number> };

export function prepareBillingQueries(db: Db) {
  const chargeSums = db
    .select({ fee: sql<number>`coalesce(sum(${charges.feeCents}), 0)`, expected: sql<number>`coalesce(sum(${charges.insuranceExpectedCents}), 0)` })
    .from(charges)
    .where(eq(charges.clientId, sql.placeholder('clientId')))
    .prepare();
  const entrySums = db
    .select({ kind: ledgerEntries.kind, total: sql<number>`sum(${ledgerEntries.amountCents})` })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.clientId, sql.placeholder('clientId')))
    .groupBy(ledgerEntries.kind)
    .prepare();
  return {
    sumBalance: (clientId: string): BalanceSums => {
      const row = chargeSums.get({ clientId });
      const byKind = new Map(entrySums.all({ clientId }).map((entry) => [entry.kind, entry.total]));
      return { feeCents: row?.fee ?? 0, insuranceExpectedCents: row?.expected ?? 0, byKind };
    },
    listCharges: (clientId: string): (typeof charges.$inferSelect)[] => db.select().from(charges).where(eq(charges.clientId, clientId)).all(),
    addCharge: (row: typeof charges.$inferInsert): void => {
      db.insert(charges).values(row).run();
    },
    addEntry: (row: typeof ledgerEntries.$inferInsert): void => {
      db.insert(ledgerEntries).values(row).run();
    },
    addMessage: (row: typeof messages.$inferInsert): void => {
      db.insert(messages).values(row).run();
    },
  };
}
