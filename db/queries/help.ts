import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import { clients } from '#db/schema/clients.ts';
import { helpCalls, refusedArrivals } from '#db/schema/help.ts';
import type { Db } from '#db/db.ts';
import type { Client } from './clients.ts';

export type HelpCall = typeof helpCalls.$inferSelect;
export type RefusedArrival = typeof refusedArrivals.$inferSelect;

export function prepareHelpQueries(db: Db) {
  const open = db.select().from(helpCalls).where(isNull(helpCalls.answeredAt)).orderBy(helpCalls.askedAt).prepare();
  return {
    listOpen: (): HelpCall[] => open.all(),
    /** The newest call of a kiosk. */
    findLatest: (kioskName: string): HelpCall | undefined => db.select().from(helpCalls).where(eq(helpCalls.kioskName, kioskName)).orderBy(desc(helpCalls.askedAt)).limit(1).get(),
    call: (row: typeof helpCalls.$inferInsert): void => {
      db.insert(helpCalls).values(row).run();
    },
    answer: (id: string, answeredBy: string, answeredAt: number): boolean =>
      db.update(helpCalls).set({ answeredAt, answeredBy }).where(and(eq(helpCalls.id, id), isNull(helpCalls.answeredAt))).run().changes === 1,
    addRefused: (row: typeof refusedArrivals.$inferInsert): void => {
      db.insert(refusedArrivals).values(row).run();
    },
    listRefused: (since: number): RefusedArrival[] => db.select().from(refusedArrivals).where(and(gte(refusedArrivals.at, since), isNull(refusedArrivals.settledAt))).orderBy(desc(refusedArrivals.at)).all(),
    settleRefused: (id: string, settledBy: string, settledAt: number): boolean =>
      db.update(refusedArrivals).set({ settledAt, settledBy }).where(and(eq(refusedArrivals.id, id), isNull(refusedArrivals.settledAt))).run().changes === 1,
    listOpenWithClients: (): { call: HelpCall; client: Client | null }[] =>
      db.select({ call: helpCalls, client: clients }).from(helpCalls).leftJoin(clients, eq(clients.id, helpCalls.clientId)).where(isNull(helpCalls.answeredAt)).orderBy(helpCalls.askedAt).all(),
    /** Not settled yet, latest first. */
    listRefusedWithClients: (since: number): { arrival: RefusedArrival; client: Client | null }[] =>
      db
        .select({ arrival: refusedArrivals, client: clients })
        .from(refusedArrivals)
        .leftJoin(clients, eq(clients.id, refusedArrivals.clientId))
        .where(and(gte(refusedArrivals.at, since), isNull(refusedArrivals.settledAt)))
        .orderBy(desc(refusedArrivals.at))
        .all(),
    hasThrottleAlert: (kioskName: string, since: number): boolean =>
      db.select().from(refusedArrivals).where(and(gte(refusedArrivals.at, since), eq(refusedArrivals.kioskName, kioskName), eq(refusedArrivals.cause, 'throttled'))).limit(1).get() !== undefined,
  };
}
