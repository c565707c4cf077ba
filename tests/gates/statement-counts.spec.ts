import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexClientNames } from '#db/index-client-names.ts';
import { crowdId } from '#db/seeds/demo-clients.ts';
import { newAppointment } from '#main/appointments/new-appointment.ts';
import { now, openCountedPractice, signedIn } from './counted-practice.ts';
import type { Counted } from './counted-practice.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let few: Counted;
let many: Counted;
beforeAll(() => {
  few = openCountedPractice();
  many = openCountedPractice();
  plant(few);
  plant(many);
  grow(many);
});
afterAll(() => {
  few.close();
  many.close();
});

type Hot = { name: string; most: number; call: (practice: Counted) => Promise<unknown> };
const kiosk = ({ services }: Counted) => signedIn(services, { clientId: 'marigold' });
const desk = ({ services }: Counted) => signedIn(services, { staffId: 'dorothea' });
const anywhere = { providerId: 'tumbleton', serviceId: null, where: { kind: 'any' as const }, from: null, to: null };

/** The calls that people wait for, with the most statements that each may run: session, policy, audit and outbox are in the count. */
const hot: readonly Hot[] = [
  { name: 'dashboard.get', most: 32, call: (at) => kiosk(at).dashboard.get({}) },
  { name: 'appointments.list', most: 17, call: (at) => kiosk(at).appointments.list({}) },
  { name: 'appointments.openTimes', most: 20, call: (at) => kiosk(at).appointments.openTimes(anywhere) },
  { name: 'appointments.book', most: 60, call: bookFirst },
  { name: 'appointments.cancel', most: 25, call: (at) => kiosk(at).appointments.cancel({ appointmentId: 'far-ahead', tappedAt: now, reason: null, acceptedFeeCents: null }) },
  { name: 'checkIn.board', most: 20, call: (at) => desk(at).checkIn.board({ date: null }) },
  { name: 'checkIn.identify and arrive', most: 42, call: arrive },
  { name: 'registration.search', most: 12, call: (at) => desk(at).registration.search({ query: 'planted' }) },
  { name: 'registration.search by a provider', most: 13, call: (at) => signedIn(at.services, { staffId: 'rowan' }).registration.search({ query: 'planted' }) },
  { name: 'registration.get', most: 16, call: (at) => desk(at).registration.get({ clientId: 'marigold' }) },
  { name: 'payments.options', most: 26, call: (at) => kiosk(at).payments.options({}) },
  { name: 'payments.optionsFor', most: 26, call: (at) => desk(at).payments.optionsFor({ clientId: 'marigold' }) },
  { name: 'payments.listForPerson', most: 9, call: (at) => desk(at).payments.listForPerson({}) },
  { name: 'payments.listFound', most: 10, call: (at) => desk(at).payments.listFound({}) },
  { name: 'estimates.of', most: 22, call: (at) => desk(at).estimates.of({ clientId: 'marigold' }) },
  { name: 'estimates.list', most: 20, call: (at) => desk(at).estimates.list({}) },
  { name: 'appointments.listForClient', most: 16, call: (at) => desk(at).appointments.listForClient({ clientId: 'marigold' }) },
];

async function bookFirst(at: Counted): Promise<unknown> {
  const client = kiosk(at);
  const { times } = await client.appointments.openTimes(anywhere);
  const time = times.at(-1);
  if (!time) throw new Error('the demo clinic has no free time');
  const { startsAt, locationId, telehealth } = time;
  return client.appointments.book({ providerId: 'tumbleton', serviceId: null, startsAt, locationId, telehealth, intentId: randomUUID() });
}

async function arrive(at: Counted): Promise<unknown> {
  const client = kiosk(at);
  const found = await client.checkIn.identify({ dateOfBirth: '1988-04-12', letters: 'THI', deskCode: null });
  return client.checkIn.arrive({ choiceId: found.visits[0]?.choiceId ?? '' });
}

/** What every run has: a visit past, a visit far ahead to cancel, one client to find. */
function plant(at: Counted): void {
  addVisit(at, { id: 'long-ago', clientId: 'marigold', startsAt: now - 30 * dayMs });
  addVisit(at, { id: 'far-ahead', clientId: 'marigold', startsAt: now + 300 * dayMs });
  addClient(at, 0);
  addForPerson(at, 0);
}

