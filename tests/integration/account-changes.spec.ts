import { expect, test } from 'vitest';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import type { AccountClinic } from '#tests/support/account-screens.ts';
import { refusalOf } from '#tests/support/call-as.ts';

const minute = 60_000;
const clinic = accountClinicForEachTest();

type Screen = ReturnType<AccountClinic['kiosk']>;
/** Decision 31. The ninth, notices opted out, is the desk's alone and names how the person was known. */
const sensitive: Record<string, (screen: Screen) => Promise<unknown>> = {
  username: (screen) => screen.account.changeUsername({ username: 'kestrel.7' }),
  password: (screen) => screen.account.changePassword({ password: 'violet harbor seven' }),
  email: (screen) => screen.account.changeEmail({ email: 'new@example.org' }),
  phone: (screen) => screen.account.changePhone({ phone: '+15550100177' }),
  'two-factor on': (screen) => screen.account.startTwoFactor({}),
  'recovery codes': (screen) => screen.account.makeRecoveryCodes({}),
  devices: (screen) => screen.account.forgetDevice({ deviceId: 'none' }),
};

async function byDeskCode(): Promise<Screen> {
  const { code } = await (await clinic.desk()).registration.issueDeskCode({ clientId: 'marigold' });
  const screen = clinic.kiosk('Kiosk 5');
  await screen.signIn.withDeskCode({ dateOfBirth: '1988-04-12', code });
  return screen;
}

test.each(Object.entries(sensitive))('%s asks for the password again, not for an old confirmation, and not from a desk code', async (_name, change) => {
  const { screen } = await clinic.signIn();
  expect((await refusalOf(change(screen))).code).toBe('PASSWORD_AGAIN');
  expect((await refusalOf(screen.account.confirm({ password: 'not this one at all', code: null }))).code).toBe('WRONG_SIGN_IN');
  expect((await refusalOf(change(screen))).code).toBe('PASSWORD_AGAIN');
  await screen.account.confirm({ password, code: null });
  for (let passed = 0; passed < 5; passed += 1) {
    await screen.signIn.stayActive({});
    clinic.later(minute);
  }
  await screen.signIn.stayActive({});
  expect((await refusalOf(change(screen))).code).toBe('PASSWORD_AGAIN');
  expect((await refusalOf(change(await byDeskCode()))).code).toBe('PASSWORD_SIGN_IN_NEEDED');
  expect((await refusalOf(change(clinic.kiosk('Kiosk 6')))).code).toBe('NOT_SIGNED_IN');
});

test('a fresh password opens a new username: the old one is free, the owner is told', async () => {
  const { screen } = await clinic.signIn();
  await screen.account.confirm({ password, code: null });
  expect((await refusalOf(screen.account.changeUsername({ username: 'zebulon' }))).code).toBe('USERNAME_TAKEN');
  await screen.account.changeUsername({ username: 'MariGold' });
  await screen.account.changeUsername({ username: 'kestrel.7' });
  expect((await clinic.signIn(clinic.kiosk('Kiosk 2'), 'kestrel.7')).session).toMatchObject({ state: 'signed_in' });
  expect((await refusalOf(clinic.kiosk('Kiosk 3').signIn.withPassword({ username: 'marigold', password }))).code).toBe('WRONG_SIGN_IN');
  expect(clinic.mails().filter(({ kind }) => kind === 'username_changed')).toHaveLength(2);
});

test('a new password is kept exactly, ends the other sessions at once and tells the owner', async () => {
  const exact = '  ñandú 🌿 שלום long phrase  ';
  const one = await clinic.signIn(clinic.kiosk('Kiosk 1'));
  const two = await clinic.signIn(clinic.kiosk('Kiosk 2'));
  const topics: string[] = [];
  const stop = new AbortController();
  const watching = (async () => {
    for await (const topic of clinic.practice.services.changes.subscribe(stop.signal)) topics.push(topic);
  })().catch((cause: unknown) => expect(String(cause)).toMatch(/abort/iu));
  expect((await one.screen.account.get({})).login).toMatchObject({ otherSessions: 1 });
  await one.screen.account.confirm({ password, code: null });
  expect(await one.screen.account.changePassword({ password: exact })).toEqual({ sessionsEnded: 1 });
  expect(await two.screen.signIn.session({})).toEqual({ state: 'none' });
  expect(await one.screen.signIn.session({})).toMatchObject({ state: 'signed_in' });
  expect((await refusalOf(clinic.kiosk('Kiosk 3').signIn.withPassword({ username: 'marigold', password: exact.trim() }))).code).toBe('WRONG_SIGN_IN');
  expect((await clinic.signIn(clinic.kiosk('Kiosk 4'), 'marigold', exact)).session).toMatchObject({ state: 'signed_in' });
  stop.abort();
  await watching;
  expect(topics).toContain('session');
  expect(clinic.mails().map(({ kind }) => kind)).toContain('password_changed');
});

