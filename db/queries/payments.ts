import { and, asc, count, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { foundPayments, paymentAttempts, paymentProcessing, simulatedObjects } from '#db/schema/payments.ts';
import type { Db } from '#db/db.ts';

export type PaymentAttempt = typeof paymentAttempts.$inferSelect;
export type NewPaymentAttempt = typeof paymentAttempts.$inferInsert;
export type PaymentProcessing = Omit<typeof paymentProcessing.$inferSelect, 'id' | 'updatedAt'>;
export type FoundPayment = typeof foundPayments.$inferSelect;
export type SimulatedObject = typeof simulatedObjects.$inferSelect;

const processingDefaults: PaymentProcessing = {
  descriptor: 'Office payment', maxPaymentCents: 500_000, cardsOnFile: true, afterPaymentAddress: null, trouble: null, troubleSince: null, disputesAskedAt: null, copiedAt: null, restoredAt: null, lostAskAt: null,
};

export function preparePaymentQueries(db: Db) {
  const byId = db.select().from(paymentAttempts).where(eq(paymentAttempts.id, sql.placeholder('id'))).prepare();
  const openOf = db.select().from(paymentAttempts).where(and(eq(paymentAttempts.clientId, sql.placeholder('clientId')), isNull(paymentAttempts.settledAt))).orderBy(asc(paymentAttempts.startedAt)).prepare();
  const processing = db.select().from(paymentProcessing).limit(1).prepare();
  return {
    findAttempt: (id: string): PaymentAttempt | undefined => byId.get({ id }),
    /** Not settled: nobody may start another of the same purpose for this client. */
    listOpen: (clientId: string): PaymentAttempt[] => openOf.all({ clientId }),
    /** @throws when another one of this purpose is open for the client: the file's own rule */
    addAttempt: (row: NewPaymentAttempt): void => {
      db.insert(paymentAttempts).values(row).run();
    },
    /** @returns false = somebody wrote meanwhile; nothing changed */
    changeAttempt: (before: Pick<PaymentAttempt, 'id' | 'revision'>, to: Partial<Omit<PaymentAttempt, 'id' | 'revision'>>): boolean =>
      db.update(paymentAttempts).set({ ...to, revision: before.revision + 1 }).where(and(eq(paymentAttempts.id, before.id), eq(paymentAttempts.revision, before.revision))).run().changes === 1,
    /** What the processor is to be asked about now, the longest waiting first. */
    listDue: (now: number): PaymentAttempt[] =>
      db.select().from(paymentAttempts).where(and(isNotNull(paymentAttempts.nextAskAt), lte(paymentAttempts.nextAskAt, now))).orderBy(asc(paymentAttempts.nextAskAt)).limit(20).all(),
    listForPerson: (): PaymentAttempt[] => db.select().from(paymentAttempts).where(isNotNull(paymentAttempts.attention)).orderBy(desc(paymentAttempts.startedAt)).limit(100).all(),
    countForPerson: (): number => db.select({ n: count() }).from(paymentAttempts).where(isNotNull(paymentAttempts.attention)).get()?.n ?? 0,
    countOpen: (): number => db.select({ n: count() }).from(paymentAttempts).where(isNull(paymentAttempts.settledAt)).get()?.n ?? 0,
    /** Every attempt of one client that became money in the ledger. */
    listPosted: (clientId: string): PaymentAttempt[] =>
      db.select().from(paymentAttempts).where(and(eq(paymentAttempts.clientId, clientId), eq(paymentAttempts.state, 'posted'))).all(),
    findByCharge: (chargeRef: string): PaymentAttempt | undefined =>
      db.select().from(paymentAttempts).where(and(eq(paymentAttempts.chargeRef, chargeRef), eq(paymentAttempts.purpose, 'payment'))).get(),
    /** After a restore: found at the processor and not settled, oldest first. */
    listFound: (): FoundPayment[] => db.select().from(foundPayments).where(isNull(foundPayments.settledAt)).orderBy(asc(foundPayments.movedAt)).limit(200).all(),
    countFound: (): number => db.select({ n: count() }).from(foundPayments).where(isNull(foundPayments.settledAt)).get()?.n ?? 0,
    findFound: (id: string): FoundPayment | undefined => db.select().from(foundPayments).where(eq(foundPayments.id, id)).get(),
    /** What was found before stays as it is. @returns whether it is new */
    addFound: (row: typeof foundPayments.$inferInsert): boolean => db.insert(foundPayments).values(row).onConflictDoNothing().run().changes === 1,
    settleFound: (id: string, to: Pick<FoundPayment, 'clientId' | 'settledAt' | 'outcome' | 'reason'>): void => {
      db.update(foundPayments).set(to).where(eq(foundPayments.id, id)).run();
    },
    /** Practice Settings : Payment Processing, or the defaults while nobody has saved any. */
    readProcessing: (): PaymentProcessing => {
      const row = processing.get();
      if (!row) return processingDefaults;
      const { id: _id, updatedAt: _updatedAt, ...rest } = row;
      return rest;
    },
    saveProcessing: (row: PaymentProcessing, updatedAt: number): void => {
      db.insert(paymentProcessing).values({ ...row, updatedAt, id: 'practice' }).onConflictDoUpdate({ target: paymentProcessing.id, set: { ...row, updatedAt } }).run();
    },
    findSimulated: (id: string): SimulatedObject | undefined => db.select().from(simulatedObjects).where(eq(simulatedObjects.id, id)).get(),
    findSimulatedByKey: (idempotencyKey: string): SimulatedObject | undefined => db.select().from(simulatedObjects).where(eq(simulatedObjects.idempotencyKey, idempotencyKey)).get(),
    saveSimulated: (row: SimulatedObject): void => {
      db.insert(simulatedObjects).values(row).onConflictDoUpdate({ target: simulatedObjects.id, set: { state: row.state } }).run();
    },
  };
}
