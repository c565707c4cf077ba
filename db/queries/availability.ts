import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { availabilityBlocks, availabilityExceptions, timeOff } from '#db/schema/providers.ts';
import type { Db } from '#db/db.ts';

export type AvailabilityBlock = typeof availabilityBlocks.$inferSelect;
export type AvailabilityException = typeof availabilityExceptions.$inferSelect;
export type TimeOff = typeof timeOff.$inferSelect;

export function prepareAvailabilityQueries(db: Db) {
  const provider = sql.placeholder('providerId');
  const blocks = db.select().from(availabilityBlocks).where(eq(availabilityBlocks.providerId, provider)).prepare();
  const exceptions = db.select().from(availabilityExceptions).where(eq(availabilityExceptions.providerId, provider)).prepare();
  const away = db
    .select()
    .from(timeOff)
    .where(and(eq(timeOff.providerId, provider), gt(timeOff.endsAt, sql.placeholder('from')), lt(timeOff.startsAt, sql.placeholder('to'))))
    .prepare();
  return {
    listBlocks: (providerId: string): AvailabilityBlock[] => blocks.all({ providerId }),
    listExceptions: (providerId: string): AvailabilityException[] => exceptions.all({ providerId }),
    listTimeOff: (providerId: string, from: number, to: number): TimeOff[] => away.all({ providerId, from, to }),
    replaceBlocks: (providerId: string, rows: readonly (typeof availabilityBlocks.$inferInsert)[]): void => {
      db.delete(availabilityBlocks).where(eq(availabilityBlocks.providerId, providerId)).run();
      for (const row of rows) db.insert(availabilityBlocks).values(row).run();
    },
    replaceException: (providerId: string, date: string, rows: readonly (typeof availabilityExceptions.$inferInsert)[]): void => {
      db.delete(availabilityExceptions)
        .where(and(eq(availabilityExceptions.providerId, providerId), eq(availabilityExceptions.date, date)))
        .run();
      for (const row of rows) db.insert(availabilityExceptions).values(row).run();
    },
    addTimeOff: (row: typeof timeOff.$inferInsert): void => {
      db.insert(timeOff).values(row).run();
    },
    removeTimeOff: (providerId: string, id: string): boolean =>
      db.delete(timeOff).where(and(eq(timeOff.providerId, providerId), eq(timeOff.id, id))).run().changes > 0,
  };
}
