import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Seat } from '#main/api/services.ts';
import { compose } from '#main/compose.ts';
import { router } from '#main/router.ts';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { appCode } from '#tests/support/totp.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const clinic = accountClinicForEachTest();

async function withTwoFactor() {
  const { screen } = await clinic.signIn();
  const set = await clinic.turnOn(screen);
  await screen.signIn.end({ reason: 'done' });
  clinic.later(minute);
  return set;
}

test('two-factor needs the password again, then a code of the secret shown; then sign-in asks for a code', async () => {
  const { screen } = await clinic.signIn();
  expect((await refusalOf(screen.account.startTwoFactor({}))).code).toBe('PASSWORD_AGAIN');
  const { secret, uri, recoveryCodes } = await clinic.turnOn(screen);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Larkmeadow%20Counseling:marigold\?/u);
  expect(recoveryCodes).toHaveLength(10);
  expect(new Set(recoveryCodes.map((code) => /^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u.test(code)))).toEqual(new Set([true]));
  expect((await screen.dashboard.get({})).setup.find(({ task }) => task === 'two_factor')).toMatchObject({ state: 'done' });
  await screen.signIn.end({ reason: 'done' });
  clinic.later(minute);
  const again = await clinic.signIn();
  expect(again.session).toEqual({ state: 'second_factor', stopped: false });
  expect(await again.screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) })).toMatchObject({ state: 'signed_in', firstName: 'Marigold' });
});

test('between the password and the code no record can be reached', async () => {
  await withTwoFactor();
  const { screen } = await clinic.signIn();
  const tries = [screen.dashboard.get({}), screen.appointments.list({}), screen.account.get({}), screen.account.history({}), screen.account.confirm({ password, code: null }), screen.account.turnTwoFactorOff({ password, code: '000000', newPassword: null })];
  for (const refused of tries) expect((await refusalOf(refused)).code).toBe('NOT_SIGNED_IN');
  expect((await refusalOf(screen.signIn.turnTwoFactorOn({ code: '000000' }))).code).toBe('NOT_SIGNED_IN');
  expect((await refusalOf(screen.signIn.choosePerson({ clientId: 'marigold' }))).code).toBe('NOT_SIGNED_IN');
});

test('the half-open session’s secret is worth nothing once the code is given', async () => {
  const { secret } = await withTwoFactor();
  let token: string | undefined;
  const seen: string[] = [];
  const seat: Seat = { surface: 'kiosk', name: 'Kiosk 1', sessionToken: () => token, setSessionToken: (next) => { token = next; if (next) seen.push(next); } };
  const screen = createRouterClient(router, { context: { services: clinic.practice.services, seat } });
  await screen.signIn.withPassword({ username: 'marigold', password });
  await screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) });
  expect(new Set(seen).size).toBe(2);
  token = seen[0];
  expect(await screen.signIn.session({})).toEqual({ state: 'none' });
});

test('a code works once, also on two kiosks at once; one step early or late is taken, two are not', async () => {
  const { secret } = await withTwoFactor();
  const [one, two] = [await clinic.signIn(clinic.kiosk('Kiosk 1')), await clinic.signIn(clinic.kiosk('Kiosk 2'))];
  const code = appCode(secret, clinic.now());
  expect(await one.screen.signIn.withSecondFactor({ kind: 'app_code', code })).toMatchObject({ state: 'signed_in' });
  expect((await refusalOf(two.screen.signIn.withSecondFactor({ kind: 'app_code', code }))).code).toBe('CODE_USED');
  const late = appCode(secret, clinic.now() - 30_000);
  expect((await refusalOf(two.screen.signIn.withSecondFactor({ kind: 'app_code', code: late }))).code).toBe('CODE_USED');
  expect((await refusalOf(two.screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now() + 60_000) }))).code).toBe('WRONG_CODE');
  expect(await two.screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now() + 30_000) })).toMatchObject({ state: 'signed_in' });
});

test('whoever leaves at the picture signs in as before, and the secret is never active', async () => {
  const { screen } = await clinic.signIn();
  await screen.account.confirm({ password, code: null });
  const { secret } = await screen.account.startTwoFactor({});
  expect((await screen.account.startTwoFactor({})).secret).not.toBe(secret);
  expect((await refusalOf(screen.account.turnTwoFactorOn({ code: appCode(secret, clinic.now()) }))).code).toBe('WRONG_CODE');
  await screen.signIn.end({ reason: 'done' });
  expect((await clinic.signIn()).session).toMatchObject({ state: 'signed_in' });
});

