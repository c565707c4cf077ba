import { expect, test } from 'vitest';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { appCode } from '#tests/support/totp.ts';

const hour = 3_600_000;
const born = '1988-04-12';
const chosen = 'violet harbor seven';
const clinic = accountClinicForEachTest();

const crowd = 'client-003';
async function invite(): Promise<{ code: string; dateOfBirth: string }> {
  const { code } = await (await clinic.desk()).deskAccount.issueCode({ clientId: crowd, delivery: 'shown', identityCheck: 'photo_id' });
  return { code: code ?? '', dateOfBirth: clinic.store.clients.find(crowd)?.dateOfBirth ?? '' };
}
async function issueReset(): Promise<string> {
  return (await (await clinic.desk()).deskAccount.issueCode({ clientId: 'marigold', delivery: 'shown', identityCheck: 'photo_id' })).code ?? '';
}

test('an invited client chooses username and password, accepts the terms and is in; the code works once', async () => {
  const typed = await invite();
  expect(typed.code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/u);
  const screen = clinic.kiosk();
  expect(await screen.signIn.openAccountCode(typed)).toEqual({ kind: 'invitation', username: null, leastCharacters: 15 });
  const use = (username: string, word: string) => screen.signIn.useAccountCode({ ...typed, code: typed.code.toLowerCase().replace('-', ''), username, password: word });
  expect(await refusalOf(use('kestrel', 'short'))).toMatchObject({ code: 'WEAK_PASSWORD', data: { reason: 'too_short' } });
  expect((await refusalOf(use('Marigold', chosen))).code).toBe('USERNAME_TAKEN');
  for (const shadow of ['mаrigold', 'ｍarigold2', 'marigold.', 'mari\u0000gold2', 'ab', 'kestrel\u200b']) expect((await refusalOf(use(shadow, chosen))).code, shadow).toMatch(/USERNAME_/u);
  expect(await use('Kestrel.7', chosen)).toEqual({ state: 'terms' });
  expect((await refusalOf(screen.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
  const { terms } = await screen.terms.current({});
  expect((await refusalOf(screen.terms.accept({ versionId: 'older', language: 'en' }))).code).toBe('CHANGED_MEANWHILE');
  expect(await screen.terms.accept({ versionId: terms?.id ?? '', language: 'en' })).toMatchObject({ state: 'signed_in' });
  expect(await screen.account.get({})).toMatchObject({ login: { username: 'Kestrel.7' }, canChange: true, terms: { version: 1 } });
  expect((await refusalOf(clinic.kiosk('Kiosk 2').signIn.useAccountCode({ ...typed, username: 'other.name', password: chosen }))).code).toBe('WRONG_SIGN_IN');
  await screen.signIn.end({ reason: 'done' });
  expect((await clinic.signIn(clinic.kiosk(), 'KESTREL.7', chosen)).session).toMatchObject({ state: 'signed_in' });
});

test('only the newest invitation works, for 48 hours, with the right date of birth', async () => {
  const first = await invite();
  const second = await invite();
  const open = (typed: { code: string; dateOfBirth: string }, kiosk: string) => clinic.kiosk(kiosk).signIn.openAccountCode(typed);
  expect((await refusalOf(open(first, 'Kiosk 1'))).code).toBe('WRONG_SIGN_IN');
  expect((await refusalOf(open({ ...second, dateOfBirth: '1950-01-01' }, 'Kiosk 2'))).code).toBe('WRONG_SIGN_IN');
  expect(await open(second, 'Kiosk 3')).toMatchObject({ kind: 'invitation' });
  clinic.later(48 * hour);
  expect((await refusalOf(open(second, 'Kiosk 4'))).code).toBe('WRONG_SIGN_IN');
});

test('a reset by the desk shows the forgotten username, ends other sessions and tells the owner', async () => {
  const other = await clinic.signIn(clinic.kiosk('Kiosk 2'));
  const code = await issueReset();
  const screen = clinic.kiosk();
  expect(await screen.signIn.openAccountCode({ dateOfBirth: born, code })).toEqual({ kind: 'reset', username: 'marigold', leastCharacters: 15 });
  expect(await screen.signIn.useAccountCode({ dateOfBirth: born, code, username: null, password: chosen })).toMatchObject({ state: 'signed_in' });
  expect(await other.screen.signIn.session({})).toEqual({ state: 'none' });
  expect(clinic.mails()).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'password_changed', to: 'marigold@example.org' })]));
  expect((await refusalOf(clinic.kiosk('Kiosk 3').signIn.withPassword({ username: 'marigold', password }))).code).toBe('WRONG_SIGN_IN');
});

