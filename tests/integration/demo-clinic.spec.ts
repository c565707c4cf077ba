import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Appointment } from '#db/queries/appointments.ts';
import { and, eq, gt, lt } from 'drizzle-orm';
import { appointments } from '#db/schema/appointments.ts';
import { charges } from '#db/schema/billing.ts';
import { clients } from '#db/schema/clients.ts';
import { demoPeople } from '#db/seeds/demo-people.ts';
import { redateDemoClinic } from '#db/seeds/redate-demo.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';
import type { Store } from '#db/store.ts';
import { computeBalance } from '#main/api/balance.ts';

const afternoon = Date.parse('2026-03-04T19:00:00Z'); // 14:00 in New York, a Wednesday
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;
const zoneDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });
const dueNow = ['marigold', 'guillermina', 'eulalia', 'zebulon', 'ignatius', 'clementine', 'xochitl', 'xavier', 'anneliese-child-1', 'anneliese-child-2', 'philippa-and-leopold'];
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

/** What the kiosk demands at level 1: booked, today by the clinic's calendar, from 90 minutes before the start to 30 after it. */
function isExpected(visit: Appointment, now: number): boolean {
  return visit.status === 'booked' && zoneDate.format(visit.startsAt) === zoneDate.format(now) && visit.startsAt - 90 * minuteMs <= now && now <= visit.startsAt + 30 * minuteMs;
}

test.each(['00:04', '03:00', '14:07', '23:59'])('at %s everyone due now can arrive', (time) => {
  const now = Date.parse(`2026-03-04T${time}:00-05:00`);
  const store = seedAt(now);
  for (const clientId of dueNow) expect(store.appointments.listOfClient(clientId, now - dayMs).some((visit) => isExpected(visit, now)), clientId).toBe(true);
  const late = store.appointments.listOfClient('zebulon', now - dayMs)[0];
  expect(late && late.startsAt <= now).toBe(true);
  expect(store.appointments.listOfClient('octavia', now - dayMs).some((visit) => isExpected(visit, now))).toBe(false);
});

test("a couple's joint record opens from both logins, their own records from one", () => {
  const store = seedAt(afternoon);
  const seen = (username: string) => store.signIn.listPeople(`login-${username}`).map(({ clientId }) => clientId).toSorted();
  expect(seen('philippa')).toEqual(['philippa', 'philippa-and-leopold']);
  expect(seen('leopold')).toEqual(['leopold', 'philippa-and-leopold']);
  expect(seen('anneliese')).toEqual(['anneliese', 'anneliese-child-1', 'anneliese-child-2']);
});

test('what people owe is not what they were charged', () => {
  const store = seedAt(afternoon);
  const sums = store.billing.sumBalances(['marigold', 'guillermina', 'eulalia', 'anneliese', 'anneliese-child-1', 'philippa', 'leopold', 'philippa-and-leopold']);
  const of = (clientId: string) => Object.values(computeBalance(sums.get(clientId)));
  expect(of('marigold')).toEqual([6_000, 14_000]);
  expect(of('guillermina')).toEqual([0, 14_000]);
  expect(of('eulalia')).toEqual([3_000, 0]);
  expect(of('anneliese')).toEqual([-2_500, 0]);
  expect(of('anneliese-child-1')).toEqual([10_000, 0]);
  expect([of('philippa'), of('leopold'), of('philippa-and-leopold')]).toEqual([[16_500, 0], [0, 0], [0, 0]]);
});

test('three people prefer Spanish, some visits are confirmed, and everybody who signs in shows something', () => {
  const store = seedAt(afternoon);
  expect(['guillermina', 'eulalia', 'baltasar'].map((clientId) => store.clients.find(clientId)?.language)).toEqual(['es', 'es', 'es']);
  expect(all(store).filter((visit) => visit.status === 'booked' && visit.confirmedAt !== null).length).toBeGreaterThan(5);
  expect(demoPeople.filter((person) => person.shows.length < 5)).toEqual([]);
});

test('no provider has two live visits at once', () => {
  expect(listOverlaps(seedAt(afternoon))).toEqual([]);
});

test.each([1, 3, 4, 9])('%i days later everyone due now is due again, nothing overlaps, and visits lie round today on the days and in the places of their provider', (days) => {
  const store = seedAt(afternoon);
  const later = afternoon + days * dayMs;
  redateDemoClinic(store, later);
  for (const clientId of dueNow) expect(store.appointments.listOfClient(clientId, later - dayMs).some((visit) => isExpected(visit, later)), clientId).toBe(true);
  expect(listOverlaps(store)).toEqual([]);
  const crowd = all(store).filter((visit) => visit.id.startsWith('visit-'));
  expect(crowd.filter((visit) => visit.endsAt <= later && ['booked', 'requested'].includes(visit.status))).toEqual([]);
  expect(crowd.filter((visit) => visit.startsAt > later && ['fulfilled', 'no-show'].includes(visit.status))).toEqual([]);
  expect(crowd.filter((visit) => !isInHours(store, visit)).map((visit) => visit.id)).toEqual([]);
  const nextWorkdays = new Set(crowd.filter((visit) => visit.startsAt > later && visit.startsAt < later + 8 * dayMs).map((visit) => zoneDate.format(visit.startsAt)));
  expect(nextWorkdays.size).toBeGreaterThanOrEqual(5);
});

/** Inside one of the provider's weekly blocks, in the block's own place. */
function isInHours(store: Store, visit: Appointment): boolean {
  const wall = new Date(new Date(visit.startsAt).toLocaleString('en-US', { timeZone: 'America/New_York' }));
  const minute = wall.getHours() * 60 + wall.getMinutes();
  return store.availability.listBlocks(visit.providerId).some((block) => block.weekday === wall.getDay() && block.startMinute <= minute && minute + 45 <= block.endMinute && block.telehealth === visit.telehealth && block.locationId === visit.locationId);
}

test("the demo's own money moves with its days, and a change of the practice does not hold the days back", () => {
  const store = seedAt(afternoon);
  const practice = store.practice.find();
  if (practice) store.practice.save({ ...practice, phone: '+15550100199', updatedAt: afternoon + 2 * dayMs });
  const dateOf = () => store.db.select().from(charges).where(eq(charges.clientId, 'philippa')).get()?.serviceDate;
  const before = dateOf();
  redateDemoClinic(store, afternoon + 3 * dayMs);
  expect([before, dateOf()]).toEqual(['2026-02-04', '2026-02-07']);
});

test('a visit that a person booked keeps its time when the crowd moves over it', () => {
  const store = seedAt(afternoon);
  const crowded = all(store).find((visit) => visit.id.startsWith('visit-2-') && visit.status === 'booked');
  const own = { id: 'own', clientId: 'peregrine', providerId: crowded?.providerId ?? '', startsAt: (crowded?.startsAt ?? 0) + dayMs * 3, endsAt: (crowded?.endsAt ?? 0) + dayMs * 3, status: 'booked', source: 'kiosk', createdAt: afternoon, updatedAt: afternoon } as const;
  store.db.delete(appointments).where(and(eq(appointments.providerId, own.providerId), lt(appointments.startsAt, own.endsAt), gt(appointments.endsAt, own.startsAt))).run();
  store.appointments.insert(own);
  redateDemoClinic(store, afternoon + dayMs);
  expect(store.appointments.find('own')).toMatchObject(own);
  expect(listOverlaps(store)).toEqual([]);
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
