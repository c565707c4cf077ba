import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { compose } from '#main/compose.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { practiceForEachTest } from '#tests/support/practice-for-each-test.ts';

const password = demoPassword;
const start = Date.parse('2026-11-24T14:07:00-05:00');
const practice = practiceForEachTest(start);

async function as(username: string) {
  const desk = callAs(practice.services, 'desk', `Desk of ${username}`);
  await desk.deskSignIn.withPassword({ username, password });
  return desk;
}

const codeOf = async (call: Promise<unknown>): Promise<string> => (await refusalOf(call)).code;
const noAddress = { street: null, line2: null, city: null, state: null, zip: null, phone: null };
const location = { id: null, name: 'Hill House', ...noAddress, timeZone: null, telehealth: false, active: true };
const provider = { id: null, firstName: 'Ines', lastName: 'Holm', credentials: 'LCSW', npi: null, licenseNumber: null, licenseState: null, email: null, locationIds: [], active: true };
const service = { id: null, code: 'H0001', name: 'First talk', minutes: 50, feeCents: 12_550, active: true, online: true, telehealth: false, providerId: null };

test('the practice is saved with its phone as +1 and ten digits, and every screen knows the new name and zone', async () => {
  const owner = await as('rowena');
  const before = await owner.practice.get({});
  await owner.practice.save({ ...before, name: '  Hill  House ', timeZone: 'America/Boise', phone: '(503) 555-0142', state: 'ID', zip: '83701-0001', groupNpi: '1234567893', before });
  expect(await owner.practice.get({})).toMatchObject({ name: 'Hill House', timeZone: 'America/Boise', phone: '+15035550142', zip: '83701-0001', groupNpi: '1234567893' });
  expect(await callAs(practice.services, 'kiosk', 'Kiosk 1').practice.welcome({})).toMatchObject({ practiceName: 'Hill House', timeZone: 'America/Boise', isDemo: true, state: 'ready' });
  expect(practice.services.store.audit.listLatest(3).map(({ procedure }) => procedure)).toContain('practice.save');
});

test('a zone, a phone, a state, a ZIP code or an NPI that cannot be is refused, and nothing of the rest is saved', async () => {
  const owner = await as('rowena');
  const before = await owner.practice.get({});
  const save = (part: Partial<typeof before>) => codeOf(owner.practice.save({ ...before, name: 'Not saved', ...part }));
  expect(await save({ timeZone: 'America/Nowhere' })).toBe('NOT_FOUND');
  for (const phone of ['555-0142', '503-155-0142', '+44 20 7946 0958', '503-555-0142 x12', 'call us']) expect(await save({ phone }), phone).toBe('PHONE_NOT_US');
  for (const part of [{ state: 'XX' }, { state: 'Or' }, { zip: '8370' }, { zip: '83701-1' }, { groupNpi: '1234567890' }, { groupNpi: '123' }]) expect(await save(part), JSON.stringify(part)).toBe('BAD_REQUEST');
  expect(await owner.practice.get({})).toEqual(before);
});