test('five wrong codes stop the account on every kiosk for ten minutes, and the owner and the desk are told', async () => {
  const { secret } = await withTwoFactor();
  for (let count = 0; count < 5; count += 1) {
    const { screen } = await clinic.signIn(clinic.kiosk(`Kiosk ${count}`));
    expect((await refusalOf(screen.signIn.withSecondFactor({ kind: 'app_code', code: '000000' }))).code).toBe('WRONG_CODE');
  }
  const { screen } = await clinic.signIn(clinic.kiosk('Kiosk 9'));
  expect(await refusalOf(screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) }))).toEqual({ code: 'TRY_LATER', data: { retryAfterSeconds: 600 } });
  expect(clinic.mails().filter(({ kind }) => kind === 'code_guessing')).toHaveLength(1);
  expect((await (await clinic.desk()).deskAccount.listAlerts({})).alerts).toMatchObject([{ kind: 'code_guessing', clientName: 'Marigold Thistlewood' }]);
  clinic.later(10 * minute);
  const free = await clinic.signIn(clinic.kiosk('Kiosk 9'));
  expect(await free.screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) })).toMatchObject({ state: 'signed_in' });
});

test('at most twenty wrong codes a day; a hundred in a row end the second step until the desk has looked', { timeout: 180_000 }, async () => {
  const { secret } = await withTwoFactor();
  let tried = 0;
  let mostADay = 0;
  for (let days = 0; days < 5; days += 1) {
    let today = 0;
    for (let round = 0; round < 30; round += 1) {
      const { screen, session } = await clinic.signIn(clinic.kiosk(`Kiosk ${days} ${round}`));
      if (session.state === 'second_factor' && session.stopped) break;
      for (let guess = 0; guess < 5; guess += 1) {
        const { code } = await refusalOf(screen.signIn.withSecondFactor({ kind: 'app_code', code: '000000' }));
        if (code === 'TRY_LATER') break;
        today += 1;
      }
      clinic.later(11 * minute);
    }
    tried += today;
    mostADay = Math.max(mostADay, today);
    clinic.later(day);
  }
  expect(mostADay).toBe(20);
  expect(tried).toBe(100);
  const { screen, session } = await clinic.signIn();
  expect(session).toEqual({ state: 'second_factor', stopped: true });
  expect((await refusalOf(screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) }))).code).toBe('SECOND_STEP_STOPPED');
  await (await clinic.desk()).deskAccount.unlock({ clientId: 'marigold', identityCheck: 'photo_id' });
  expect(await screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) })).toMatchObject({ state: 'signed_in' });
});

test('a recovery code works once, is told by mail, and ten new ones replace the old', async () => {
  const { recoveryCodes, secret } = await withTwoFactor();
  const [first = '', second = ''] = recoveryCodes;
  const one = await clinic.signIn();
  expect(await one.screen.signIn.withSecondFactor({ kind: 'recovery_code', code: first.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ state: 'signed_in' });
  expect(clinic.mails().find(({ kind }) => kind === 'recovery_code_used')).toMatchObject({ parameters: { left: 9 } });
  const two = await clinic.signIn(clinic.kiosk('Kiosk 2'));
  expect((await refusalOf(two.screen.signIn.withSecondFactor({ kind: 'recovery_code', code: first }))).code).toBe('WRONG_CODE');
  await one.screen.account.confirm({ password, code: appCode(secret, clinic.now()) });
  const { recoveryCodes: fresh } = await one.screen.account.makeRecoveryCodes({});
  expect((await refusalOf(two.screen.signIn.withSecondFactor({ kind: 'recovery_code', code: second }))).code).toBe('WRONG_CODE');
  expect(await two.screen.signIn.withSecondFactor({ kind: 'recovery_code', code: fresh[0] ?? '' })).toMatchObject({ state: 'signed_in' });
});

test('one recovery code at two kiosks at the same moment lets one of them in', async () => {
  const { recoveryCodes: [code = ''] } = await withTwoFactor();
  const [one, two] = [await clinic.signIn(clinic.kiosk('Kiosk 1')), await clinic.signIn(clinic.kiosk('Kiosk 2'))];
  const answers = await Promise.allSettled([one, two].map(({ screen }) => screen.signIn.withSecondFactor({ kind: 'recovery_code', code })));
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('wrong codes and wrong passwords count on when the program has ended and begun again', async () => {
  const { secret } = await withTwoFactor();
  const { screen } = await clinic.signIn(clinic.kiosk('Kiosk 1'));
  for (let count = 0; count < 5; count += 1) await refusalOf(screen.signIn.withSecondFactor({ kind: 'app_code', code: '000000' }));
  for (let count = 0; count < 10; count += 1) await refusalOf(clinic.kiosk(`Kiosk ${2 + (count % 3)}`).signIn.withPassword({ username: 'zebulon', password: 'wrong' }));
  const begunAgain = compose({ store: clinic.store, clock: { now: clinic.now }, log: clinic.practice.services.log, keyInFile: true });
  const later = callAs(begunAgain, 'kiosk', 'Kiosk 9');
  expect((await refusalOf(later.signIn.withPassword({ username: 'zebulon', password }))).code).toBe('TRY_LATER');
  await clinic.signIn(later);
  expect((await refusalOf(later.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) }))).code).toBe('TRY_LATER');
});

