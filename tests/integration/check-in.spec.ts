import { createRouterClient, ORPCError } from '@orpc/server';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import { compose } from '#main/compose.ts';
import type { Seat, Services } from '#main/api/services.ts';
import { startSession } from '#main/api/sessions.ts';
import { checkInHandlers } from '#main/check-in/check-in-handlers.ts';
import { dashboardHandlers } from '#main/dashboard/dashboard-handlers.ts';
import { eventHandlers } from '#main/help/events-handlers.ts';
import { helpHandlers } from '#main/help/help-handlers.ts';
import { issueDeskCode } from '#main/registration/issue-desk-code.ts';
import type { Surface } from '#main/contract/policy.ts';

const twoThirty = Date.UTC(2026, 10, 24, 19, 30);
const minutes = (count: number): number => count * 60_000;
const words = { checkIn: checkInHandlers, dashboard: dashboardHandlers, help: helpHandlers, events: eventHandlers };

let dataFolder: string;
let store: Store;
let now: number;
let services: Services;
let kiosk: Seat;
let desk: Seat;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  now = twoThirty - minutes(10);
  const passwords = { hash: async (plain: string) => `hash of ${plain}`, verify: async (hashed: string | null, plain: string) => hashed === `hash of ${plain}` };
  services = { ...compose({ clock: { now: () => now }, store, log: { info: () => undefined, fault: (_event, _incident, cause) => { throw cause; } }, keyInFile: false }), passwords };
  kiosk = seat('kiosk', `Kiosk ${dataFolder}`);
  desk = seat('desk', 'Desk 1');
  fill();
});
afterEach(() => {
  store.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

function seat(surface: Surface, name: string): Seat {
  let token: string | undefined;
  return { surface, name, sessionToken: () => token, setSessionToken: (next) => { token = next; } };
}

function fill(): void {
  const stamp = { createdAt: 1, updatedAt: 1 };
  store.practice.save({ id: 'p', name: 'Larkmeadow Counseling', timeZone: 'America/New_York', ...stamp });
  store.providers.save({ id: 'rowan', firstName: 'Rowan', lastName: 'Tumbleton', credentials: 'LCSW', updatedAt: 1 });
  store.clients.save({ id: 'marigold', firstName: 'Marigold', lastName: 'Thistlewood', dateOfBirth: '1990-04-12', searchKey: '', ...stamp }, []);
  store.signIn.saveStaff({ id: 'fern', name: 'Fern Desk', username: 'fern', usernameKey: 'fern', role: 'front_desk', updatedAt: 1 });
  addVisit('v1', twoThirty);
}

function addVisit(id: string, startsAt: number): void {
  store.appointments.insert({ id, clientId: 'marigold', providerId: 'rowan', startsAt, endsAt: startsAt + minutes(50), status: 'booked', source: 'desk', createdAt: 1, updatedAt: 1 });
}

const at = (place: Seat) => createRouterClient(words, { context: { services, seat: place } });
const facts = { dateOfBirth: '1990-04-12', letters: 'THI', deskCode: null };

function signInStaff(): void {
  startSession({ services, seat: desk }, { kind: 'staff', proof: 'password', loginId: null, staffId: 'fern', clientId: null });
}

async function codeOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return 'answered';
  } catch (cause) {
    return cause instanceof ORPCError ? String(cause.code) : String(cause);
  }
}

async function arrive() {
  const found = await at(kiosk).checkIn.identify(facts);
  const choiceId = found.visits[0]?.choiceId ?? '';
  return { found, choiceId, arrived: await at(kiosk).checkIn.arrive({ choiceId }) };
}

test('a client arrives with two facts, sees little, and gets a ticket; a second tap changes nothing', async () => {
  const { found, choiceId, arrived } = await arrive();
  expect(found).toMatchObject({ kind: 'found', greeting: 'Marigold T.', visits: [{ startsAt: twoThirty, provider: 'Rowan Tumbleton, LCSW', minutesLate: 0 }] });
  expect(arrived).toMatchObject({ ticketNumber: 1, late: false, providerFirstName: 'Rowan', timeZone: 'America/New_York' });
  const commands = store.outbox.list().length;
  expect(await at(kiosk).checkIn.arrive({ choiceId })).toEqual(arrived);
  expect(store.outbox.list()).toHaveLength(commands);
  expect(store.appointments.find('v1')).toMatchObject({ status: 'checked-in', arrivedVia: 'kiosk', ticketNumber: 1, arrivedAt: now });
  expect(store.audit.listLatest(10).filter((event) => event.procedure === 'checkIn.arrive').map((event) => event.clientIds)).toContain('["marigold"]');
});

