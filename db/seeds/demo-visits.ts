import { eq } from 'drizzle-orm';
import type { NewAppointment } from '#db/queries/appointments.ts';
import { appointments } from '#db/schema/appointments.ts';
import type { Store } from '#db/store.ts';
import { demoDayNumber, demoInstant, minuteMs } from './demo-calendar.ts';
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
    // Day 0 was a Thursday; weekends are closed, and today belongs to the fixed people.
    if (day === today || [2, 3].includes(((day % 7) + 7) % 7)) continue;
    demoProviders.forEach((provider, seat) => {
      hours.forEach((hour, slot) => {
        const dice = (day * 31 + seat * 17 + slot * 7) % 10;
        if (day < today ? dice >= 6 : dice >= 3) return;
        crowd += 1;
        const startsAt = demoInstant(day, hour);
        const status = day > today ? (dice === 0 && seat === 1 && day - today <= 10 ? 'requested' : 'booked') : dice === 0 ? 'cancelled' : dice === 1 ? 'no-show' : 'fulfilled';
        add(store, { id: `visit-${day - today}-${provider.id}-${slot}`, clientId: crowdId((crowd * 37) % crowdSize), providerId: provider.id, startsAt, status }, now);
      });
    });
  }
}

/** The fixed people's visits, made anew at each start whatever the hour. */
export function seedDueNow(store: Store, now: number): void {
  const quarter = 15 * minuteMs;
  const base = Math.ceil(now / quarter) * quarter;
  const due = (clientId: string, providerId: string, minutes: number, extra: Partial<NewAppointment> = {}): void => {
    const startsAt = base + minutes * minuteMs;
    clearCrowd(store, providerId, startsAt, now);
    add(store, { id: `due-${clientId}-${providerId}-${base / quarter}`, clientId, providerId, startsAt, status: 'booked', ...extra }, now);
  };
  due('marigold', 'tumbleton', 15);
  due('guillermina', 'quillfeather', 0);
  due('zebulon', 'mossbridge', -30);
  due('octavia', 'nettlewick', 300);
  due('ignatius', 'nettlewick', 30);
  due('clementine', 'ashgrove', 30, { telehealth: true, locationId: null });
  due('xochitl', 'brambleheath', 0);
  due('xavier', 'mossbridge', 30);
  const days = (count: number): number => demoInstant(nextOpenDay(demoDayNumber(now) + count), 1_020) - base;
  due('marigold', 'ashgrove', days(4) / minuteMs, { telehealth: true, locationId: null });
  due('marigold', 'quillfeather', days(14) / minuteMs);
  due('anneliese', 'brambleheath', days(7) / minuteMs);
}

function nextOpenDay(day: number): number {
  const weekday = ((day % 7) + 7) % 7;
  return weekday === 2 ? day + 2 : weekday === 3 ? day + 1 : day;
}

/** The crowd's visits that nobody touched make room; what a person did stays. */
function clearCrowd(store: Store, providerId: string, startsAt: number, now: number): void {
  for (const { id } of store.appointments.listBusy(providerId, startsAt, startsAt + visitMinutes * minuteMs, now)) {
    const row = store.appointments.find(id);
    if (!row?.id.startsWith('visit-') || row.source !== 'demo' || row.createdAt !== row.updatedAt) continue;
    store.appointments.release(id);
    store.db.delete(appointments).where(eq(appointments.id, id)).run();
  }
}

function add(store: Store, visit: Pick<NewAppointment, 'id' | 'clientId' | 'providerId' | 'startsAt' | 'status'> & Partial<NewAppointment>, now: number): void {
  const endsAt = visit.startsAt + visitMinutes * minuteMs;
  // A start within the same quarter of an hour meets the visit that somebody has cancelled or moved meanwhile.
  if (store.appointments.find(visit.id)) return;
  // The fixed people's hour wins over the crowd's.
  if (store.appointments.listBusy(visit.providerId, visit.startsAt, endsAt, now).length > 0) return;
  const row: NewAppointment = { locationId: 'example-way', serviceId: 's-90837', source: 'demo', createdAt: now, updatedAt: now, endsAt, ...visit };
  store.appointments.insert(row);
  if (row.status === 'booked' || row.status === 'requested') store.appointments.claimFree(row);
}
