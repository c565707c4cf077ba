import { eq } from 'drizzle-orm';
import type { NewAppointment } from '#db/queries/appointments.ts';
import { appointments } from '#db/schema/appointments.ts';
import type { Store } from '#db/store.ts';
import { dayMs, demoDayNumber, demoInstant, isFriday, isWorkday, minuteMs } from './demo-calendar.ts';
import { crowdId, crowdSize } from './demo-clients.ts';
import { demoProviders } from './demo-practice.ts';

const hours = [540, 600, 660, 780, 840, 900, 960, 1020];
const daysRound = 182;
const visitMinutes = 45;

/** A year of visits round today: about two thirds of each provider's hours in the past, a third ahead. */
export function seedDemoYear(store: Store, now: number): void {
  const today = demoDayNumber(now);
  let crowd = 0;
  for (let day = today - daysRound; day <= today + daysRound; day += 1) {
    if (!isWorkday(day)) continue;
    demoProviders.forEach((provider, seat) => {
      hours.forEach((hour, slot) => {
        const dice = (day * 31 + seat * 17 + slot * 7) % 10;
        const startsAt = demoInstant(day, hour);
        const isOver = startsAt + visitMinutes * minuteMs <= now;
        if (isOver ? dice >= 6 : dice >= 3) return;
        crowd += 1;
        const isAsked = dice === 0 && seat === 1 && day > today && day - today <= 10;
        const ahead = isAsked ? 'requested' : 'booked';
        const status = !isOver ? ahead : dice === 0 ? 'cancelled' : dice === 1 ? 'no-show' : 'fulfilled';
        // Half of what is ahead within the days allowed has been confirmed.
        const confirmed = status === 'booked' && dice === 1 && day - today <= 5 ? { confirmedAt: now - dayMs, confirmedBy: 'client' as const } : {};
        add(store, { id: `visit-${day - today}-${provider.id}-${slot}`, clientId: crowdId((crowd * 37) % crowdSize), providerId: provider.id, startsAt, status, ...placeOf(day, hour), ...confirmed }, now);
      });
    });
  }
}

/** Where the demo's providers work: in the office, on Friday afternoons by video. */
export function placeOf(dayNumber: number, minuteOfDay: number): { locationId: string | null; telehealth: boolean } {
  const isOnline = isFriday(dayNumber) && minuteOfDay >= 780;
  return { locationId: isOnline ? null : 'example-way', telehealth: isOnline };
}

/** The crowd's visits that nobody touched make room; what a person did stays. */
export function clearCrowd(store: Store, providerId: string, startsAt: number, now: number): void {
  for (const { id } of store.appointments.listBusy(providerId, startsAt, startsAt + visitMinutes * minuteMs, now)) {
    const row = store.appointments.find(id);
    if (!row?.id.startsWith('visit-') || row.source !== 'demo' || row.createdAt !== row.updatedAt) continue;
    store.appointments.release(id);
    store.db.delete(appointments).where(eq(appointments.id, id)).run();
  }
}

type DemoVisit = Pick<NewAppointment, 'id' | 'clientId' | 'providerId' | 'startsAt' | 'status'> & Partial<NewAppointment>;

export function add(store: Store, visit: DemoVisit, now: number): void {
  const endsAt = visit.startsAt + visitMinutes * minuteMs;
  // A start within the same quarter of an hour meets the visit that somebody has cancelled or moved meanwhile.
  if (store.appointments.find(visit.id)) return;
  // The fixed people's hour wins over the crowd's.
  if (!visit.overlapAccepted && store.appointments.listBusy(visit.providerId, visit.startsAt, endsAt, now).length > 0) return;
  const row: NewAppointment = { locationId: 'example-way', serviceId: 's-90837', source: 'demo', createdAt: now, updatedAt: now, endsAt, ...visit };
  store.appointments.insert(row);
  if (row.status === 'booked' || row.status === 'requested') store.appointments.claimFree(row);
}
