import { and, asc, count, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { appointments } from '#db/schema/appointments.ts';
import { allocations, billingSettings, charges, ledgerEntries } from '#db/schema/billing.ts';
import { messages } from '#db/schema/messages.ts';
import type { Db } from '#db/db.ts';

type Appointment = typeof appointments.$inferSelect;
export type Charge = typeof charges.$inferSelect;
export type LedgerEntry = typeof ledgerEntries.$inferSelect;
export type Allocation = typeof allocations.$inferSelect;
export type NewAllocation = typeof allocations.$inferInsert;
export type BillingSettings = typeof billingSettings.$inferSelect;

/** Sums in integer cents, from rows; nothing is kept beside them. */
export type BalanceSums = { feeCents: number; insuranceExpectedCents: number; expectedDropCents: number; byKind: ReadonlyMap<string, number> };
/** Every row of one client's money, in no order that matters. */
export type Ledger = { readonly charges: readonly Charge[]; readonly entries: readonly LedgerEntry[]; readonly allocations: readonly Omit<Allocation, 'seq'>[] };

const settingsDefaults: Omit<BillingSettings, 'id' | 'updatedAt'> = {
  clientSeesAccount: true, clientCanPay: true, showReceipts: true, showSuperbills: true, showSpendingStatements: true, showStatements: true,
  minPaymentCents: 500, allowPrepay: true, maxOverBalanceCents: 50_000, superbillRelease: 'manual', processor: 'none',
};

/** A charge of the outer query's visit that nothing reversed. */
const liveCharge = sql`select 1 from charges live where live."appointmentId" = ${appointments.id} and live."reversesId" is null and not exists (select 1 from charges undone where undone."reversesId" = live."id")`;

export function prepareBillingQueries(db: Db) {
  const { readSums, readManySums } = prepareSums(db);
  const chargesOf = db.select().from(charges).where(eq(charges.clientId, sql.placeholder('clientId'))).prepare();
  const entriesOf = db.select().from(ledgerEntries).where(eq(ledgerEntries.clientId, sql.placeholder('clientId'))).prepare();
  const allocationsOf = db.select().from(allocations).where(eq(allocations.clientId, sql.placeholder('clientId'))).prepare();
  const chargeById = db.select().from(charges).where(eq(charges.id, sql.placeholder('id'))).prepare();
  const entryById = db.select().from(ledgerEntries).where(eq(ledgerEntries.id, sql.placeholder('id'))).prepare();
  const unread = db.select({ n: count() }).from(messages).where(and(eq(messages.clientId, sql.placeholder('clientId')), eq(messages.fromClient, false), isNull(messages.readAt))).prepare();
  const settings = db.select().from(billingSettings).limit(1).prepare();
  return {
    sumBalance: readSums,
    sumBalances: readManySums,
    readLedger: (clientId: string): Ledger => ({ charges: chargesOf.all({ clientId }), entries: entriesOf.all({ clientId }), allocations: allocationsOf.all({ clientId }) }),
    findCharge: (id: string): Charge | undefined => chargeById.get({ id }),
    findEntry: (id: string): LedgerEntry | undefined => entryById.get({ id }),
    addCharge: (row: typeof charges.$inferInsert): void => {
      db.insert(charges).values(row).run();
    },
    addEntry: (row: typeof ledgerEntries.$inferInsert): void => {
      db.insert(ledgerEntries).values(row).run();
    },
    addAllocations: (rows: readonly NewAllocation[]): void => {
      if (rows.length > 0) db.insert(allocations).values([...rows]).run();
    },
    /** Which of these visits have a charge that was not reversed, and of which kinds. */
    listChargedVisits: (appointmentIds: readonly string[]): { appointmentId: string | null; kind: Charge['kind'] }[] => {
      if (appointmentIds.length === 0) return [];
      const live = sql`${charges.reversesId} is null and not exists (select 1 from charges undone where undone."reversesId" = ${charges.id})`;
      return db.select({ appointmentId: charges.appointmentId, kind: charges.kind }).from(charges).where(and(inArray(charges.appointmentId, [...appointmentIds]), live)).all();
    },
    /** Visits that finished after `since` and have no charge that stands. What an import brought as past is none of them. Oldest first. */
    listUncharged: (since: number): Appointment[] =>
      db.select().from(appointments).where(and(eq(appointments.status, 'fulfilled'), gte(appointments.startsAt, since), sql`${appointments.createdAt} < ${appointments.endsAt}`, sql`not exists (${liveCharge})`)).orderBy(asc(appointments.startsAt)).all(),
    /** Late cancels whose fee nobody posted or waived. Oldest first. */
    listPendingLateFees: (since: number): Appointment[] =>
      db.select().from(appointments).where(and(eq(appointments.status, 'cancelled'), gte(appointments.startsAt, since), isNotNull(appointments.lateFeeCents), sql`not exists (${liveCharge} and live."kind" = 'late_cancel')`)).orderBy(asc(appointments.startsAt)).all(),
    /** The practice's settings, or the defaults while nobody has saved any. */
    readSettings: (): Omit<BillingSettings, 'id' | 'updatedAt'> => {
      const row = settings.get();
      if (!row) return settingsDefaults;
      const { id: _id, updatedAt: _updatedAt, ...rest } = row;
      return rest;
    },
    saveSettings: (row: Omit<BillingSettings, 'id'>): void => {
      db.insert(billingSettings).values({ ...row, id: 'practice' }).onConflictDoUpdate({ target: billingSettings.id, set: row }).run();
    },
    addMessage: (row: typeof messages.$inferInsert): void => {
      db.insert(messages).values(row).run();
    },
    /** Messages from staff that the client has not read. */
    countUnreadMessages: (clientId: string): number =>
      unread.get({ clientId })?.n ?? 0,
  };
}

/** Both read nothing but a covering index. */
function prepareSums(db: Db) {
  const chargeSums = db
    .select({ fee: sql<number>`coalesce(sum(${charges.feeCents}), 0)`, expected: sql<number>`coalesce(sum(${charges.insuranceExpectedCents}), 0)` })
    .from(charges)
    .where(eq(charges.clientId, sql.placeholder('clientId')))
    .prepare();
  const entrySums = db
    .select({ kind: ledgerEntries.kind, total: sql<number>`sum(${ledgerEntries.amountCents})`, drop: sql<number>`sum(${ledgerEntries.expectedDropCents})` })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.clientId, sql.placeholder('clientId')))
    .groupBy(ledgerEntries.kind)
    .prepare();
  const gather = (charged: { fee: number; expected: number } | undefined, entered: readonly { kind: string; total: number; drop: number }[]): BalanceSums => ({
    feeCents: charged?.fee ?? 0,
    insuranceExpectedCents: charged?.expected ?? 0,
    expectedDropCents: entered.reduce((sum, { drop }) => sum + drop, 0),
    byKind: new Map(entered.map(({ kind, total }) => [kind, total])),
  });
  return {
    readSums: (clientId: string): BalanceSums => gather(chargeSums.get({ clientId }), entrySums.all({ clientId })),
    /** The sums of many clients in two reads; a client without rows is absent. */
    readManySums: (clientIds: readonly string[]): Map<string, BalanceSums> => {
      if (clientIds.length === 0) return new Map();
      const ids = [...clientIds];
      const charged = db
        .select({ clientId: charges.clientId, fee: sql<number>`sum(${charges.feeCents})`, expected: sql<number>`sum(${charges.insuranceExpectedCents})` })
        .from(charges).where(inArray(charges.clientId, ids)).groupBy(charges.clientId).all();
      const entered = db
        .select({ clientId: ledgerEntries.clientId, kind: ledgerEntries.kind, total: sql<number>`sum(${ledgerEntries.amountCents})`, drop: sql<number>`sum(${ledgerEntries.expectedDropCents})` })
        .from(ledgerEntries).where(inArray(ledgerEntries.clientId, ids)).groupBy(ledgerEntries.clientId, ledgerEntries.kind).all();
      const kinds = Map.groupBy(entered, (entry) => entry.clientId);
      const fees = new Map(charged.map((row) => [row.clientId, row]));
      return new Map(ids.filter((id) => fees.has(id) || kinds.has(id)).map((id) => [id, gather(fees.get(id), kinds.get(id) ?? [])]));
    },
  };
}