test('two desks that change one record: the second is told and nothing of the first is lost, in every form of the settings', async () => {
  const [one, other] = [await as('rowena'), await as('tobias')];
  const details = await one.practice.get({});
  await other.practice.save({ ...details, name: 'Theirs', before: details });
  expect(await codeOf(one.practice.save({ ...details, name: 'Mine', before: details }))).toBe('CHANGED_MEANWHILE');
  expect((await one.practice.get({})).name).toBe('Theirs');

  const { id: locationId } = await one.locations.save(location);
  const place = { ...location, id: locationId };
  await other.locations.save({ ...place, phone: '503.555.0142', before: place });
  expect(await codeOf(one.locations.save({ ...place, name: 'Mine', before: place }))).toBe('CHANGED_MEANWHILE');
  expect((await one.locations.list({})).locations.find(({ id }) => id === locationId)).toEqual({ ...place, phone: '+15035550142' });

  const { id: providerId } = await one.providers.save({ ...provider, locationIds: [locationId] });
  const person = { ...provider, id: providerId, locationIds: [locationId] };
  await other.providers.save({ ...person, locationIds: [], before: person });
  expect(await codeOf(one.providers.save({ ...person, lastName: 'Mine', before: person }))).toBe('CHANGED_MEANWHILE');
  expect((await one.providers.list({})).providers.find(({ id }) => id === providerId)).toEqual({ ...person, locationIds: [], displayName: 'Ines Holm, LCSW' });

  const { id: serviceId } = await one.services.save(service);
  const talk = { ...service, id: serviceId };
  await other.services.save({ ...talk, feeCents: 13_000, before: talk });
  expect(await codeOf(one.services.save({ ...talk, name: 'Mine', before: talk }))).toBe('CHANGED_MEANWHILE');
  await one.services.save({ ...talk, name: 'Mine', before: { ...talk, feeCents: 13_000 } });
  expect((await one.services.list({})).services.find(({ id }) => id === serviceId)).toEqual({ ...talk, name: 'Mine' });

  const settings = await one.profile.getPortalSettings({ providerId });
  await other.profile.savePortalSettings({ providerId, settings: { ...settings, minNoticeHours: 48 }, before: settings });
  expect(await codeOf(one.profile.savePortalSettings({ providerId, settings: { ...settings, maxAheadDays: 90 }, before: settings }))).toBe('CHANGED_MEANWHILE');
  expect(await one.profile.getPortalSettings({ providerId })).toEqual({ ...settings, minNoticeHours: 48 });
});

test('a code belongs to one service of a provider; another provider may have a service of that code', async () => {
  const owner = await as('rowena');
  await owner.services.save(service);
  expect(await codeOf(owner.services.save({ ...service, name: 'Twin' }))).toBe('CHANGED_MEANWHILE');
  const { id } = await owner.services.save({ ...service, providerId: 'tumbleton' });
  expect((await owner.services.list({})).services.filter(({ code }) => code === 'H0001').map((one) => one.providerId).sort()).toEqual([null, 'tumbleton'].sort());
  expect(await codeOf(owner.services.save({ ...service, id, providerId: 'nobody' }))).toBe('NOT_FOUND');
  for (const part of [{ minutes: 4 }, { minutes: 721 }, { feeCents: -1 }, { code: ' ' }]) expect(await codeOf(owner.services.save({ ...service, code: 'H0002', ...part })), JSON.stringify(part)).toBe('BAD_REQUEST');
});

test('who may not change settings changes none, and a provider only their own portal settings', async () => {
  const [front, rowan, manager] = [await as('dorothea'), await as('rowan'), await as('tobias')];
  const details = await manager.practice.get({});
  for (const desk of [front, rowan]) {
    expect(await codeOf(desk.practice.save(details))).toBe('NOT_ALLOWED');
    expect(await codeOf(desk.locations.save(location))).toBe('NOT_ALLOWED');
    expect(await codeOf(desk.providers.save(provider))).toBe('NOT_ALLOWED');
    expect(await codeOf(desk.services.save(service))).toBe('NOT_ALLOWED');
  }
  const settings = await rowan.profile.getPortalSettings({ providerId: 'tumbleton' });
  await rowan.profile.savePortalSettings({ providerId: 'tumbleton', settings: { ...settings, undoMinutes: 7 } });
  expect(await manager.profile.getPortalSettings({ providerId: 'tumbleton' })).toEqual({ ...settings, undoMinutes: 7 });
  const theirs = await manager.profile.getPortalSettings({ providerId: 'quillfeather' });
  expect(await codeOf(rowan.profile.savePortalSettings({ providerId: 'quillfeather', settings: { ...theirs, selfSchedule: 'off' } }))).toBe('NOT_FOUND');
  expect(await codeOf(front.profile.savePortalSettings({ providerId: 'quillfeather', settings: theirs }))).toBe('NOT_ALLOWED');
  expect(await manager.profile.getPortalSettings({ providerId: 'quillfeather' })).toEqual(theirs);
  await manager.profile.savePortalSettings({ providerId: 'quillfeather', settings: { ...theirs, maxOpenFuture: 9 } });
  expect(await manager.profile.getPortalSettings({ providerId: 'quillfeather' })).toEqual({ ...theirs, maxOpenFuture: 9 });
});

