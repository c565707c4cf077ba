import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { charges, ledgerEntries } from '#db/schema/billing.ts';
import { messages } from '#db/schema/messages.ts';
import type { Db } from '#db/db.ts';

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
    listEntries: (clientId: string): (typeof ledgerEntries.$inferSelect)[] => db.select().from(ledgerEntries).where(eq(ledgerEntries.clientId, clientId)).all(),
    /** The sums of many clients in two reads; a client without rows is absent. */
    sumBalances: (clientIds: readonly string[]): Map<string, BalanceSums> => {
      if (clientIds.length === 0) return new Map();
      const ids = [...clientIds];
      const charged = db
        .select({ clientId: charges.clientId, fee: sql<number>`sum(${charges.feeCents})`, expected: sql<number>`sum(${charges.insuranceExpectedCents})` })
        .from(charges)
        .where(inArray(charges.clientId, ids))
        .groupBy(charges.clientId)
        .all();
      const entered = db
        .select({ clientId: ledgerEntries.clientId, kind: ledgerEntries.kind, total: sql<number>`sum(${ledgerEntries.amountCents})` })
        .from(ledgerEntries)
        .where(inArray(ledgerEntries.clientId, ids))
        .groupBy(ledgerEntries.clientId, ledgerEntries.kind)
        .all();
      const kinds = Map.groupBy(entered, (entry) => entry.clientId);
      const fees = new Map(charged.map((row) => [row.clientId, row]));
      return new Map(
        ids.filter((id) => fees.has(id) || kinds.has(id)).map((id) => {
          const byKind = new Map<string, number>((kinds.get(id) ?? []).map((entry) => [entry.kind, entry.total]));
          return [id, { feeCents: fees.get(id)?.fee ?? 0, insuranceExpectedCents: fees.get(id)?.expected ?? 0, byKind }];
        }),
      );
    },
    /** Messages from staff that the client has not read. */
    countUnreadMessages: (clientId: string): number =>
      db.select({ n: count() }).from(messages).where(and(eq(messages.clientId, clientId), eq(messages.fromClient, false), isNull(messages.readAt))).get()?.n ?? 0,
  };
}
