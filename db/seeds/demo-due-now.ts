import type { NewAppointment } from '#db/queries/appointments.ts';
import type { Store } from '#db/store.ts';
import { dayMs, demoDayNumber, demoInstant, minuteMs, nextWorkday, quarterMs } from './demo-calendar.ts';
import { add, clearCrowd } from './demo-visits.ts';

/** Late by five to twenty minutes, so that it stays within the half hour for a while. */
const lateMs = 5 * minuteMs;

/** The fixed people's visits, made anew at each start whatever the hour. */
export function seedDueNow(store: Store, now: number): void {
  const day = demoDayNumber(now);
  const next = Math.ceil(now / quarterMs) * quarterMs;
  const last = demoInstant(day + 1, 0) - quarterMs;
  // Whoever is due stays on today's page: arriving knows only today's visits.
  const onToday = (startsAt: number): number => Math.max(demoInstant(day, 0), Math.min(last, startsAt));
  const put = (clientId: string, providerId: string, startsAt: number, extra: Partial<NewAppointment> = {}): void => {
    clearCrowd(store, providerId, startsAt, now);
    add(store, { id: `due-${clientId}-${providerId}-${next / quarterMs}`, clientId, providerId, startsAt, status: 'booked', ...extra }, now);
  };
  const due = (clientId: string, providerId: string, minutes: number, extra: Partial<NewAppointment> = {}): void => {
    const startsAt = next + minutes * minuteMs;
    const isMoved = onToday(startsAt) !== startsAt;
    // The last hours of a day are too short for all of them one after the other.
    put(clientId, providerId, onToday(startsAt), { ...extra, ...(isMoved ? { overlapAccepted: true } : {}) });
  };
  const ahead = (clientId: string, providerId: string, days: number, extra?: Partial<NewAppointment>): void => put(clientId, providerId, demoInstant(nextWorkday(day + days), 1_020), extra);
  const online = { telehealth: true, locationId: null };
  const confirmed = { confirmedAt: now - dayMs, confirmedBy: 'client' as const };

  due('marigold', 'tumbleton', 15);
  due('guillermina', 'quillfeather', 0);
  put('zebulon', 'mossbridge', onToday(Math.floor((now - lateMs) / quarterMs) * quarterMs));
  // Five hours from a late evening is tomorrow: too early all the same.
  put('octavia', 'nettlewick', next + 300 * minuteMs, confirmed);
  due('ignatius', 'nettlewick', 30);
  due('clementine', 'ashgrove', 30, online);
  due('xochitl', 'brambleheath', 0);
  due('xavier', 'mossbridge', 45);
  due('anneliese-child-1', 'quillfeather', 45);
  due('anneliese-child-2', 'ashgrove', 75);
  due('philippa-and-leopold', 'brambleheath', 60, confirmed);
  due('eulalia', 'tumbleton', 60, confirmed);
  due('eulalia', 'nettlewick', 105);

  // Within the days in which one may confirm, whatever the weekday.
  ahead('marigold', 'ashgrove', 2, online);
  ahead('marigold', 'quillfeather', 14);
  ahead('anneliese', 'brambleheath', 7);
  ahead('baltasar', 'nettlewick', 2, confirmed);
}