test('turning it off takes password and code; a short password is replaced first', async () => {
  const { secret } = await withTwoFactor();
  const { screen } = await clinic.signIn();
  await screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) });
  clinic.later(minute);
  await screen.account.confirm({ password, code: appCode(secret, clinic.now()) });
  await screen.account.changePassword({ password: 'kite 7 barn' });
  await screen.signIn.stayActive({});
  clinic.later(minute);
  const off = (word: string, newPassword: string | null, code = appCode(secret, clinic.now())) => screen.account.turnTwoFactorOff({ password: word, code, newPassword });
  expect((await refusalOf(off('not this one', null))).code).toBe('WRONG_SIGN_IN');
  expect((await refusalOf(off('kite 7 barn', null))).code).toBe('LONGER_PASSWORD_NEEDED');
  expect((await refusalOf(off('kite 7 barn', 'still short'))).code).toBe('WEAK_PASSWORD');
  expect((await refusalOf(off('kite 7 barn', 'violet harbor seven', '000000'))).code).toBe('WRONG_CODE');
  await off('kite 7 barn', 'violet harbor seven');
  await screen.signIn.end({ reason: 'done' });
  expect((await clinic.signIn(clinic.kiosk(), 'marigold', 'violet harbor seven')).session).toMatchObject({ state: 'signed_in' });
  expect(clinic.mails().map(({ kind }) => kind)).toContain('two_factor_off');
});

test('a practice that asks for two-factor leads every login through it before the pages', async () => {
  await (await clinic.desk('rowena')).deskAccount.setTwoFactorRule({ clients: true });
  const { screen, session } = await clinic.signIn();
  expect(session).toEqual({ state: 'two_factor_setup' });
  expect((await refusalOf(screen.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
  const { secret } = await screen.signIn.startTwoFactor({});
  const { recoveryCodes, session: next } = await screen.signIn.turnTwoFactorOn({ code: appCode(secret, clinic.now()) });
  expect(recoveryCodes).toHaveLength(10);
  expect(next).toMatchObject({ state: 'signed_in' });
});

test('a lost phone and lost codes are the desk’s to settle: recorded, told, sessions ended, and set up anew', async () => {
  const { secret } = await withTwoFactor();
  const { screen } = await clinic.signIn();
  await screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) });
  const desk = await clinic.desk();
  await desk.deskAccount.resetTwoFactor({ clientId: 'marigold', identityCheck: 'photo_id' });
  expect(await screen.signIn.session({})).toEqual({ state: 'none' });
  expect((await clinic.signIn()).session).toMatchObject({ state: 'signed_in' });
  const { login, changes } = await desk.deskAccount.get({ clientId: 'marigold' });
  expect(login?.twoFactor).toMatchObject({ state: 'off', recoveryCodesLeft: 0 });
  expect(changes[0]).toMatchObject({ change: 'two_factor_reset', by: 'staff', staffName: 'Dorothea Pennyfarthing', identityCheck: 'photo_id' });
});