test('a new address counts once its code is typed; the old and the new one are told', async () => {
  const { screen } = await clinic.signIn();
  await screen.account.confirm({ password, code: null });
  await screen.account.changeEmail({ email: 'new@example.org' });
  expect(await screen.account.get({})).toMatchObject({ email: 'marigold@example.org', newEmail: 'new@example.org' });
  expect((await refusalOf(screen.account.verifyEmail({ code: 'AAAAAAAAAA' }))).code).toBe('WRONG_CODE');
  const code = clinic.mails().find(({ kind }) => kind === 'email_code')?.oneTimeCode ?? '';
  await screen.account.verifyEmail({ code });
  expect(await screen.account.get({})).toMatchObject({ email: 'new@example.org', emailVerified: true, newEmail: null });
  expect(clinic.mails().filter(({ kind }) => kind === 'email_changed').map(({ to }) => to).sort()).toEqual(['marigold@example.org', 'new@example.org']);
  expect((await refusalOf(screen.account.verifyEmail({ code }))).code).toBe('WRONG_CODE');
});

test('a client can end the other sessions without changing anything', async () => {
  const one = await clinic.signIn(clinic.kiosk('Kiosk 1'));
  const two = await clinic.signIn(clinic.kiosk('Kiosk 2'));
  expect(await one.screen.account.endOtherSessions({})).toEqual({ sessionsEnded: 1 });
  expect((await refusalOf(two.screen.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
});

test('"This wasn’t me" marks the line once and gives the desk a task until it is settled', async () => {
  await refusalOf(clinic.kiosk('Kiosk 8').signIn.withPassword({ username: 'marigold', password: 'wrong wrong wrong 1' }));
  const { screen } = await clinic.signIn();
  const { events } = await screen.account.history({});
  expect(events.map(({ place, result, newDevice }) => ({ place, result, newDevice }))).toEqual([{ place: 'Kiosk 1', result: 'signed_in', newDevice: true }, { place: 'Kiosk 8', result: 'wrong_password', newDevice: true }]);
  const eventId = events[1]?.id ?? '';
  await screen.account.reportNotMe({ eventId });
  await screen.account.reportNotMe({ eventId });
  const { screen: stranger } = await clinic.signIn(clinic.kiosk('Kiosk 2'), 'zebulon');
  expect((await refusalOf(stranger.account.reportNotMe({ eventId }))).code).toBe('NOT_FOUND');
  const desk = await clinic.desk();
  const { alerts } = await desk.deskAccount.listAlerts({});
  expect(alerts).toMatchObject([{ kind: 'not_me', clientId: 'marigold' }]);
  await desk.deskAccount.settleAlert({ id: alerts[0]?.id ?? '' });
  expect((await desk.deskAccount.listAlerts({})).alerts).toEqual([]);
  expect((await screen.account.history({})).events.find(({ id }) => id === eventId)).toMatchObject({ notMe: true });
});

test('a sign-in by desk code stands in the client’s history, and history older than a year is gone', async () => {
  const screen = await byDeskCode();
  expect((await screen.account.history({})).events).toMatchObject([{ method: 'desk_code', result: 'signed_in' }]);
  clinic.later(367 * 24 * 60 * minute);
  const { screen: later } = await clinic.signIn();
  expect((await later.account.history({})).events).toHaveLength(1);
});

test('a new version of the terms asks again at the next sign-in; who declines still arrives', async () => {
  await (await clinic.desk('rowena')).terms.publish({ after: 1, effectiveDate: '2026-12-01', text: { en: 'New words.', es: 'Palabras nuevas.' } });
  const { screen, session } = await clinic.signIn();
  expect(session).toEqual({ state: 'terms' });
  await screen.signIn.end({ reason: 'done' });
  expect((await screen.checkIn.identify({ dateOfBirth: '1988-04-12', letters: 'THI', deskCode: null })).visits).toHaveLength(1);
  const again = await clinic.signIn(screen);
  const { terms } = await again.screen.terms.current({});
  expect(terms).toMatchObject({ version: 2, text: { es: 'Palabras nuevas.' } });
  expect(await again.screen.terms.accept({ versionId: terms?.id ?? '', language: 'es' })).toMatchObject({ state: 'signed_in' });
  await again.screen.signIn.end({ reason: 'done' });
  expect((await clinic.signIn()).session).toMatchObject({ state: 'signed_in' });
});
