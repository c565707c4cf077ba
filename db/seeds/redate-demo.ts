import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { appointments, slotClaims } from '#db/schema/appointments.ts';
import { counters } from '#db/schema/practice.ts';
import type { Store } from '#db/store.ts';
import { dayOfWorkday, demoDayNumber, demoInstant, demoMinuteOfDay, workdayNumber } from './demo-calendar.ts';
import { seedDueNow } from './demo-due-now.ts';
import { redateDemoMoney } from './demo-money.ts';
import { placeOf } from './demo-visits.ts';

/** The calendar day round which the demo's rows lie. */
const anchor = 'demo-day';
const untouched = and(eq(appointments.source, 'demo'), eq(appointments.createdAt, appointments.updatedAt));

export function keepDemoDay(store: Store, dayNumber: number): void {
  store.db.insert(counters).values({ name: anchor, value: dayNumber }).onConflictDoUpdate({ target: counters.name, set: { value: dayNumber } }).run();
}

/** At each start: rows that nobody touched move by whole days to stay round today; the people due now are made anew. The audit never moves. */
export function redateDemoClinic(store: Store, now: number): void {
  const today = demoDayNumber(now);
  store.transaction(() => {
    const before = findDemoDay(store) ?? today;
    store.db.delete(slotClaims).where(sql`${slotClaims.appointmentId} IN (SELECT id FROM appointments WHERE source = 'demo' AND createdAt = updatedAt)`).run();
    store.db.delete(appointments).where(and(untouched, sql`${appointments.id} LIKE 'due-%'`)).run();
    if (today !== before) {
      moveUntouched(store, workdayNumber(today) - workdayNumber(before));
      redateDemoMoney(store, today - before);
    }
    makeRoom(store);
    settleUntouched(store, now);
    seedDueNow(store, now);
    for (const row of store.db.select().from(appointments).where(untouched).all()) {
      if ((row.status === 'booked' || row.status === 'requested') && row.endsAt > now) store.appointments.claimFree(row);
    }
    keepDemoDay(store, today);
  });
}

/** A clinic made before the day was kept has it in its practice. */
function findDemoDay(store: Store): number | undefined {
  const kept = store.db.select().from(counters).where(eq(counters.name, anchor)).get();
  const practice = store.practice.find();
  return kept?.value ?? (practice && demoDayNumber(practice.updatedAt));
}

/** Working day for working day, so that nobody is seen on a Sunday; by the calendar and not by hours, so that nine stays nine across a change of the clocks. */
function moveUntouched(store: Store, workdays: number): void {
  for (const row of store.db.select().from(appointments).where(untouched).all()) {
    const minute = demoMinuteOfDay(row.startsAt);
    const day = dayOfWorkday(workdayNumber(demoDayNumber(row.startsAt)) + workdays);
    const startsAt = demoInstant(day, minute);
    store.appointments.update(row.id, { startsAt, endsAt: startsAt + row.endsAt - row.startsAt, ...placeOf(day, minute) });
  }
}

/** What a person booked stays where it is; the crowd's visits that moved onto it go. */
function makeRoom(store: Store): void {
  store.db.run(sql`
    DELETE FROM appointments WHERE source = 'demo' AND createdAt = updatedAt AND EXISTS (
      SELECT 1 FROM appointments AS kept WHERE kept.providerId = appointments.providerId AND kept.startsAt < appointments.endsAt AND kept.endsAt > appointments.startsAt
        AND (kept.source <> 'demo' OR kept.createdAt <> kept.updatedAt) AND kept.status NOT IN ('cancelled', 'declined', 'no-show'))`);
}

/** What is over by now took place, a request nobody answered lapsed, what is ahead has not happened. */
function settleUntouched(store: Store, now: number): void {
  store.db.update(appointments).set({ status: 'fulfilled' }).where(and(untouched, eq(appointments.status, 'booked'), lte(appointments.endsAt, now))).run();
  store.db.update(appointments).set({ status: 'declined' }).where(and(untouched, eq(appointments.status, 'requested'), lte(appointments.startsAt, now))).run();
  store.db.update(appointments).set({ status: 'booked' }).where(and(untouched, inArray(appointments.status, ['fulfilled', 'no-show']), gt(appointments.startsAt, now))).run();
}
