import { expect, test } from 'vitest';
import type { DeviceToken } from '#main/api/services.ts';
import { findOwnDeviceName, openOwnDevice } from '#main/sign-in/open-own-device.ts';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { appCode } from '#tests/support/totp.ts';

const minute = 60_000;
const clinic = accountClinicForEachTest();

/** What the transport keeps for one device. */
function keep(token: string): DeviceToken & { copy: () => DeviceToken } {
  let held: string | undefined = token;
  return { token: () => held, setToken: (next) => void (held = next), copy: () => keep(held ?? '') };
}

async function enrol(name = 'Marigold’s tablet') {
  const { code } = await (await clinic.desk()).deskAccount.enrolDevice({ clientId: 'marigold', identityCheck: 'photo_id', name });
  const opened = openOwnDevice(clinic.practice.services, code.toLowerCase());
  if (!opened) throw new Error('the device did not open');
  return { code, token: keep(opened.token) };
}
const notices = () => clinic.mails().filter(({ kind }) => kind === 'new_sign_in').length;

test('a kiosk always asks the code and always sends the notice; an own device does neither', async () => {
  const { screen } = await clinic.signIn();
  expect(notices()).toBe(1);
  const { secret } = await clinic.turnOn(screen);
  const { token } = await enrol();
  clinic.later(20 * minute);
  const before = notices();
  expect((await clinic.signIn(clinic.kiosk('Tablet', token))).session).toMatchObject({ state: 'signed_in' });
  expect((await clinic.signIn(clinic.kiosk('Tablet', token))).session).toMatchObject({ state: 'signed_in' });
  expect(notices()).toBe(before);
  const kiosk = await clinic.signIn(clinic.kiosk('Kiosk 2'));
  expect(kiosk.session).toEqual({ state: 'second_factor', stopped: false });
  await kiosk.screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) });
  expect(notices()).toBe(before + 1);
  expect((await kiosk.screen.account.get({})).login?.devices).toMatchObject([{ name: 'Marigold’s tablet' }]);
});

test('the enrolment code opens one device, once, for a quarter of an hour', async () => {
  const { code } = await enrol();
  expect(openOwnDevice(clinic.practice.services, code)).toBeUndefined();
  const { code: late } = await (await clinic.desk()).deskAccount.enrolDevice({ clientId: 'marigold', identityCheck: 'photo_id', name: 'Phone' });
  clinic.later(15 * minute);
  expect(openOwnDevice(clinic.practice.services, late)).toBeUndefined();
});

test('another person on somebody’s device is not recognised', async () => {
  const { token } = await enrol();
  const { screen } = await clinic.signIn(clinic.kiosk('Kiosk 1'), 'zebulon');
  await clinic.turnOn(screen);
  clinic.later(minute);
  expect((await clinic.signIn(clinic.kiosk('Tablet', token), 'zebulon')).session).toMatchObject({ state: 'second_factor' });
});

test('a copied token is not recognised once the device has gone on: it is forgotten, and owner and desk are told', async () => {
  const { token } = await enrol();
  const copy = token.copy();
  await clinic.signIn(clinic.kiosk('Tablet', token));
  const before = notices();
  await clinic.signIn(clinic.kiosk('Elsewhere', copy));
  expect(notices()).toBe(before + 1);
  expect((await (await clinic.desk()).deskAccount.listAlerts({})).alerts).toMatchObject([{ kind: 'device_copied' }]);
  expect(findOwnDeviceName(clinic.practice.services, token.token() ?? '')).toBeUndefined();
});

test('a device is forgotten by its owner, by staff and by a new password', async () => {
  const desk = await clinic.desk();
  const { screen } = await clinic.signIn();
  await screen.account.confirm({ password, code: null });
  const list = async () => (await desk.deskAccount.get({ clientId: 'marigold' })).login?.devices ?? [];
  await enrol('One');
  await screen.account.forgetDevice({ deviceId: (await list())[0]?.id ?? '' });
  expect(await list()).toEqual([]);
  await enrol('Two');
  await desk.deskAccount.forgetDevice({ clientId: 'marigold', deviceId: (await list())[0]?.id ?? '' });
  expect(await list()).toEqual([]);
  const { token } = await enrol('Three');
  await screen.account.changePassword({ password: 'violet harbor seven' });
  expect(await list()).toEqual([]);
  expect(findOwnDeviceName(clinic.practice.services, token.token() ?? '')).toBeUndefined();
  const { screen: stranger } = await clinic.signIn(clinic.kiosk('Kiosk 2'), 'zebulon');
  await stranger.account.confirm({ password, code: null });
  expect((await refusalOf(stranger.account.forgetDevice({ deviceId: 'made-up' }))).code).toBe('NOT_FOUND');
});

test('opting out at the desk stops kiosk notices only, and names how the person was known', async () => {
  const desk = await clinic.desk();
  await desk.deskAccount.setKioskNotices({ clientId: 'marigold', on: false, identityCheck: 'known_in_person' });
  await clinic.signIn();
  expect(notices()).toBe(0);
  expect((await desk.deskAccount.get({ clientId: 'marigold' })).changes[0]).toMatchObject({ change: 'kiosk_notices_off', identityCheck: 'known_in_person' });
  await clinic.signIn(clinic.kiosk('Unknown tablet', keep('not-enrolled')));
  expect(notices()).toBe(1);
});

test('three hundred sign-ins in a minute become one mail with their count', async () => {
  const login = clinic.store.signIn.findLogin('marigold');
  const { tellByMail } = await import('#main/sign-in/tell-by-mail.ts');
  if (!login) throw new Error('no login');
  for (let count = 0; count < 300; count += 1) tellByMail(clinic.practice.services, login, { kind: 'new_sign_in', parameters: { at: clinic.now(), place: 'Kiosk 1' }, mergeKey: `new_sign_in:${login.id}` });
  expect(clinic.mails()).toMatchObject([{ kind: 'new_sign_in', parameters: { count: 300 } }]);
});

/** A client who is neither linked to Rowan nor ever saw them. */
function outOfReach(): string {
  const row = clinic.store.clients.find('marigold');
  if (!row) throw new Error('the demo clinic has no marigold');
  clinic.store.clients.save({ ...row, id: 'elsewhere' }, ['elsewhere']);
  clinic.store.clients.replaceProviders('elsewhere', ['ashgrove']);
  return 'elsewhere';
}

test('a client gets no desk procedure, a provider no other client’s account, and a scheduler no codes', async () => {
  const { screen } = await clinic.signIn();
  expect((await refusalOf(screen.deskAccount.get({ clientId: 'marigold' }))).code).toBe('NOT_ALLOWED');
  const provider = await clinic.desk('rowan');
  const { code } = await refusalOf(provider.deskAccount.get({ clientId: outOfReach() }));
  expect(code).toBe('NOT_FOUND');
  expect((await refusalOf((await clinic.desk('caspian')).deskAccount.unlock({ clientId: 'marigold', identityCheck: 'photo_id' }))).code).toBe('NOT_ALLOWED');
});
