import { and, asc, desc, eq, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import { cardsOnFile } from '#db/schema/payments.ts';
import type { Db } from '#db/db.ts';

export type CardOnFileRow = typeof cardsOnFile.$inferSelect;

export function prepareCardOnFileQueries(db: Db) {
  return {
    /** What was not removed; the default first, then the newest. */
    listOf: (clientId: string): CardOnFileRow[] =>
      db.select().from(cardsOnFile).where(and(eq(cardsOnFile.clientId, clientId), isNull(cardsOnFile.removedAt))).orderBy(desc(cardsOnFile.isDefault), desc(cardsOnFile.addedAt)).all(),
    find: (id: string): CardOnFileRow | undefined => db.select().from(cardsOnFile).where(eq(cardsOnFile.id, id)).get(),
    /** After a restore alone: by the processor's name of the card, removed ones too. */
    findByRef: (processorRef: string): CardOnFileRow | undefined => db.select().from(cardsOnFile).where(eq(cardsOnFile.processorRef, processorRef)).limit(1).get(),
    add: (row: typeof cardsOnFile.$inferInsert): void => {
      db.insert(cardsOnFile).values(row).run();
    },
    change: (id: string, to: Partial<Omit<CardOnFileRow, 'id' | 'clientId'>>): void => {
      db.update(cardsOnFile).set(to).where(eq(cardsOnFile.id, id)).run();
    },
    /** One card of a client is the default. */
    clearDefault: (clientId: string, exceptId: string): void => {
      db.update(cardsOnFile).set({ isDefault: false }).where(and(eq(cardsOnFile.clientId, clientId), ne(cardsOnFile.id, exceptId))).run();
    },
    /** Removed here, and the processor has not been told yet. */
    listToForget: (now: number): CardOnFileRow[] =>
      db.select().from(cardsOnFile).where(and(isNotNull(cardsOnFile.nextForgetAt), lte(cardsOnFile.nextForgetAt, now))).orderBy(asc(cardsOnFile.nextForgetAt)).limit(20).all(),
  };
}
