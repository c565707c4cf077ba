import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { appointments } from '#db/schema/appointments.ts';
import { charges } from '#db/schema/billing.ts';
import { clients } from '#db/schema/clients.ts';
import { estimateEvents, estimateItems, estimates, estimateVersions } from '#db/schema/estimates.ts';
import type { Db } from '#db/db.ts';
import type { Charge } from './billing.ts';

export type Estimate = typeof estimates.$inferSelect;
export type EstimateVersion = typeof estimateVersions.$inferSelect;
export type EstimateItem = typeof estimateItems.$inferSelect;
export type EstimateEvent = typeof estimateEvents.$inferSelect;
/** Every row about estimates of some clients, in no order that matters. */
export type EstimateRows = { readonly estimates: readonly Estimate[]; readonly versions: readonly EstimateVersion[]; readonly items: readonly EstimateItem[]; readonly events: readonly EstimateEvent[] };
export type VisitAhead = Pick<typeof appointments.$inferSelect, 'id' | 'clientId' | 'providerId' | 'serviceId' | 'locationId' | 'startsAt' | 'createdAt'>;

export function prepareEstimateQueries(db: Db) {
  const ids = sql`(select value from json_each(${sql.placeholder('ids')}))`;
  const estimatesOf = db.select().from(estimates).where(inArray(estimates.clientId, ids)).prepare();
  const versionsOf = db.select().from(estimateVersions).where(inArray(estimateVersions.clientId, ids)).prepare();
  const itemsOf = db.select().from(estimateItems).where(inArray(estimateItems.versionId, ids)).orderBy(asc(estimateItems.position)).prepare();
  const eventsOf = db.select().from(estimateEvents).where(inArray(estimateEvents.clientId, ids)).prepare();
  const chargesOf = db.select().from(charges).where(inArray(charges.clientId, ids)).prepare();
  return {
    find: (id: string): Estimate | undefined => db.select().from(estimates).where(eq(estimates.id, id)).get(),
    findVersion: (id: string): EstimateVersion | undefined => db.select().from(estimateVersions).where(eq(estimateVersions.id, id)).get(),
    readAll: (clientIds: readonly string[]): EstimateRows => {
      const given = { ids: JSON.stringify(clientIds) };
      const versions = versionsOf.all(given);
      return { estimates: estimatesOf.all(given), versions, items: itemsOf.all({ ids: JSON.stringify(versions.map(({ id }) => id)) }), events: eventsOf.all(given) };
    },
    /** Clients with an estimate that nobody closed. */
    listClientIds: (): string[] =>
      db.selectDistinct({ clientId: estimates.clientId }).from(estimates)
        .where(sql`not exists (select 1 from estimate_events closed where closed."clientId" = ${estimates.clientId} and closed."estimateId" = ${estimates.id} and closed."kind" = 'closed')`).all().map(({ clientId }) => clientId),
    listCharges: (clientIds: readonly string[]): Charge[] => (clientIds.length === 0 ? [] : chargesOf.all({ ids: JSON.stringify(clientIds) })),
    /** What is booked in a span for clients who pay without insurance. */
    listSelfPayVisits: (from: number, to: number): VisitAhead[] =>
      db.select({ id: appointments.id, clientId: appointments.clientId, providerId: appointments.providerId, serviceId: appointments.serviceId, locationId: appointments.locationId, startsAt: appointments.startsAt, createdAt: appointments.createdAt })
        .from(appointments).innerJoin(clients, eq(clients.id, appointments.clientId))
        .where(and(gt(appointments.startsAt, from), lt(appointments.startsAt, to), inArray(appointments.status, ['booked', 'requested']), eq(clients.insuranceChoice, 'none_self_pay'))).orderBy(asc(appointments.startsAt)).all(),
    add: (row: Estimate): void => {
      db.insert(estimates).values(row).run();
    },
    addVersion: (version: EstimateVersion, items: readonly EstimateItem[]): void => {
      db.insert(estimateVersions).values(version).run();
      db.insert(estimateItems).values([...items]).run();
    },
    addEvent: (row: EstimateEvent): void => {
      db.insert(estimateEvents).values(row).run();
    },
    /** How the client pays, as the desk asked it. */
    notePaying: (clientId: string, choice: (typeof clients.$inferSelect)['insuranceChoice'], updatedAt: number): void => {
      db.update(clients).set({ insuranceChoice: choice, updatedAt }).where(eq(clients.id, clientId)).run();
    },
  };
}
