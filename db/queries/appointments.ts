import { and, asc, eq, gt, gte, inArray, lt, or, sql } from 'drizzle-orm';
import { appointments, slotClaims, waivedSteps } from '../schema/appointments.ts';
import type { Db } from '../store.ts';

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
  const claim = db.insert(slotClaims).values({ providerId: sql.placeholder('providerId'), unit: sql.placeholder('unit'), appointmentId: sql.placeholder('id') }).prepare();
  const release = db.delete(slotClaims).where(eq(slotClaims.appointmentId, sql.placeholder('id'))).prepare();
  const units = (row: { startsAt: number; endsAt: number }): number[] => {
    const first = Math.floor(row.startsAt / unitMs);
    const last = Math.ceil(row.endsAt / unitMs);
    return Array.from({ length: last - first }, (_, index) => first + index);
  };
  return {
    find: (id: string): Appointment | undefined => one.get({ id }),
    /** From an instant on, soonest first, every status. */
    listOfClient: (clientId: string, from: number): Appointment[] => ofClient.all({ clientId, from }),
    listBetween: (from: number, to: number): Appointment[] => between.all({ from, to }),
    listRequested: (): Appointment[] => db.select().from(appointments).where(eq(appointments.status, 'requested')).orderBy(asc(appointments.startsAt)).all(),
    /** What takes a provider's time at `now`, half-open. */
    listBusy: (providerId: string, from: number, to: number, now: number): { id: string; startsAt: number; endsAt: number }[] => busy.all({ providerId, from, to, now }),
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
      for (const unit of units(row)) db.insert(slotClaims).values({ providerId: row.providerId, unit, appointmentId: row.id }).onConflictDoNothing().run();
    },
    release: (id: string): void => {
      release.run({ id });
    },
    listWaived: (appointmentIds: readonly string[]): (typeof waivedSteps.$inferSelect)[] =>
      appointmentIds.length === 0 ? [] : db.select().from(waivedSteps).where(inArray(waivedSteps.appointmentId, [...appointmentIds])).all(),
    waive: (row: typeof waivedSteps.$inferInsert): void => {
      db.insert(waivedSteps).values(row).onConflictDoNothing().run();
    },
  };
}
