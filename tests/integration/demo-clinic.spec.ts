import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Appointment } from '#db/queries/appointments.ts';
import { clients } from '#db/schema/clients.ts';
import { redateDemoClinic, seedDemoClinic } from '#db/seeds/seed-demo.ts';
import type { Store } from '#db/store.ts';

const afternoon = Date.parse('2026-03-04T19:00:00Z'); // 14:00 in New York, a Wednesday
const night = Date.parse('2026-03-04T08:00:00Z'); // 03:00
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let folders: string[] = [];
let open: Store[] = [];

function openEmpty(): Store {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  folders.push(dataFolder);
  open.push(store);
  return store;
}

function seedAt(now: number): Store {
  const store = openEmpty();
  seedDemoClinic(store, now);
  return store;
}

beforeEach(() => {
  folders = [];
  open = [];
});
afterEach(() => {
  for (const store of open) store.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const all = (store: Store): Appointment[] => store.appointments.listBetween(0, Number.MAX_SAFE_INTEGER);
const dueOf = (store: Store, clientId: string, now: number): Appointment | undefined =>
  store.appointments.listOfClient(clientId, now).find((visit) => visit.status === 'booked' && visit.startsAt <= now + hourMs);

function listOverlaps(store: Store): string[] {
  const live = all(store).filter((visit) => !['cancelled', 'declined', 'no-show'].includes(visit.status));
  const last = new Map<string, Appointment>();
  const found: string[] = [];
  for (const visit of live) {
    const before = last.get(visit.providerId);
    if (before && before.endsAt > visit.startsAt) found.push(`${before.id} / ${visit.id}`);
    last.set(visit.providerId, visit);
  }
  return found;
}

test('the demo clinic is ready in under five seconds of work with about 400 clients and a year of visits', () => {
  const store = openEmpty();
  // Processor time, not time on the wall: what else the machine does is not the seed's doing.
  const before = process.cpuUsage();
  seedDemoClinic(store, afternoon);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(5_000);
  expect(store.db.select().from(clients).all().length).toBeGreaterThanOrEqual(400);
  const visits = all(store);
  expect((visits.at(-1)?.startsAt ?? 0) - (visits[0]?.startsAt ?? 0)).toBeGreaterThan(355 * dayMs);
});

test('the same instant makes the same rows', () => {
  expect(all(seedAt(afternoon))).toEqual(all(seedAt(afternoon)));
});

test.each([['three at night', night], ['two in the afternoon', afternoon]])('Marigold is due within the hour at %s', (_, now) => {
  expect(dueOf(seedAt(now), 'marigold', now)?.providerId).toBe('tumbleton');
});

test('no provider has two live visits at once', () => {
  expect(listOverlaps(seedAt(afternoon))).toEqual([]);
});

test.each([1, 3, 9])('%i days later everyone due now is due again, nothing overlaps and no visit is booked in the past', (days) => {
  const store = seedAt(afternoon);
  const later = afternoon + days * dayMs;
  redateDemoClinic(store, later);
  for (const clientId of ['marigold', 'guillermina', 'ignatius', 'clementine', 'xochitl', 'xavier']) expect(dueOf(store, clientId, later), clientId).toBeDefined();
  expect(listOverlaps(store)).toEqual([]);
  const crowd = all(store).filter((visit) => visit.id.startsWith('visit-'));
  expect(crowd.filter((visit) => visit.endsAt <= later && ['booked', 'requested'].includes(visit.status))).toEqual([]);
  expect(crowd.filter((visit) => visit.startsAt > later && ['fulfilled', 'no-show'].includes(visit.status))).toEqual([]);
});

test('moving across the change of clocks keeps the hour on the wall', () => {
  const store = seedAt(afternoon);
  redateDemoClinic(store, afternoon + 14 * dayMs);
  const hour = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: 'numeric', hourCycle: 'h23' });
  const hours = new Set(all(store).filter((visit) => visit.id.startsWith('visit-')).map((visit) => Number(hour.format(visit.startsAt))));
  expect([...hours].toSorted((one, other) => one - other)).toEqual([9, 10, 11, 13, 14, 15, 16, 17]);
});

test('a visit that a person cancelled stays as it is when the clinic starts again within the same quarter of an hour', () => {
  const seededAt = afternoon + 60_000;
  const store = seedAt(seededAt);
  const cancelled = store.appointments.listOfClient('marigold', seededAt + 2 * dayMs)[0];
  expect(cancelled?.id).toMatch(/^due-/);
  const change = { status: 'cancelled', cancelledAt: seededAt + 1, updatedAt: seededAt + 1 } as const;
  store.appointments.update(cancelled?.id ?? '', change);
  store.appointments.release(cancelled?.id ?? '');
  redateDemoClinic(store, seededAt + 60_000);
  expect(store.appointments.find(cancelled?.id ?? '')).toEqual({ ...cancelled, ...change });
});
