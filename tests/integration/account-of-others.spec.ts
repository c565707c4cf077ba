import { expect, test } from 'vitest';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';

const hour = 3_600_000;
const day = 24 * hour;
const clinic = accountClinicForEachTest();

const joint = 'philippa-and-leopold';
const linus = 'anneliese-child-1';
const known = { identityCheck: 'photo_id' as const };
const chosen = 'tall birch over the quiet pond';
const giveAddress = (clientId: string, email: string): string => {
  const client = clinic.store.clients.find(clientId);
  if (!client) throw new Error(`no ${clientId}`);
  clinic.store.clients.save({ ...client, email }, [clientId]);
  return client.dateOfBirth;
};

test('the address of a couple’s joint record never brings a code for a partner’s own sign-in', async () => {
  const dateOfBirth = giveAddress(joint, 'both@example.org');
  await clinic.kiosk().signIn.requestReset({ email: 'both@example.org', dateOfBirth });
  expect(clinic.mails()).toEqual([]);
  const desk = await clinic.desk();
  const { login, reachedBy } = await desk.deskAccount.get({ clientId: joint });
  expect(login).toBeNull();
  expect(reachedBy.map(({ username, relation }) => `${username} ${relation}`).sort()).toEqual(['leopold couple', 'philippa couple']);
  expect((await refusalOf(desk.deskAccount.resetTwoFactor({ clientId: joint, ...known }))).code).toBe('NOT_FOUND');
  const own = giveAddress('philippa', 'philippa@example.org');
  await clinic.kiosk().signIn.requestReset({ email: 'philippa@example.org', dateOfBirth: own });
  expect(clinic.mails()).toMatchObject([{ kind: 'reset_code', to: 'philippa@example.org' }]);
});

test('of a couple each opens the joint record and nobody the other’s, whatever is asked for', async () => {
  const { screen, session } = await clinic.signIn(clinic.kiosk(), 'philippa');
  expect(session).toMatchObject({ state: 'choose', people: [{ clientId: 'philippa' }, { clientId: joint }] });
  expect((await refusalOf(screen.signIn.choosePerson({ clientId: 'leopold' }))).code).toBe('NOT_FOUND');
  await screen.signIn.choosePerson({ clientId: joint });
  expect((await refusalOf(screen.signIn.choosePerson({ clientId: 'leopold' }))).code).toBe('NOT_FOUND');
  // The account sections are the sign-in's own, whoever's pages are open.
  expect((await screen.account.get({})).login?.username).toBe('philippa');
});

test('a guardian’s open pages close at midnight before the eighteenth birthday, and the brother’s stay', async () => {
  const child = clinic.store.clients.find(linus);
  if (!child) throw new Error('no child');
  clinic.store.clients.save({ ...child, dateOfBirth: '2008-11-25' }, [linus]);
  clinic.later(9 * hour + 50 * 60_000);
  const { screen } = await clinic.signIn(clinic.kiosk(), 'anneliese');
  await screen.signIn.choosePerson({ clientId: linus });
  const other = await clinic.signIn(clinic.kiosk('Kiosk 2'), 'anneliese');
  await other.screen.signIn.choosePerson({ clientId: 'anneliese-child-2' });
  for (let minute = 0; minute < 5; minute += 1) {
    clinic.later(30_000);
    await screen.signIn.stayActive({});
    await other.screen.signIn.stayActive({});
  }
  expect((await screen.dashboard.get({})).firstName).toBe('Linus');
  clinic.later(60_000);
  expect((await refusalOf(screen.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
  expect(await screen.signIn.session({})).toEqual({ state: 'none' });
  expect((await other.screen.dashboard.get({})).firstName).toBe('Greta');
  expect((await refusalOf(other.screen.signIn.choosePerson({ clientId: linus }))).code).toBe('NOT_FOUND');
});

test('a set-up code that replaces a forgotten staff password ends every other window of that person', async () => {
  const desk = await clinic.desk();
  const other = await clinic.desk();
  const { services } = clinic.practice;
  const said = services.changes.subscribe(undefined)[Symbol.asyncIterator]();
  const rowena = await clinic.desk('rowena');
  const { setupCode } = await rowena.deskSignIn.renewSetupCode({ staffId: 'dorothea' });
  // The old password holds until the code is used.
  expect(await desk.deskSignIn.session({})).toMatchObject({ state: 'signed_in' });
  const fresh = callAs(services, 'desk', 'Desk 9');
  expect(await fresh.deskSignIn.withSetupCode({ username: 'dorothea', code: setupCode, password: chosen })).toMatchObject({ state: 'signed_in' });
  for (const screen of [desk, other]) expect((await refusalOf(screen.checkIn.board({ date: null }))).code).toBe('NOT_SIGNED_IN');
  expect(await said.next()).toMatchObject({ value: 'session' });
  expect((await refusalOf(callAs(services, 'desk', 'Desk 10').deskSignIn.withPassword({ username: 'dorothea', password }))).code).toBe('WRONG_SIGN_IN');
  expect((await rowena.staffAccount.getFor({ staffId: 'dorothea' })).changes).toMatchObject([{ change: 'password' }]);
});

test('a member who is switched off in the middle of the work is out at the next call, and every screen is told', async () => {
  const desk = await clinic.desk();
  const rowena = await clinic.desk('rowena');
  const said = clinic.practice.services.changes.subscribe(undefined)[Symbol.asyncIterator]();
  await rowena.deskSignIn.setStaffActive({ staffId: 'dorothea', active: false });
  expect(await said.next()).toMatchObject({ value: 'session' });
  expect((await refusalOf(desk.deskAccount.issueCode({ clientId: 'marigold', delivery: 'shown', ...known }))).code).toBe('NOT_SIGNED_IN');
  expect(await desk.deskSignIn.session({})).toEqual({ state: 'signed_out' });
  expect((await refusalOf(desk.deskSignIn.withPassword({ username: 'dorothea', password }))).code).toBe('WRONG_SIGN_IN');
});

test('a clock that is set back ends open sessions and codes, and no wait lasts until it is there again', async () => {
  const { screen } = await clinic.signIn();
  const desk = await clinic.desk();
  const { code } = await desk.deskAccount.issueCode({ clientId: 'marigold', delivery: 'shown', ...known });
  const guesser = clinic.kiosk('Kiosk 4');
  for (let count = 0; count < 8; count += 1) await refusalOf(guesser.signIn.withPassword({ username: 'zebulon', password: 'wrong' }));
  clinic.later(-365 * day);
  expect(await screen.signIn.session({})).toEqual({ state: 'none' });
  expect((await refusalOf(desk.checkIn.board({ date: null }))).code).toBe('NOT_SIGNED_IN');
  expect((await refusalOf(clinic.kiosk('Kiosk 2').signIn.openAccountCode({ dateOfBirth: '1988-04-12', code: code ?? '' }))).code).toBe('WRONG_SIGN_IN');
  const refused = await refusalOf(guesser.signIn.withPassword({ username: 'zebulon', password }));
  expect(refused.code).toBe('TRY_LATER');
  expect((refused.data as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(60);
  clinic.later(60_000);
  expect((await clinic.signIn(guesser, 'zebulon')).session).toMatchObject({ state: 'signed_in' });
});

test('a second that the clock was corrected by ends nothing', async () => {
  const { screen } = await clinic.signIn();
  clinic.later(-1_500);
  expect(await screen.signIn.session({})).toMatchObject({ state: 'signed_in' });
});
