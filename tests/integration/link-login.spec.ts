import { expect, test } from 'vitest';
import { accountClinicForEachTest } from '#tests/support/account-screens.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { appCode } from '#tests/support/totp.ts';

const year = 365.25 * 86_400_000;
const clinic = accountClinicForEachTest();

const linus = { clientId: 'anneliese-child-1' };
const known = { identityCheck: 'photo_id' as const };

test('the desk reads whose sign-in it is, links it, and from then on it asks whom it is for', async () => {
  const desk = await clinic.desk();
  expect((await desk.deskAccount.findLogin({ ...linus, username: 'nobody-like-that' })).login).toBeNull();
  expect((await desk.deskAccount.findLogin({ ...linus, username: 'MARIGOLD' })).login).toEqual({ username: 'marigold', ownerName: 'Marigold Thistlewood', people: ['Marigold'], isLinked: false });
  await desk.deskAccount.linkLogin({ ...linus, ...known, username: 'marigold', relation: 'guardian' });
  const { screen, session } = await clinic.signIn();
  expect(session).toEqual({ state: 'choose', people: [{ clientId: 'marigold', firstName: 'Marigold' }, { clientId: 'anneliese-child-1', firstName: 'Linus' }] });
  expect(await screen.signIn.choosePerson(linus)).toMatchObject({ state: 'signed_in', firstName: 'Linus', canSwitchPerson: true });
  const seen = await desk.deskAccount.get(linus);
  expect(seen.reachedBy).toContainEqual({ username: 'marigold', relation: 'guardian', ownerName: 'Marigold Thistlewood' });
  expect(seen.changes[0]).toMatchObject({ change: 'person_linked', by: 'staff', identityCheck: 'photo_id' });
  expect(clinic.mails()).toContainEqual(expect.objectContaining({ kind: 'person_linked', to: 'marigold@example.org' }));
  expect((await refusalOf(desk.deskAccount.linkLogin({ ...linus, ...known, username: 'marigold', relation: 'guardian' }))).code).toBe('CHANGED_MEANWHILE');
});

