import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRecoveryCards } from '#main/recovery/recovery-cards.ts';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { appCode } from '#tests/support/totp.ts';

const minute = 60_000;
const hour = 60 * minute;
const owner = 'rowena';
const clinic = accountClinicForEachTest();

const deskNamed = (name: string) => callAs(clinic.practice.services, 'desk', name);
type Desk = ReturnType<typeof deskNamed>;

async function enrol(desk: Desk) {
  const { secret, uri } = await desk.staffAccount.startTwoFactor({ password, code: null });
  const { recoveryCodes } = await desk.staffAccount.turnTwoFactorOn({ code: appCode(secret, clinic.now()) });
  return { secret, uri, recoveryCodes };
}

/** Dorothea has two-factor, and a desk that waits for its code. */
async function halfIn(name = 'Desk 2') {
  const first = await clinic.desk('dorothea');
  const set = await enrol(first);
  clinic.later(minute);
  const desk = deskNamed(name);
  expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toEqual({ state: 'second_factor', stopped: false, takesCard: false });
  return { ...set, desk, first };
}

const code = (secret: string) => ({ kind: 'app_code' as const, code: appCode(secret, clinic.now()) });
const wrong = { kind: 'app_code' as const, code: '000000' };

test('turning it on needs the password again and a first code; then the sign-in asks for one', async () => {
  const desk = await clinic.desk('dorothea');
  expect((await refusalOf(desk.staffAccount.startTwoFactor({ password: 'not the password at all', code: null }))).code).toBe('WRONG_SIGN_IN');
  const { uri, recoveryCodes, secret } = await enrol(desk);
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*dorothea\?/u);
  expect(recoveryCodes).toHaveLength(10);
  expect(await desk.staffAccount.get({})).toMatchObject({ twoFactor: { state: 'on', recoveryCodesLeft: 10, required: false }, changes: [{ change: 'two_factor_on', byName: null }] });
  // Moving to a new phone asks for the old one's code too, and the code that turned it on is spent.
  expect((await refusalOf(desk.staffAccount.startTwoFactor({ password, code: null }))).code).toBe('WRONG_CODE');
  const other = deskNamed('Desk 2');
  await other.deskSignIn.withPassword({ username: 'dorothea', password });
  expect((await refusalOf(other.deskSignIn.withSecondFactor(code(secret)))).code).toBe('CODE_USED');
  clinic.later(minute);
  expect(await other.deskSignIn.withSecondFactor(code(secret))).toMatchObject({ state: 'signed_in', name: 'Dorothea Pennyfarthing' });
});

test('between the password and the code nothing of the desk answers', async () => {
  const { desk } = await halfIn();
  const tries = [desk.checkIn.board({ date: null }), desk.registration.search({ query: 'thi' }), desk.staffAccount.get({}), desk.deskSignIn.stayActive({}), desk.deskSignIn.listStaff({}), desk.practice.get({}), desk.handOff.kiosks({})];
  for (const refused of tries) expect((await refusalOf(refused)).code).toBe('NOT_SIGNED_IN');
  expect((await refusalOf(desk.deskSignIn.startTwoFactor({}))).code).toBe('NOT_SIGNED_IN');
  expect((await refusalOf(desk.deskSignIn.withRecoveryCard({ typed: 'A' }))).code).toBe('NOT_ALLOWED');
});

test('a recovery code gets in once, and is written down', async () => {
  const { desk, recoveryCodes, first } = await halfIn();
  const [one = ''] = recoveryCodes;
  expect(await desk.deskSignIn.withSecondFactor({ kind: 'recovery_code', code: one.toLowerCase() })).toMatchObject({ state: 'signed_in' });
  expect(await first.staffAccount.get({})).toMatchObject({ twoFactor: { recoveryCodesLeft: 9 }, changes: [{ change: 'recovery_code_used' }, { change: 'two_factor_on' }] });
  const again = deskNamed('Desk 3');
  await again.deskSignIn.withPassword({ username: 'dorothea', password });
  expect((await refusalOf(again.deskSignIn.withSecondFactor({ kind: 'recovery_code', code: one }))).code).toBe('WRONG_CODE');
});

