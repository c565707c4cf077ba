import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import type { TestPractice } from '#tests/support/open-test-practice.ts';

const password = demoPassword;
let practice: TestPractice;
beforeEach(() => {
  practice = openTestPractice(Date.parse('2026-11-24T14:07:00-05:00'));
});
afterEach(() => {
  practice.close();
  expect(practice.faults).toEqual([]);
});

async function as(username: string) {
  const desk = callAs(practice.services, 'desk', `Desk of ${username}`);
  await desk.deskSignIn.withPassword({ username, password });
  return desk;
}

const fields = {
  firstName: 'Odile', middleName: null, lastName: 'Å. Sandoval-Ruiz', preferredFirstName: null, preferredLastName: null, pronouns: null, dateOfBirth: '1991-02-03', sex: null,
  status: 'new' as const, email: null, phone: '+15550104321', street: null, line2: null, city: null, state: null, zip: null, language: 'en' as const, guardianName: null,
  selfCheckInBlocked: false, privacyNote: null, providerIds: ['tumbleton'],
};

test('a client is found by words of the name without accents, by date of birth and by the last four of the phone', async () => {
  const desk = await as('dorothea');
  const { clientId } = await desk.registration.create({ ...fields, acceptDuplicate: false });
  for (const query of ['odile', 'sandoval', 'ruiz odi', '02/03/1991', '4321 odile', 'ODILE 2/3/1991']) {
    expect((await desk.registration.search({ query })).clients.map(({ id }) => id), query).toContain(clientId);
  }
  expect((await desk.registration.search({ query: 'odile zzz' })).clients).toEqual([]);
});

test('a double is named before it is made, and made when staff say so', async () => {
  const desk = await as('dorothea');
  const { clientId } = await desk.registration.create({ ...fields, acceptDuplicate: false });
  expect(await refusalOf(desk.registration.create({ ...fields, firstName: 'ODILE', acceptDuplicate: false }))).toEqual({ code: 'POSSIBLE_DUPLICATE', data: { clientIds: [clientId] } });
  expect((await desk.registration.create({ ...fields, acceptDuplicate: true })).clientId).not.toBe(clientId);
});

test("a provider reaches own clients only, and learns nothing of others'", async () => {
  const provider = await as('rowan');
  const desk = await as('dorothea');
  const theirs = await desk.registration.create({ ...fields, providerIds: ['quillfeather'], acceptDuplicate: false });
  expect((await refusalOf(provider.registration.get({ clientId: theirs.clientId }))).code).toBe('NOT_FOUND');
  expect((await provider.registration.search({ query: 'odile' })).clients).toEqual([]);
  expect((await provider.registration.create({ ...fields, acceptDuplicate: false })).clientId).not.toBe(theirs.clientId);
  expect((await refusalOf(provider.registration.create({ ...fields, firstName: 'Nadia', providerIds: ['quillfeather'], acceptDuplicate: false }))).code).toBe('NOT_FOUND');
});

test('a provider named twice is linked once, and an unknown provider is refused', async () => {
  const desk = await as('dorothea');
  const { clientId } = await desk.registration.create({ ...fields, providerIds: ['tumbleton', 'tumbleton'], acceptDuplicate: false });
  expect((await desk.registration.get({ clientId })).providerIds).toEqual(['tumbleton']);
  expect((await refusalOf(desk.registration.create({ ...fields, firstName: 'Nadia', providerIds: ['nobody'], acceptDuplicate: false }))).code).toBe('NOT_FOUND');
});

test('an edit keeps what it did not touch, is audited with the client, and the balance is the one of the dashboard', async () => {
  const desk = await as('dorothea');
  const before = await desk.registration.get({ clientId: 'marigold' });
  expect(before).toMatchObject({ balanceCents: 6_000, insurancePendingCents: 14_000, hasLogin: true });
  const { id: _id, name: _name, providers: _providers, balanceCents: _balance, insurancePendingCents: _pending, documentsOpen: _open, hasLogin: _login, externalId: _external, ...kept } = before;
  const after = await desk.registration.update({ clientId: 'marigold', ...kept, pronouns: 'she/her' });
  expect(after).toEqual({ ...before, pronouns: 'she/her' });
  expect(practice.services.store.audit.listLatest(1)[0]).toMatchObject({ procedure: 'registration.update', clientIds: '["marigold"]' });
});

test('settings refuse a zone, a location and a provider that are not there', async () => {
  const owner = await as('rowena');
  const location = { id: null, name: 'Hill House', street: null, line2: null, city: null, state: null, zip: null, phone: null, timeZone: null, telehealth: false, active: true };
  expect((await refusalOf(owner.locations.save({ ...location, timeZone: 'Mars/Base' }))).code).toBe('NOT_FOUND');
  expect((await refusalOf(owner.locations.save({ ...location, id: 'made-up' }))).code).toBe('NOT_FOUND');
  const provider = { id: null, firstName: 'Ines', lastName: 'Holm', credentials: null, npi: null, licenseNumber: null, licenseState: null, email: null, locationIds: [(await owner.locations.save(location)).id], active: true };
  expect((await refusalOf(owner.providers.save({ ...provider, locationIds: ['made-up'] }))).code).toBe('NOT_FOUND');
  const { id } = await owner.providers.save(provider);
  expect(await owner.profile.getPortalSettings({ providerId: id })).toMatchObject({ selfSchedule: 'off' });
  const manager = await as('dorothea');
  expect((await refusalOf(manager.locations.save(location))).code).toBe('NOT_ALLOWED');
});
