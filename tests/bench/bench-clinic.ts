import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { indexClientNames } from '#db/index-client-names.ts';
import { openStore } from '#db/open-store.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';
import type { Store } from '#db/store.ts';
import { startSession } from '#main/api/sessions.ts';
import type { Seat, Services } from '#main/api/services.ts';
import { newAppointment } from '#main/appointments/new-appointment.ts';
import { compose } from '#main/compose.ts';
import { router } from '#main/router.ts';

export const now = Date.parse('2026-11-24T14:07:00-05:00');
const dayMs = 86_400_000;
/** An invented clinic: its key protects nobody. */
const key = createHash('sha256').update('anteroom bench').digest();

export type BenchClinic = { store: Store; services: Services; heard: { sql: string }[]; close: () => void };

/** The demo clinic with forty providers; with more clients than it has, made once and kept for the next run. */
export function openBenchClinic(clients = 0): BenchClinic {
  const kept = clients > 0 ? join(tmpdir(), `anteroom-bench-${clients}`) : undefined;
  const dataFolder = kept ?? mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
  if (kept && existsSync(kept) && !existsSync(join(kept, 'whole'))) rmSync(kept, { recursive: true });
  mkdirSync(dataFolder, { recursive: true });
  const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  if (!store.practice.find()) {
    seedDemoClinic(store, now);
    store.transaction(() => addProviders(store));
    for (let from = 0; from < clients; from += 1_000) store.transaction(() => addClients(store, from, Math.min(clients, from + 1_000)));
    store.db.$client.exec('ANALYZE');
    if (kept) writeFileSync(join(kept, 'whole'), '');
  }
  const log = { info: () => undefined, fault: (event: string, _incident: string, cause: unknown) => { throw new Error(event, { cause }); } };
  return {
    store, heard: [],
    services: compose({ store, clock: { now: () => now }, log, keyInFile: true }),
    close: () => {
      store.close();
      if (!kept) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function addProviders(store: Store): void {
  for (let index = store.providers.list().length; index < 40; index += 1) {
    const id = `bench-${index}`;
    store.providers.save({ id, firstName: 'Fern', lastName: `Tumbleton ${index}`, updatedAt: now });
    store.providers.saveSettings({ providerId: id, selfSchedule: 'book', updatedAt: now });
    store.availability.replaceBlocks(id, [1, 2, 3, 4, 5].map((weekday) => ({ id: `${id}-${weekday}`, providerId: id, weekday, startMinute: 540, endMinute: 1_020, locationId: 'example-way' })));
    for (let day = 1; day <= 60; day += 1) for (const hour of [15, 17, 20]) addVisit(store, `${id}-${day}-${hour}`, 'marigold-bench', id, Math.floor(now / dayMs) * dayMs + day * dayMs + hour * 3_600_000);
  }
}

export function addVisit(store: Store, id: string, clientId: string, providerId: string, startsAt: number): void {
  store.appointments.insert(newAppointment({ id, clientId, providerId, serviceId: null, locationId: 'example-way', telehealth: false, startsAt, endsAt: startsAt + 2_700_000, status: 'booked', source: 'desk' }, now));
}

const first = ['Amara', 'Bao', 'Chidi', 'Dmitri', 'Farida', 'Hyacinth', 'Keoni', 'Leilani', 'Ngozi', 'Priya', 'Thandiwe', 'Wren', 'Yesenia'];
const last = ['Birchwhistle', 'Cloudberry', 'Dandelion', 'Elderflower', 'Foxglove', 'Hollyhock', 'Juniperhill', 'Meadowsweet', 'Pennyroyal', 'Quince', 'Ravensworth', 'Tanglewood', 'Umberline', 'Yarrow', 'Zinnia'];

/** Ten visits and twenty ledger lines a client, over four years. */
function addClients(store: Store, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const id = `bench-client-${index}`;
    const names = { firstName: first[index % first.length] ?? '', lastName: `${last[(index * 7) % last.length]}${(index % 997).toString(36)}` };
    const { searchKey, words } = indexClientNames(names);
    store.clients.save({ id, ...names, dateOfBirth: `${1940 + (index % 70)}-0${1 + (index % 9)}-1${index % 9}`, searchKey, status: 'active', createdAt: now, updatedAt: now }, words);
    const provider = `bench-${6 + (index % 34)}`;
    store.clients.replaceProviders(id, [provider]);
    for (let visit = 0; visit < 10; visit += 1) {
      addVisit(store, `${id}-${visit}`, id, provider, now - ((index * 13 + visit * 137) % 1_400) * dayMs - (visit % 8) * 3_600_000 - dayMs);
      store.billing.addCharge({ id: `${id}-charge-${visit}`, clientId: id, providerId: provider, serviceDate: '2026-01-05', description: 'Visit', feeCents: 15_000, postedAt: now });
      store.billing.addEntry({ id: `${id}-entry-${visit}`, clientId: id, kind: 'client_payment', amountCents: 15_000, entryDate: '2026-01-06', postedAt: now });
    }
  }
}

/** A screen at which somebody is signed in. */
export function screenOf(services: Services, who: { clientId: string } | { staffId: string }, name = 'Kiosk 1') {
  let token: string | undefined;
  const isClient = 'clientId' in who;
  const seat: Seat = { surface: isClient ? 'kiosk' : 'desk', name, sessionToken: () => token, setSessionToken: (next) => void (token = next) };
  const start = isClient ? { kind: 'client' as const, staffId: null, clientId: who.clientId } : { kind: 'staff' as const, staffId: who.staffId, clientId: null };
  startSession({ services, seat }, { ...start, proof: 'password', loginId: null });
  return { api: createRouterClient(router, { context: { services, seat } }), seat };
}