test('a desk that locked itself opens by password alone for that day; another desk, a sign-out or the next day ask for the code', async () => {
  const { desk, secret } = await halfIn();
  await desk.deskSignIn.withSecondFactor(code(secret));
  clinic.later(6 * minute);
  expect(await desk.deskSignIn.session({})).toEqual({ state: 'signed_out' });
  expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'signed_in' });
  expect(await deskNamed('Desk 3').deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'second_factor' });
  await desk.signIn.end({ reason: 'done' });
  expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'second_factor' });
  clinic.later(minute);
  await desk.deskSignIn.withSecondFactor(code(secret));
  // Locked and opened again and again: the day still counts from the code.
  for (let passed = 0; passed < 11; passed += 1) {
    clinic.later(hour);
    expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'signed_in' });
  }
  clinic.later(hour);
  expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'second_factor' });
});

test('somebody else’s locked desk gives nobody a way round the code', async () => {
  const { secret } = await halfIn();
  const shared = deskNamed('Shared');
  await shared.deskSignIn.withPassword({ username: owner, password });
  clinic.later(6 * minute);
  expect(await shared.deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'second_factor' });
  // A half-open session that ran out is no proof either.
  clinic.later(6 * minute);
  expect(await shared.deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'second_factor' });
  expect(await shared.deskSignIn.withSecondFactor(code(secret))).toMatchObject({ state: 'signed_in' });
});

test('five wrong codes hold every desk for ten minutes, over sessions, and the person and the owner can read it', { timeout: 60_000 }, async () => {
  const { secret, first } = await halfIn();
  for (let count = 0; count < 5; count += 1) {
    const desk = deskNamed(`Guess ${count}`);
    await desk.deskSignIn.withPassword({ username: 'dorothea', password });
    expect((await refusalOf(desk.deskSignIn.withSecondFactor(wrong))).code).toBe('WRONG_CODE');
  }
  const late = deskNamed('Late');
  await late.deskSignIn.withPassword({ username: 'dorothea', password });
  expect(await refusalOf(late.deskSignIn.withSecondFactor(code(secret)))).toEqual({ code: 'TRY_LATER', data: { retryAfterSeconds: 600 } });
  expect((await first.staffAccount.get({})).changes[0]).toMatchObject({ change: 'code_guessing', byName: null });
  const boss = await clinic.desk(owner);
  expect(await boss.staffAccount.getFor({ staffId: 'dorothea' })).toMatchObject({ codeWaitSeconds: 600, changes: [{ change: 'code_guessing' }, { change: 'two_factor_on' }] });
  await boss.staffAccount.unlockTwoFactorOf({ staffId: 'dorothea', identityCheck: 'known_in_person' });
  expect(await late.deskSignIn.withSecondFactor(code(secret))).toMatchObject({ state: 'signed_in' });
});

test('a hundred wrong codes in a row stop the app; a printed recovery code still opens, and lets the app work again', { timeout: 120_000 }, async () => {
  const { desk, secret, recoveryCodes } = await halfIn();
  let guess = desk;
  for (let count = 0; count < 100; count += 1) {
    // Four a day, so that neither the ten minutes nor the day hold them.
    if (count % 4 === 0) {
      clinic.later(25 * hour);
      guess = deskNamed(`Guess ${count}`);
      await guess.deskSignIn.withPassword({ username: 'dorothea', password });
    }
    expect((await refusalOf(guess.deskSignIn.withSecondFactor(wrong))).code).toBe(count === 99 ? 'SECOND_STEP_STOPPED' : 'WRONG_CODE');
  }
  clinic.later(25 * hour);
  expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toEqual({ state: 'second_factor', stopped: true, takesCard: false });
  expect((await refusalOf(desk.deskSignIn.withSecondFactor(code(secret)))).code).toBe('SECOND_STEP_STOPPED');
  expect(await desk.deskSignIn.withSecondFactor({ kind: 'recovery_code', code: recoveryCodes[3] ?? '' })).toMatchObject({ state: 'signed_in' });
  expect((await desk.staffAccount.get({})).twoFactor.state).toBe('on');
});