test('unlinking closes the open pages, and a client’s own sign-in is never taken away', async () => {
  const desk = await clinic.desk();
  await desk.deskAccount.linkLogin({ ...linus, ...known, username: 'marigold', relation: 'guardian' });
  const { screen } = await clinic.signIn();
  await screen.signIn.choosePerson(linus);
  await desk.deskAccount.unlinkLogin({ ...linus, ...known, username: 'marigold' });
  expect((await refusalOf(screen.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
  expect((await clinic.signIn()).session).toMatchObject({ state: 'signed_in', firstName: 'Marigold' });
  expect((await desk.deskAccount.get(linus)).changes[0]).toMatchObject({ change: 'person_unlinked', identityCheck: 'photo_id' });
  expect((await refusalOf(desk.deskAccount.unlinkLogin({ clientId: 'marigold', ...known, username: 'marigold' }))).code).toBe('CHANGED_MEANWHILE');
});

test('a guardian’s link ends at eighteen by itself and is not begun after', async () => {
  const desk = await clinic.desk();
  expect((await refusalOf(desk.deskAccount.linkLogin({ clientId: 'zebulon', ...known, username: 'marigold', relation: 'guardian' }))).code).toBe('CHANGED_MEANWHILE');
  await desk.deskAccount.linkLogin({ ...linus, ...known, username: 'marigold', relation: 'guardian' });
  clinic.later(6 * year);
  expect((await clinic.signIn()).session).toMatchObject({ state: 'signed_in', firstName: 'Marigold' });
  const later = await clinic.desk();
  expect((await later.deskAccount.get(linus)).isMinor).toBe(false);
  expect((await refusalOf(later.deskAccount.issueCode({ ...linus, ...known, delivery: 'shown', forGuardian: true }))).code).toBe('NOT_ALLOWED');
});

test('a guardian who is no client gets a sign-in of their own by a code and the child’s birthday', async () => {
  const desk = await clinic.desk();
  const { kind, code } = await desk.deskAccount.issueCode({ ...linus, ...known, delivery: 'shown', forGuardian: true });
  expect(kind).toBe('invitation');
  const screen = clinic.kiosk('Kiosk 2');
  const typed = { dateOfBirth: '2014-05-05', code: code ?? '' };
  expect(await screen.signIn.openAccountCode(typed)).toMatchObject({ kind: 'invitation', username: null });
  await screen.signIn.useAccountCode({ ...typed, username: 'aunt.cordelia', password: 'tall birch over the quiet pond' });
  const { terms } = await screen.terms.current({});
  if (terms) await screen.terms.accept({ versionId: terms.id, language: 'en' });
  expect(await screen.signIn.session({})).toMatchObject({ state: 'signed_in', firstName: 'Linus' });
  const { reachedBy, login } = await desk.deskAccount.get(linus);
  expect(login).toBeNull();
  expect(reachedBy).toContainEqual({ username: 'aunt.cordelia', relation: 'guardian', ownerName: null });
  // The same sign-in for the sister, without a second code.
  await desk.deskAccount.linkLogin({ clientId: 'anneliese-child-2', ...known, username: 'aunt.cordelia', relation: 'guardian' });
  await screen.signIn.end({ reason: 'done' });
  expect((await clinic.signIn(screen, 'aunt.cordelia', 'tall birch over the quiet pond')).session).toMatchObject({ state: 'choose', people: [{ firstName: 'Linus' }, { firstName: 'Greta' }] });
});

test('a guardian who is no client and forgot the password, or lost the phone, is helped on the child’s page and keeps both children', async () => {
  const desk = await clinic.desk();
  const { code: first } = await desk.deskAccount.issueCode({ ...linus, ...known, delivery: 'shown', forGuardian: true });
  const screen = clinic.kiosk('Kiosk 2');
  const born = { dateOfBirth: '2014-05-05' };
  await screen.signIn.useAccountCode({ ...born, code: first ?? '', username: 'aunt.cordelia', password: 'tall birch over the quiet pond' });
  await desk.deskAccount.linkLogin({ clientId: 'anneliese-child-2', ...known, username: 'aunt.cordelia', relation: 'guardian' });
  const guardian = 'Aunt.Cordelia';
  const { kind, code } = await desk.deskAccount.issueCode({ ...linus, ...known, delivery: 'shown', guardian });
  expect(kind).toBe('reset');
  // It is the guardian's: the child's own page shows no open code.
  expect((await desk.deskAccount.get(linus)).openCode).toBeNull();
  const typed = { ...born, code: code ?? '' };
  expect(await screen.signIn.openAccountCode(typed)).toMatchObject({ kind: 'reset', username: 'aunt.cordelia' });
  await screen.signIn.useAccountCode({ ...typed, username: null, password: 'violet harbor seven kites' });
  const { terms } = await screen.terms.current({});
  if (terms) await screen.terms.accept({ versionId: terms.id, language: 'en' });
  const people = [{ firstName: 'Linus' }, { firstName: 'Greta' }];
  expect(await screen.signIn.session({})).toMatchObject({ state: 'choose', people });
  await screen.signIn.choosePerson(linus);
  await screen.account.confirm({ password: 'violet harbor seven kites', code: null });
  const { secret } = await screen.account.startTwoFactor({});
  await screen.account.turnTwoFactorOn({ code: appCode(secret, clinic.now()) });
  await desk.deskAccount.resetTwoFactor({ ...linus, ...known, guardian });
  expect(await screen.signIn.session({})).toMatchObject({ state: 'none' });
  expect((await clinic.signIn(screen, 'aunt.cordelia', 'violet harbor seven kites')).session).toMatchObject({ state: 'choose', people });
  expect((await desk.deskAccount.get(linus)).changes[0]).toMatchObject({ change: 'two_factor_reset', identityCheck: 'photo_id' });
});

test('on a child’s page only a guardian’s own sign-in is helped: no client’s, no other child’s, none of somebody grown up', async () => {
  const desk = await clinic.desk();
  const ask = (clientId: string, guardian: string) => refusalOf(desk.deskAccount.issueCode({ clientId, ...known, delivery: 'shown', guardian }));
  // A client herself: on her own page.
  expect((await ask(linus.clientId, 'anneliese')).code).toBe('NOT_FOUND');
  expect((await ask(linus.clientId, 'marigold')).code).toBe('NOT_FOUND');
  expect((await ask('philippa-and-leopold', 'philippa')).code).toBe('NOT_FOUND');
  expect((await refusalOf(desk.deskAccount.resetTwoFactor({ ...linus, ...known, guardian: 'marigold' }))).code).toBe('NOT_FOUND');
});

test('who may not issue codes may neither look a sign-in up nor link it', async () => {
  const scheduler = await clinic.desk('caspian');
  expect((await refusalOf(scheduler.deskAccount.findLogin({ ...linus, username: 'marigold' }))).code).toBe('NOT_ALLOWED');
  expect((await refusalOf(scheduler.deskAccount.linkLogin({ ...linus, ...known, username: 'marigold', relation: 'guardian' }))).code).toBe('NOT_ALLOWED');
  const { screen } = await clinic.signIn();
  expect((await refusalOf(screen.signIn.choosePerson(linus))).code).toBe('NOT_FOUND');
});