test('every failure reads the same, and the desk reads the cause', async () => {
  const failures = [{ ...facts, letters: 'XYZ' }, { ...facts, letters: '?' }];
  for (const failure of failures) expect(await codeOf(at(kiosk).checkIn.identify(failure))).toBe('SEE_FRONT_DESK');
  now = twoThirty + minutes(31);
  expect(await codeOf(at(kiosk).checkIn.identify(facts))).toBe('SEE_FRONT_DESK');
  expect(await codeOf(at(kiosk).checkIn.arrive({ choiceId: 'made-up' }))).toBe('SEE_FRONT_DESK');
  signInStaff();
  const { refused } = await at(desk).checkIn.board({ date: null });
  expect(refused.map(({ cause }) => cause).sort()).toEqual(['no_letters', 'too_late', 'unknown', 'unknown']);
  expect(refused.find(({ cause }) => cause === 'too_late')?.clientName).toBe('Marigold Thistlewood');
  for (const { id } of refused) await at(desk).checkIn.settleRefused({ id });
  expect((await at(desk).checkIn.board({ date: null })).refused).toEqual([]);
});

test('a refused arrival is this host’s own list: no command until staff settle it', async () => {
  await codeOf(at(kiosk).checkIn.identify({ ...facts, letters: 'XYZ' }));
  expect(store.outbox.list()).toEqual([]);
  signInStaff();
  const [refused] = (await at(desk).checkIn.board({ date: null })).refused;
  await at(desk).checkIn.settleRefused({ id: refused?.id ?? '' });
  expect(store.outbox.list()).toMatchObject([{ command: 'checkIn.settleRefused', subject: 'refused_arrivals', subjectId: refused?.id }]);
});

test('a choice is over after two minutes, and another seat cannot use it', async () => {
  const found = await at(kiosk).checkIn.identify(facts);
  const choiceId = found.visits[0]?.choiceId ?? '';
  expect(await codeOf(at(seat('kiosk', 'Kiosk 9')).checkIn.arrive({ choiceId }))).toBe('SEE_FRONT_DESK');
  now += minutes(2);
  expect(await codeOf(at(kiosk).checkIn.arrive({ choiceId }))).toBe('SEE_FRONT_DESK');
  expect(store.appointments.find('v1')?.status).toBe('booked');
});

test('guessing waits longer and longer, never over a minute, tells the desk once, and leaves the next kiosk alone', async () => {
  signInStaff();
  for (let tries = 0; tries < 5; tries += 1) await codeOf(at(kiosk).checkIn.identify({ ...facts, letters: 'XYZ' }));
  const waits: number[] = [];
  for (let tries = 0; tries < 6; tries += 1) {
    const refusal = await at(kiosk).checkIn.identify({ ...facts, letters: 'XYZ' }).catch((cause: unknown) => cause);
    if (!(refusal instanceof ORPCError)) throw new Error('expected a refusal');
    expect(refusal.code).toBe('TRY_LATER');
    const { retryAfterSeconds } = refusal.data as { retryAfterSeconds: number };
    waits.push(retryAfterSeconds);
    now += retryAfterSeconds * 1000;
    await codeOf(at(kiosk).checkIn.identify({ ...facts, letters: 'XYZ' }));
  }
  expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
  expect((await at(desk).checkIn.board({ date: null })).refused.filter(({ cause }) => cause === 'throttled')).toHaveLength(1);
  expect(await at(seat('kiosk', 'Kiosk next door')).checkIn.identify(facts)).toMatchObject({ kind: 'found' });
});

test('visits that touch are arrived at together under one ticket; the desk can undo with a reason', async () => {
  addVisit('v2', twoThirty + minutes(50));
  const { found } = await arrive();
  expect(found.visits).toHaveLength(2);
  expect([store.appointments.find('v1')?.ticketNumber, store.appointments.find('v2')?.ticketNumber]).toEqual([1, 1]);
  signInStaff();
  await at(desk).checkIn.undoArrival({ appointmentId: 'v1', reason: 'Tapped by mistake' });
  expect(store.appointments.find('v1')).toMatchObject({ status: 'booked', arrivedAt: null, ticketNumber: null });
  // The reason is the visit's own; the audit names the event and nothing that somebody typed.
  expect(store.appointmentChanges.listOf('v1')).toMatchObject([{ kind: 'arrival_undone', staffId: 'fern', reason: 'Tapped by mistake', at: now }]);
  expect(store.audit.listLatest(1)).toMatchObject([{ procedure: 'checkIn.undoArrival', outcome: 'done', detail: null, clientIds: '["marigold"]' }]);
  expect(store.audit.listLatest(50).map((event) => event.detail)).not.toContain('Tapped by mistake');
  expect(store.outbox.list().slice(-2).map(({ command, subject }) => `${command} ${subject}`).toSorted()).toEqual(['checkIn.undoArrival appointment_changes', 'checkIn.undoArrival appointments']);
  expect(await codeOf(at(desk).checkIn.undoArrival({ appointmentId: 'v1', reason: 'Again' }))).toBe('CHANGED_MEANWHILE');
});