test('an owner helps a colleague in with an identity check; nobody else may, and not for oneself', async () => {
  const { first } = await halfIn();
  const about = { staffId: 'dorothea', identityCheck: 'photo_id' as const };
  expect((await refusalOf(first.staffAccount.resetTwoFactorOf(about))).code).toBe('NOT_ALLOWED');
  const boss = await clinic.desk(owner);
  const me = await boss.deskSignIn.session({});
  if (me.state !== 'signed_in') throw new Error('not signed in');
  expect((await refusalOf(boss.staffAccount.resetTwoFactorOf({ ...about, staffId: me.staffId }))).code).toBe('NOT_ALLOWED');
  await boss.staffAccount.resetTwoFactorOf(about);
  expect(await first.deskSignIn.session({})).toEqual({ state: 'signed_out' });
  expect(await boss.staffAccount.getFor({ staffId: 'dorothea' })).toMatchObject({ twoFactor: { state: 'off', recoveryCodesLeft: 0 }, changes: [{ change: 'two_factor_reset', byName: me.name, identityCheck: 'photo_id' }, { change: 'two_factor_on' }] });
  expect(await deskNamed('Desk 9').deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'signed_in' });
});

test('a new set-up code changes the password and still asks for the second step', async () => {
  const { secret } = await halfIn();
  const boss = await clinic.desk(owner);
  const { setupCode } = await boss.deskSignIn.renewSetupCode({ staffId: 'dorothea' });
  const desk = deskNamed('Desk 9');
  expect(await desk.deskSignIn.withSetupCode({ username: 'dorothea', code: setupCode, password: 'tall birch over the quiet pond' })).toMatchObject({ state: 'second_factor' });
  expect(await desk.deskSignIn.withSecondFactor(code(secret))).toMatchObject({ state: 'signed_in' });
});

test('where the practice asks everyone for it, who has none sets it up before the desk opens, and nobody turns it off', async () => {
  const boss = await clinic.desk(owner);
  await boss.deskAccount.setTwoFactorRule({ staff: true });
  expect(await boss.deskAccount.rules({})).toMatchObject({ requireTwoFactor: false, requireStaffTwoFactor: true });
  const desk = deskNamed('Desk 2');
  expect(await desk.deskSignIn.withPassword({ username: 'dorothea', password })).toEqual({ state: 'two_factor_setup' });
  expect((await refusalOf(desk.checkIn.board({ date: null }))).code).toBe('NOT_SIGNED_IN');
  const { secret } = await desk.deskSignIn.startTwoFactor({});
  expect((await refusalOf(desk.deskSignIn.turnTwoFactorOn({ code: '000000' }))).code).toBe('WRONG_CODE');
  expect((await desk.deskSignIn.turnTwoFactorOn({ code: appCode(secret, clinic.now()) })).recoveryCodes).toHaveLength(10);
  expect(await desk.deskSignIn.session({})).toMatchObject({ state: 'signed_in' });
  clinic.later(minute);
  expect((await refusalOf(desk.staffAccount.turnTwoFactorOff({ password, code: appCode(secret, clinic.now()) }))).code).toBe('NOT_ALLOWED');
  await boss.deskAccount.setTwoFactorRule({ staff: false });
  await desk.staffAccount.turnTwoFactorOff({ password, code: appCode(secret, clinic.now()) });
  expect((await desk.staffAccount.get({})).twoFactor.state).toBe('off');
});

