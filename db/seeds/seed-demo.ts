import { and, eq, sql } from 'drizzle-orm';
import { appointments, slotClaims } from '#db/schema/appointments.ts';
import type { Store } from '#db/store.ts';
import { dayMs, demoDayNumber } from './demo-calendar.ts';
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
    const byMs = weeks * 7 * dayMs;
    if (byMs !== 0) store.db.update(appointments).set({ startsAt: sql`${appointments.startsAt} + ${byMs}`, endsAt: sql`${appointments.endsAt} + ${byMs}` }).where(untouched).run();
    for (const row of store.db.select().from(appointments).where(untouched).all()) {
      if ((row.status === 'booked' || row.status === 'requested') && row.endsAt > now) store.appointments.claimFree(row);
    }
    seedDueNow(store, now);
    const practice = store.practice.find();
    if (practice && byMs !== 0) store.practice.save({ ...practice, updatedAt: seededAt + byMs });
  });
}