test('an amount due keeps the visit at arrived until staff waive it', async () => {
  store.billing.addCharge({ id: 'c1', clientId: 'marigold', providerId: 'rowan', serviceDate: '2026-11-02', description: 'Visit', feeCents: 15_000, insuranceExpectedCents: 9_000, postedAt: 1 });
  now = twoThirty + minutes(2);
  expect((await arrive()).arrived.late).toBe(true);
  signInStaff();
  const [row] = (await at(desk).checkIn.board({ date: null })).rows;
  expect(row).toMatchObject({ stage: 'arrived', stepsDone: 0, balanceCents: 6_000, steps: [{ step: 'amount_due', state: 'todo', amount: 6_000 }], flags: ['late', 'balance', 'service_unknown'] });
  await at(desk).checkIn.waiveSteps({ appointmentId: 'v1', reason: 'Pays next time' });
  expect((await at(desk).checkIn.board({ date: null })).rows[0]).toMatchObject({ stage: 'ready', stepsDone: 1, steps: [{ state: 'waived' }] });
  expect(await codeOf(at(desk).checkIn.waiveSteps({ appointmentId: 'v1', reason: 'Again' }))).toBe('CHANGED_MEANWHILE');
});

test('where the practice demands a desk code, it works once with the date of birth', async () => {
  store.practice.save({ id: 'p', name: 'Larkmeadow Counseling', timeZone: 'America/New_York', arrivalProof: 'desk_code', createdAt: 1, updatedAt: 1 });
  const { code } = issueDeskCode(services, 'marigold', 'fern');
  expect(await codeOf(at(kiosk).checkIn.identify(facts))).toBe('SEE_FRONT_DESK');
  expect(await at(kiosk).checkIn.identify({ ...facts, deskCode: code })).toMatchObject({ kind: 'found' });
  expect(await codeOf(at(kiosk).checkIn.identify({ ...facts, deskCode: code }))).toBe('SEE_FRONT_DESK');
});

test('a signed-in client sees the dashboard and arrives from it; a stranger’s visit is not found', async () => {
  expect(await codeOf(at(kiosk).dashboard.get({}))).toBe('NOT_SIGNED_IN');
  startSession({ services, seat: kiosk }, { kind: 'client', proof: 'password', loginId: 'l', staffId: null, clientId: 'marigold' });
  const before = await at(kiosk).dashboard.get({});
  expect(before).toMatchObject({ firstName: 'Marigold', today: { state: 'can_arrive', minutes: 50 }, upcoming: [{ id: 'v1' }], balance: { responsibilityCents: 0, openVisits: 0 } });
  expect(await at(kiosk).dashboard.arrive({ appointmentId: 'v1' })).toEqual({ ticketNumber: 1 });
  expect((await at(kiosk).dashboard.get({})).today).toMatchObject({ state: 'arrived', ticketNumber: 1 });
  store.appointments.update('v1', { clientId: 'somebody-else' });
  expect(await codeOf(at(kiosk).dashboard.arrive({ appointmentId: 'v1' }))).toBe('NOT_FOUND');
});

test('help is called once, read at the desk, and answered', async () => {
  signInStaff();
  await at(kiosk).help.call({ topic: 'arrival' });
  await at(kiosk).help.call({ topic: 'help' });
  const { calls } = await at(desk).help.list({});
  expect(calls).toMatchObject([{ kioskName: kiosk.name, topic: 'arrival', clientName: null }]);
  expect(await at(kiosk).help.state({})).toEqual({ state: 'called' });
  await at(desk).help.answer({ id: calls[0]?.id ?? '' });
  expect(await at(kiosk).help.state({})).toEqual({ state: 'answered' });
  now += minutes(3);
  expect(await at(kiosk).help.state({})).toEqual({ state: 'none' });
});

test('an open screen hears hello, then topics and nothing else', async () => {
  const watch = await at(desk).events.watch({});
  expect((await watch.next()).value).toEqual({ topic: 'hello' });
  const next = watch.next();
  services.changes.publish('arrivals');
  expect((await next).value).toEqual({ topic: 'arrivals' });
  await watch.return(undefined);
});

test('the board of a busy day costs as many reads as that of a quiet one', async () => {
  store.close();
  let reads = 0;
  store = openStore({ dataFolder: join(dataFolder, 'busy'), key: randomBytes(32), migrationsFolder: resolve('db/migrations'), onStatement: (sql) => { if (/^select/iu.test(sql)) reads += 1; } });
  services = { ...services, store };
  fill();
  signInStaff();
  const countReads = async (): Promise<number> => {
    reads = 0;
    await at(desk).checkIn.board({ date: null });
    return reads;
  };
  const quiet = await countReads();
  for (let visit = 2; visit < 40; visit += 1) addVisit(`v${String(visit)}`, twoThirty + minutes(visit));
  expect(await countReads()).toBe(quiet);
});
