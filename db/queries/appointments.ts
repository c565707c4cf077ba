import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { appointments, slotClaims, waivedSteps } from '#db/schema/appointments.ts';
import { clients } from '#db/schema/clients.ts';
import type { Db } from '#db/db.ts';
import type { Client } from './clients.ts';

export type Appointment = typeof appointments.$inferSelect;
export type NewAppointment = typeof appointments.$inferInsert;

const live: Appointment['status'][] = ['booked', 'arrived', 'checked-in', 'fulfilled'];
/** Five minutes: the unit of the unique backstop. */
const unitMs = 300_000;

export function prepareAppointmentQueries(db: Db) {
  const at = { now: sql.placeholder('now'), from: sql.placeholder('from'), to: sql.placeholder('to') };
  const one = db.select().from(appointments).where(eq(appointments.id, sql.placeholder('id'))).prepare();
  const ofClient = db.select().from(appointments).where(and(eq(appointments.clientId, sql.placeholder('clientId')), gte(appointments.startsAt, at.from))).orderBy(asc(appointments.startsAt)).prepare();
  const between = db.select().from(appointments).where(and(gte(appointments.startsAt, at.from), lt(appointments.startsAt, at.to))).orderBy(asc(appointments.startsAt)).prepare();
  const withClients = db
    .select({ appointment: appointments, client: clients })
    .from(appointments)
    .innerJoin(clients, eq(clients.id, appointments.clientId))
    .where(and(gte(appointments.startsAt, at.from), lt(appointments.startsAt, at.to)))
    .orderBy(asc(appointments.startsAt))
    .prepare();
  // A request blocks until its start passes; a cancelled visit while its undo runs.
  const busy = db
    .select({ id: appointments.id, startsAt: appointments.startsAt, endsAt: appointments.endsAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.providerId, sql.placeholder('providerId')),
        gt(appointments.endsAt, at.from),
        lt(appointments.startsAt, at.to),
        or(
          inArray(appointments.status, live),
          and(eq(appointments.status, 'requested'), gt(appointments.startsAt, at.now)),
          gt(appointments.heldUntil, at.now),
        ),
      ),
    )
    .prepare();
  // Ends after `from` as well: that is what the index finds.
  const clientsOf = db
    .selectDistinct({ clientId: appointments.clientId })
    .from(appointments)
    .where(and(eq(appointments.providerId, sql.placeholder('providerId')), gt(appointments.endsAt, at.from), gte(appointments.startsAt, at.from)))
    .prepare();
  const claim = db.insert(slotClaims).values({ providerId: sql.placeholder('providerId'), unit: sql.placeholder('unit'), appointmentId: sql.placeholder('id') }).prepare();
  const claimIfFree = db.insert(slotClaims).values({ providerId: sql.placeholder('providerId'), unit: sql.placeholder('unit'), appointmentId: sql.placeholder('id') }).onConflictDoNothing().prepare();
  const release = db.delete(slotClaims).where(eq(slotClaims.appointmentId, sql.placeholder('id'))).prepare();
  const units = (row: { startsAt: number; endsAt: number }): number[] => {
    // Units that begin inside the visit: two visits that only touch never ask for the same one.
    const first = Math.ceil(row.startsAt / unitMs);
    const last = Math.ceil(row.endsAt / unitMs);
    return Array.from({ length: last - first }, (_, index) => first + index);
  };
  return {
    find: (id: string): Appointment | undefined => one.get({ id }),
    /** From an instant on, soonest first, every status. */
    listOfClient: (clientId: string, from: number): Appointment[] => ofClient.all({ clientId, from }),
    listBetween: (from: number, to: number): Appointment[] => between.all({ from, to }),
    /** Whoever has a visit with a provider that begins at or after an instant. */
    listClientIdsOf: (providerId: string, from: number): string[] => clientsOf.all({ providerId, from }).map((row) => row.clientId),
    listRequested: (): Appointment[] => db.select().from(appointments).where(eq(appointments.status, 'requested')).orderBy(asc(appointments.startsAt)).all(),
    /** What takes a provider's time at `now`, half-open. */
    listBusy: (providerId: string, from: number, to: number, now: number): { id: string; startsAt: number; endsAt: number }[] =>
      // Many rows, and on every look at free times: bare values cost a third of mapped ones.
      busy.values({ providerId, from, to, now }).map((row) => ({ id: String(row[0]), startsAt: Number(row[1]), endsAt: Number(row[2]) })),
    insert: (row: NewAppointment): void => {
      db.insert(appointments).values(row).run();
    },
    update: (id: string, change: Partial<NewAppointment>): void => {
      db.update(appointments).set(change).where(eq(appointments.id, id)).run();
    },
    /** Claims every unit or throws SQLITE_CONSTRAINT: nobody books a time twice. */
    claimAll: (row: Appointment | NewAppointment): void => {
      for (const unit of units(row)) claim.run({ providerId: row.providerId, unit, id: row.id });
    },
    /** Imported and overridden visits may overlap: claim what is free. */
    claimFree: (row: Appointment | NewAppointment): void => {
      for (const unit of units(row)) claimIfFree.run({ providerId: row.providerId, unit, id: row.id });
    },
    /** Frees the units in a span that nothing live stands behind any more: undo over, declined, a request that lapsed. */
    releaseEnded: ({ providerId, startsAt, endsAt }: { providerId: string; startsAt: number; endsAt: number }, now: number): void => {
      const ended = db.select({ id: appointments.id }).from(appointments).where(
        and(
          eq(appointments.providerId, providerId),
          gt(appointments.endsAt, startsAt),
          lt(appointments.startsAt, endsAt),
          or(
            and(inArray(appointments.status, ['cancelled', 'declined', 'no-show']), or(isNull(appointments.heldUntil), lte(appointments.heldUntil, now))),
            and(eq(appointments.status, 'requested'), lte(appointments.startsAt, now)),
          ),
        ),
      ).all();
      for (const { id } of ended) release.run({ id });
    },
    release: (id: string): void => {
      release.run({ id });
    },
    /** After the first finished visit. True when the client was new. */
    activateNewClient: (clientId: string, now: number): boolean =>
      db.update(clients).set({ status: 'active', updatedAt: now }).where(and(eq(clients.id, clientId), eq(clients.status, 'new'))).run().changes > 0,
    listWaived: (appointmentIds: readonly string[]): (typeof waivedSteps.$inferSelect)[] =>
      appointmentIds.length === 0 ? [] : db.select().from(waivedSteps).where(inArray(waivedSteps.appointmentId, [...appointmentIds])).all(),
    waive: (row: typeof waivedSteps.$inferInsert): void => {
      db.insert(waivedSteps).values(row).onConflictDoNothing().run();
    },
    /** The board's rows in one read, soonest first. */
    listWithClients: (from: number, to: number): { appointment: Appointment; client: Client }[] => withClients.all({ from, to }),
  };
}

/** True when a claim met another visit's: the time was taken a moment before. */
export function isClaimConflict(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_CONSTRAINT')) return true;
  return cause.cause !== undefined && isClaimConflict(cause.cause);
}