test('a reset does not go round two-factor, and one code at two kiosks works at one', async () => {
  const { screen: owner } = await clinic.signIn(clinic.kiosk('Kiosk 7'));
  const { secret } = await clinic.turnOn(owner);
  const code = await issueReset();
  const use = (kiosk: string) => clinic.kiosk(kiosk).signIn.useAccountCode({ dateOfBirth: born, code, username: null, password: 'kite 7 barn' });
  const answers = await Promise.allSettled([use('Kiosk 1'), use('Kiosk 2')]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { screen, session } = await clinic.signIn(clinic.kiosk('Kiosk 3'), 'marigold', 'kite 7 barn');
  expect(session).toEqual({ state: 'second_factor', stopped: false });
  clinic.later(60_000);
  expect(await screen.signIn.withSecondFactor({ kind: 'app_code', code: appCode(secret, clinic.now()) })).toMatchObject({ state: 'signed_in' });
});

test('"I forgot" answers the same for everyone and mails a code only where birth date and address are one client’s', async () => {
  const ask = (kiosk: string, email: string, dateOfBirth: string) => clinic.kiosk(kiosk).signIn.requestReset({ email, dateOfBirth });
  expect(await ask('Kiosk 1', 'nobody@example.org', born)).toEqual({});
  expect(await ask('Kiosk 1', 'marigold@example.org', '1950-01-01')).toEqual({});
  expect(clinic.mails()).toEqual([]);
  expect(await ask('Kiosk 1', ' Marigold@Example.org ', born)).toEqual({});
  const [mail] = clinic.mails();
  expect(mail).toMatchObject({ kind: 'reset_code', to: 'marigold@example.org' });
  expect(await clinic.kiosk().signIn.openAccountCode({ dateOfBirth: born, code: mail?.oneTimeCode ?? '' })).toMatchObject({ kind: 'reset', username: 'marigold' });
  for (let count = 0; count < 6; count += 1) await ask(`Kiosk ${count + 2}`, 'marigold@example.org', born);
  expect(clinic.store.accounts.countAccountCodes('marigold', 'reset', 0)).toBe(3);
});

test('a kiosk that keeps asking for resets waits, and its sign-in does not', async () => {
  for (let count = 0; count < 5; count += 1) await clinic.kiosk().signIn.requestReset({ email: `guess${count}@example.org`, dateOfBirth: born });
  expect((await refusalOf(clinic.kiosk().signIn.requestReset({ email: 'guess@example.org', dateOfBirth: born }))).code).toBe('TRY_LATER');
  expect((await clinic.signIn()).session).toMatchObject({ state: 'signed_in' });
});

test('a mailed invitation needs an address, and never shows the code to staff', async () => {
  const desk = await clinic.desk();
  expect((await refusalOf(desk.deskAccount.issueCode({ clientId: crowd, delivery: 'mailed' }))).code).toBe('NO_EMAIL');
  expect(await desk.deskAccount.issueCode({ clientId: 'marigold', delivery: 'mailed' })).toMatchObject({ kind: 'reset', code: null });
  expect(clinic.mails()).toMatchObject([{ kind: 'reset_code', to: 'marigold@example.org' }]);
});