/** Many more of everything that a call could loop over. */
function grow(at: Counted): void {
  const { store } = at;
  store.transaction(() => {
    for (let index = 1; index <= 12; index += 1) {
      store.providers.save({ id: `more-${index}`, firstName: 'Fern', lastName: `Tumbleton ${index}`, updatedAt: now });
      if (index % 2 === 0) store.providers.saveSettings({ providerId: `more-${index}`, selfSchedule: 'book', updatedAt: now });
      store.practice.saveLocation({ id: `place-${index}`, name: `Place ${index}`, updatedAt: now });
      addClient(at, index);
      addVisit(at, { id: `past-${index}`, clientId: 'marigold', providerId: `more-${index}`, startsAt: now - (index + 2) * dayMs });
      addVisit(at, { id: `ahead-${index}`, clientId: 'marigold', providerId: `more-${index}`, startsAt: now + (200 + index) * dayMs });
      addVisit(at, { id: `today-${index}`, clientId: crowdId(index), providerId: `more-${index}`, startsAt: now + index * 60_000 });
      addVisit(at, { id: `busy-${index}`, clientId: crowdId(index), startsAt: now + index * dayMs });
      store.billing.addCharge({ id: `charge-${index}`, clientId: 'marigold', providerId: 'tumbleton', serviceDate: '2026-10-01', description: 'Visit', feeCents: 1_000, postedAt: now });
      store.cardsOnFile.add({ id: `card-${index}`, clientId: 'marigold', processor: 'simulated', processorRef: `sim-card-${index}`, brand: 'visa', last4: '4242', expMonth: 12, expYear: 2029, consentVersion: '2026-11', consentLanguage: 'en', addedAt: now });
      addForPerson(at, index);
      store.documents.insert({ id: `paper-${index}`, clientId: 'marigold', title: 'Paper', kind: 'form', status: 'assigned', assignedAt: now, updatedAt: now } as never);
    }
  });
}

function addClient({ store }: Counted, index: number): void {
  const names = { firstName: `Fern${index}`, lastName: 'Planted' };
  const { searchKey, words } = indexClientNames(names);
  store.clients.save({ id: `planted-${index}`, ...names, dateOfBirth: '1990-01-01', searchKey, createdAt: now, updatedAt: now }, words);
  store.clients.replaceProviders(`planted-${index}`, [index % 2 === 0 ? 'tumbleton' : 'ashgrove']);
}

/** Payments that wait for a person: of an amount that does not fit, and found after a restore. */
function addForPerson({ store }: Counted, index: number): void {
  store.payments.addAttempt({ id: `strange-${index}`, clientId: `planted-${index}`, purpose: 'payment', method: 'phone', processor: 'simulated', amountCents: 4_000, language: 'en', state: 'captured', attention: 'wrong_amount', takenCents: 3_900, startedAt: now });
  store.payments.addFound({ id: `found-${index}`, kind: 'payment', processor: 'simulated', processorRef: `pi-${index}`, chargeRef: `pi-${index}`, amountCents: 4_000, movedAt: now, clientId: `planted-${index}`, foundAt: now });
}

function addVisit({ store }: Counted, visit: { id: string; clientId: string; startsAt: number; providerId?: string }): void {
  const { startsAt } = visit;
  store.appointments.insert(newAppointment({ providerId: 'tumbleton', ...visit, serviceId: null, locationId: 'example-way', telehealth: false, endsAt: startsAt + hourMs, status: 'booked', source: 'desk' }, now));
}

/** The same statement with other values is the same statement. */
const shapeOf = (sql: string): string => sql.replace(/'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b/gu, '?').replace(/\((?:\?, )+\?\)/gu, '(?)');

function listRepeats(statements: readonly string[]): string[] {
  const groups = [...Map.groupBy(statements, shapeOf)].filter(([, group]) => group.length > 1);
  return groups.map(([shape, group]) => `${group.length}x ${shape.replace(/^(select) .*? (from "\w+")/u, '$1 … $2').slice(0, 160)}`);
}

test.each(hot)('$name runs few statements, and no more when there are many rows', async ({ most, call }) => {
  const run = await few.count(() => call(few));
  const runOnMany = await many.count(() => call(many));
  expect(runOnMany.length, listRepeats(runOnMany).join('\n')).toBe(run.length);
  expect(run.length, listRepeats(run).join('\n')).toBeLessThanOrEqual(most);
});

test('a read for each provider is caught', async () => {
  const { providers } = many.store;
  const oneByOne = { ...providers, readSettings: () => (id: string) => providers.settingsOf(id) };
  const list = (at: Counted) => kiosk({ ...at, services: { ...at.services, store: { ...at.store, providers: oneByOne } } }).appointments.list({});
  const run = await few.count(() => list(few));
  const runOnMany = await many.count(() => list(many));
  expect(runOnMany.length).toBeGreaterThan(run.length);
});