test('the only owner, without phone and codes, gets in by the practice’s printed card, and it is written down', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-card-'));
  try {
    const cards = createRecoveryCards(folder, randomBytes(32));
    const { groups, askFor } = cards.make(clinic.now());
    const services = { ...clinic.practice.services, custody: { keyPlace: () => 'keychain' as const, moveKeyToKeychain: () => Promise.resolve(false), cards } };
    const at = (name: string) => callAs(services, 'desk', name);
    const first = at('Desk 1');
    await first.deskSignIn.withPassword({ username: owner, password });
    await enrol(first);
    const desk = at('Desk 2');
    expect(await desk.deskSignIn.withPassword({ username: owner, password })).toMatchObject({ state: 'second_factor', takesCard: false });
    cards.confirm(askFor.map((group) => groups[group - 1] ?? ''), clinic.now());
    expect(await desk.deskSignIn.session({})).toEqual({ state: 'second_factor', stopped: false, takesCard: true });
    const typed = groups.join('-');
    expect(await refusalOf(desk.deskSignIn.withRecoveryCard({ typed: typed.slice(1) }))).toEqual({ code: 'CARD_REFUSED', data: { reason: 'wrong_length', number: null } });
    expect(await desk.deskSignIn.withRecoveryCard({ typed })).toMatchObject({ state: 'signed_in', role: 'owner' });
    expect(await desk.staffAccount.get({})).toMatchObject({ twoFactor: { state: 'off', recoveryCodesLeft: 0 }, changes: [{ change: 'two_factor_by_card' }, { change: 'two_factor_on' }] });
    expect(await first.deskSignIn.session({})).toEqual({ state: 'signed_out' });
    const lost = at('Desk 3');
    const fresh = 'tall birch over the quiet pond';
    expect((await refusalOf(lost.deskSignIn.resetByCard({ username: owner, typed: 'AAAA', password: fresh }))).code).toBe('CARD_REFUSED');
    expect((await refusalOf(lost.deskSignIn.resetByCard({ username: 'dorothea', typed, password: fresh }))).code).toBe('WRONG_SIGN_IN');
    expect((await refusalOf(lost.deskSignIn.resetByCard({ username: owner, typed, password: 'password12345678' }))).code).toBe('WEAK_PASSWORD');
    expect(await lost.deskSignIn.resetByCard({ username: owner, typed, password: fresh })).toMatchObject({ state: 'signed_in', role: 'owner' });
    expect((await refusalOf(at('Desk 4').deskSignIn.withPassword({ username: owner, password }))).code).toBe('WRONG_SIGN_IN');
    expect((await lost.staffAccount.get({})).changes[0]).toMatchObject({ change: 'password_by_card' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a new password of one’s own needs the old one and the code; other desks close, this one stays', async () => {
  const { secret, desk: waiting, first } = await halfIn();
  await waiting.deskSignIn.withSecondFactor(code(secret));
  clinic.later(minute);
  const change = (typed: { password?: string; newPassword?: string; code?: string | null }) =>
    first.staffAccount.changePassword({ password, newPassword: 'seven lanterns by the orchard', code: appCode(secret, clinic.now()), ...typed });
  expect(await refusalOf(change({ newPassword: 'dorothea dorothea' }))).toMatchObject({ code: 'WEAK_PASSWORD', data: { reason: 'has_name' } });
  expect(await refusalOf(change({ newPassword: 'short' }))).toMatchObject({ code: 'WEAK_PASSWORD', data: { reason: 'too_short' } });
  expect((await refusalOf(change({ password: 'not the password at all' }))).code).toBe('WRONG_SIGN_IN');
  expect((await refusalOf(change({ code: null }))).code).toBe('WRONG_CODE');
  // None of these used the code up.
  expect(await change({})).toEqual({ sessionsEnded: 1 });
  expect((await refusalOf(waiting.staffAccount.get({}))).code).toBe('NOT_SIGNED_IN');
  expect((await first.staffAccount.get({})).changes[0]).toMatchObject({ change: 'password', byName: null });
  const later = deskNamed('Desk 3');
  expect((await refusalOf(later.deskSignIn.withPassword({ username: 'dorothea', password }))).code).toBe('WRONG_SIGN_IN');
  expect(await later.deskSignIn.withPassword({ username: 'dorothea', password: 'seven lanterns by the orchard' })).toMatchObject({ state: 'second_factor' });
});
