import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { appointments, slotClaims } from '#db/schema/appointments.ts';
import type { Store } from '#db/store.ts';
import { dayMs, demoDayNumber, demoInstant, minuteMs } from './demo-calendar.ts';
import { seedDemoClients } from './demo-clients.ts';
import { seedDemoPapers } from './demo-papers.ts';
import { seedDemoPractice } from './demo-practice.ts';
import { seedDemoYear, seedDueNow } from './demo-visits.ts';

/** Makes the demo clinic: the same rows for the same `now`. */
export function seedDemoClinic(store: Store, now: number): void {
  store.transaction(() => {
    seedDemoPractice(store, now);
    seedDemoClients(store, now);
    seedDueNow(store, now);
    seedDemoYear(store, now);
    seedDemoPapers(store, now);
  });
}

const untouched = and(eq(appointments.source, 'demo'), eq(appointments.createdAt, appointments.updatedAt));

/** At each start: rows that nobody touched move by whole weeks to stay round today; the people due now are made anew. The audit never moves. */
export function redateDemoClinic(store: Store, now: number): void {
  const seededAt = store.practice.find()?.updatedAt ?? now;
  const weeks = Math.floor((demoDayNumber(now) - demoDayNumber(seededAt)) / 7);
  store.transaction(() => {
    const due = and(untouched, sql`${appointments.id} LIKE 'due-%'`);
    store.db.delete(slotClaims).where(sql`${slotClaims.appointmentId} IN (SELECT id FROM appointments WHERE source = 'demo' AND createdAt = updatedAt)`).run();
    store.db.delete(appointments).where(due).run();
    if (weeks !== 0) moveUntouched(store, weeks * 7);
    settleUntouched(store, now);
    seedDueNow(store, now);
    for (const row of store.db.select().from(appointments).where(untouched).all()) {
      if ((row.status === 'booked' || row.status === 'requested') && row.endsAt > now) store.appointments.claimFree(row);
    }
    const practice = store.practice.find();
    if (practice && weeks !== 0) store.practice.save({ ...practice, updatedAt: seededAt + weeks * 7 * dayMs });
  });
}

/** By the calendar and not by hours, so that a visit at nine stays at nine across a change of the clocks. */
function moveUntouched(store: Store, days: number): void {
  for (const row of store.db.select().from(appointments).where(untouched).all()) {
    const day = demoDayNumber(row.startsAt);
    const startsAt = demoInstant(day + days, (row.startsAt - demoInstant(day, 0)) / minuteMs);
    store.appointments.update(row.id, { startsAt, endsAt: startsAt + row.endsAt - row.startsAt });
  }
}

/** Up to six days pass between two moves: what is over by now took place, a request nobody answered lapsed, what is ahead has not happened. */
function settleUntouched(store: Store, now: number): void {
  store.db.update(appointments).set({ status: 'fulfilled' }).where(and(untouched, eq(appointments.status, 'booked'), lte(appointments.endsAt, now))).run();
  store.db.update(appointments).set({ status: 'declined' }).where(and(untouched, eq(appointments.status, 'requested'), lte(appointments.startsAt, now))).run();
  store.db.update(appointments).set({ status: 'booked' }).where(and(untouched, inArray(appointments.status, ['fulfilled', 'no-show']), gt(appointments.startsAt, now))).run();
}