test('a client’s phone is kept as +1 and ten digits however it was typed, and one that is not from the US is refused before anything is saved', async () => {
  const desk = await as('dorothea');
  const fields = {
    firstName: 'Odile', middleName: null, lastName: 'Sandoval', preferredFirstName: null, preferredLastName: null, pronouns: null, dateOfBirth: '1991-02-03', sex: null, status: 'new' as const, email: null,
    ...noAddress, language: 'en' as const, guardianName: null, selfCheckInBlocked: false, privacyNote: null, providerIds: ['tumbleton'],
  };
  expect(await codeOf(desk.registration.create({ ...fields, phone: '555-0142', acceptDuplicate: false }))).toBe('PHONE_NOT_US');
  expect((await desk.registration.search({ query: 'odile' })).clients).toEqual([]);
  const { clientId } = await desk.registration.create({ ...fields, phone: '1 (503) 555-0142', acceptDuplicate: false });
  expect((await desk.registration.get({ clientId })).phone).toBe('+15035550142');
  expect(await codeOf(desk.registration.update({ clientId, ...fields, phone: '+44 20 7946 0958' }))).toBe('PHONE_NOT_US');
  expect((await desk.registration.update({ clientId, ...fields, phone: '503.555.0199' })).phone).toBe('+15035550199');
  expect((await desk.registration.search({ query: 'odile 0199' })).clients.map(({ id }) => id)).toEqual([clientId]);
});

test('an empty practice says which steps are left, and its kiosk is closed until it has a zone and a provider', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const store = openStore({ dataFolder: folder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  const faults: string[] = [];
  const log = { info: () => undefined, fault: (event: string, incident: string, cause: unknown) => void faults.push(`${event} ${incident} ${String(cause)}`) };
  const services = compose({ store, clock: { now: () => start }, log, keyInFile: true });
  const owner = callAs(services, 'desk', 'Desk 1');
  await owner.deskSignIn.createFirstOwner({ name: 'Ines Holm', username: 'ines', password: 'quiet copper river 88' });
  const left = async (): Promise<string[]> => Object.entries(await owner.practice.setUpSteps({})).flatMap(([step, isDone]) => (isDone ? [] : [step]));
  const state = async () => (await callAs(services, 'kiosk', 'Kiosk 1').practice.welcome({})).state;
  expect(await left()).toEqual(['isNamed', 'hasLocation', 'hasProvider', 'hasService', 'hasHours', 'hasClient', 'hasOnlineBooking']);
  const { id: providerId } = await owner.providers.save(provider);
  expect(await state()).toBe('empty');
  const details = await owner.practice.get({});
  await owner.practice.save({ ...details, timeZone: 'America/New_York', before: details });
  expect(await state()).toBe('ready');
  await owner.locations.save(location);
  await owner.services.save(service);
  await owner.availability.saveWeek({ providerId, weekly: [{ weekday: 2, startMinute: 540, endMinute: 1020, locationId: null, telehealth: false, slotMinutes: null, clientScheduling: true, validFrom: null, validTo: null }] });
  expect(await left()).toEqual(['hasClient', 'hasOnlineBooking']);
  await owner.profile.savePortalSettings({ providerId, settings: { ...(await owner.profile.getPortalSettings({ providerId })), selfSchedule: 'request' } });
  expect(await left()).toEqual(['hasClient']);
  expect(faults).toEqual([]);
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
