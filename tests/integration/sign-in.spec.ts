import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import type { TestPractice } from '#tests/support/open-test-practice.ts';

const start = Date.parse('2026-11-24T14:07:00-05:00');
const minute = 60_000;
let practice: TestPractice;
let now: number;
const later = (ms: number): void => {
  now += ms;
  practice.setNow(now);
};
const kiosk = (name = 'Kiosk 1') => callAs(practice.services, 'kiosk', name);
const desk = (name = 'Desk 1') => callAs(practice.services, 'desk', name);
const password = demoPassword;
const wrong = 'lantern meadow 6202';

beforeEach(() => {
  now = start;
  practice = openTestPractice(now);
});
afterEach(() => {
  practice.close();
  expect(practice.faults).toEqual([]);
});

async function issueCode(clientId = 'marigold'): Promise<string> {
  const staff = desk();
  await staff.deskSignIn.withPassword({ username: 'dorothea', password });
  return (await staff.registration.issueDeskCode({ clientId })).code;
}

test('a username is found however it is typed, and an unknown one is refused in the same words as a wrong password', async () => {
  expect(await kiosk().signIn.withPassword({ username: ' MARIGOLD ', password })).toMatchObject({ state: 'signed_in', firstName: 'Marigold' });
  const [unknown, known] = [await refusalOf(kiosk().signIn.withPassword({ username: 'nobody', password })), await refusalOf(kiosk().signIn.withPassword({ username: 'marigold', password: wrong }))];
  expect(unknown).toEqual(known);
  expect(unknown.code).toBe('WRONG_SIGN_IN');
});

test('an inactive client whose login is switched off does not get in', async () => {
  expect((await refusalOf(kiosk().signIn.withPassword({ username: 'fennimore', password }))).code).toBe('WRONG_SIGN_IN');
});

test('ten wrong passwords from several kiosks close the account to kiosks until the first of them is fifteen minutes old', async () => {
  for (let count = 0; count < 10; count += 1) {
    await refusalOf(kiosk(`Kiosk ${count}`).signIn.withPassword({ username: 'marigold', password: wrong }));
    later(minute);
  }
  expect(await refusalOf(kiosk('Kiosk 99').signIn.withPassword({ username: 'marigold', password }))).toEqual({ code: 'TRY_LATER', data: { retryAfterSeconds: 300 } });
  expect(await kiosk('Kiosk 99').signIn.withPassword({ username: 'zebulon', password })).toMatchObject({ state: 'signed_in' });
  later(5 * minute);
  expect(await kiosk('Kiosk 99').signIn.withPassword({ username: 'marigold', password })).toMatchObject({ state: 'signed_in' });
});

test('a kiosk that is tried over many accounts waits, never longer than a minute', async () => {
  for (let count = 0; count < 12; count += 1) {
    await refusalOf(kiosk().signIn.withPassword({ username: `guess-${count}`, password: wrong }));
    later(minute);
  }
  await refusalOf(kiosk().signIn.withPassword({ username: 'guess', password: wrong }));
  expect(await refusalOf(kiosk().signIn.withPassword({ username: 'marigold', password }))).toEqual({ code: 'TRY_LATER', data: { retryAfterSeconds: 60 } });
  later(minute);
  expect(await kiosk().signIn.withPassword({ username: 'marigold', password })).toMatchObject({ state: 'signed_in' });
});

test("one person's typing errors at the desk never keep a colleague out", async () => {
  for (let count = 0; count < 8; count += 1) {
    await refusalOf(desk().deskSignIn.withPassword({ username: 'caspian', password: wrong }));
    later(minute);
  }
  expect(await desk().deskSignIn.withPassword({ username: 'dorothea', password })).toMatchObject({ state: 'signed_in', role: 'front_desk' });
});

test('a desk code works once, with the date of birth, for ten minutes; a newer one replaces it', async () => {
  const first = await issueCode();
  const second = await issueCode();
  const use = (code: string) => kiosk().signIn.withDeskCode({ dateOfBirth: '1988-04-12', code });
  expect((await refusalOf(use(first))).code).toBe('WRONG_SIGN_IN');
  expect(await use(`${second.slice(0, 3)} ${second.slice(3)}`)).toMatchObject({ state: 'signed_in', proof: 'desk_code' });
  expect((await refusalOf(use(second))).code).toBe('WRONG_SIGN_IN');
  const third = await issueCode();
  later(10 * minute);
  expect((await refusalOf(use(third))).code).toBe('WRONG_SIGN_IN');
});

test('wrong codes at one kiosk do not spend the tries of another', async () => {
  for (let count = 0; count < 6; count += 1) await refusalOf(kiosk('Kiosk 1').signIn.withDeskCode({ dateOfBirth: '1988-04-12', code: '000000' }));
  const code = await issueCode();
  expect((await refusalOf(kiosk('Kiosk 1').signIn.withDeskCode({ dateOfBirth: '1988-04-12', code }))).code).toBe('TRY_LATER');
  expect(await kiosk('Kiosk 2').signIn.withDeskCode({ dateOfBirth: '1988-04-12', code })).toMatchObject({ state: 'signed_in' });
});

test('five wrong codes end that code, and a new one works', async () => {
  const code = await issueCode();
  for (let count = 0; count < 5; count += 1) await refusalOf(kiosk(`Kiosk ${count}`).signIn.withDeskCode({ dateOfBirth: '1988-04-12', code: '000000' }));
  expect((await refusalOf(kiosk('Kiosk 9').signIn.withDeskCode({ dateOfBirth: '1988-04-12', code }))).code).toBe('WRONG_SIGN_IN');
  expect(await kiosk('Kiosk 9').signIn.withDeskCode({ dateOfBirth: '1988-04-12', code: await issueCode() })).toMatchObject({ state: 'signed_in' });
});

test('a guardian chooses whose pages to see, and only among their own', async () => {
  const screen = kiosk();
  const session = await screen.signIn.withPassword({ username: 'anneliese', password });
  expect(session).toMatchObject({ state: 'choose' });
  expect((await refusalOf(screen.appointments.list({}))).code).toBe('NOT_SIGNED_IN');
  expect((await refusalOf(screen.signIn.choosePerson({ clientId: 'marigold' }))).code).toBe('NOT_FOUND');
  expect(await screen.signIn.choosePerson({ clientId: 'anneliese-child-1' })).toMatchObject({ state: 'signed_in', firstName: 'Linus', canSwitchPerson: true });
});

test('a session ends when nothing is touched, and at twenty minutes whatever is touched', async () => {
  const idle = kiosk();
  await idle.signIn.withPassword({ username: 'marigold', password });
  later(105_000);
  expect(await idle.signIn.session({})).toEqual({ state: 'none' });
  const busy = kiosk();
  await busy.signIn.withPassword({ username: 'marigold', password });
  for (let count = 0; count < 19; count += 1) {
    later(minute);
    expect(await busy.signIn.stayActive({})).toMatchObject({ state: 'signed_in' });
  }
  later(minute);
  expect((await refusalOf(busy.signIn.stayActive({}))).code).toBe('NOT_SIGNED_IN');
  // The page tells by it whether the same person may simply go on.
  expect(await busy.signIn.session({})).toEqual({ state: 'none', why: 'whole_limit' });
});

test('a practice with staff makes no second first owner', async () => {
  expect((await refusalOf(desk().deskSignIn.createFirstOwner({ name: 'Someone', username: 'someone', password: 'violet harbor seven' }))).code).toBe('OWNER_EXISTS');
});

test('a new member signs in once with the set-up code and a password that is long enough', async () => {
  const owner = desk();
  await owner.deskSignIn.withPassword({ username: 'rowena', password });
  const { setupCode } = await owner.deskSignIn.addStaff({ name: 'Odile Marsh', username: 'odile', role: 'scheduler', providerId: null });
  expect((await refusalOf(owner.deskSignIn.addStaff({ name: 'Odile Marsh', username: 'ODILE', role: 'scheduler', providerId: null }))).code).toBe('USERNAME_TAKEN');
  const use = (chosen: string) => desk('Desk 2').deskSignIn.withSetupCode({ username: 'odile', code: setupCode.toLowerCase(), password: chosen });
  expect(await refusalOf(use('short'))).toEqual({ code: 'WEAK_PASSWORD', data: { reason: 'too_short' } });
  expect(await use('violet harbor seven')).toMatchObject({ state: 'signed_in', role: 'scheduler' });
  expect((await refusalOf(use('violet harbor eight'))).code).toBe('WRONG_SIGN_IN');
});

test('a lost set-up code is replaced by a new one, and a forgotten password by the code; the old ones end', async () => {
  const owner = desk();
  await owner.deskSignIn.withPassword({ username: 'rowena', password });
  const { staff, setupCode } = await owner.deskSignIn.addStaff({ name: 'Odile Marsh', username: 'odile', role: 'scheduler', providerId: null });
  const renewed = await owner.deskSignIn.renewSetupCode({ staffId: staff.id });
  expect(renewed.expiresAt).toBe(now + 48 * 60 * minute);
  const use = (code: string, chosen: string) => desk('Desk 2').deskSignIn.withSetupCode({ username: 'odile', code, password: chosen });
  expect((await refusalOf(use(setupCode, 'violet harbor seven'))).code).toBe('WRONG_SIGN_IN');
  expect(await use(renewed.setupCode, 'violet harbor seven')).toMatchObject({ state: 'signed_in', role: 'scheduler' });
  const again = await owner.deskSignIn.renewSetupCode({ staffId: staff.id });
  expect(await desk('Desk 3').deskSignIn.withPassword({ username: 'odile', password: 'violet harbor seven' })).toMatchObject({ state: 'signed_in' });
  await use(again.setupCode, 'amber harbor nine');
  expect((await refusalOf(desk('Desk 4').deskSignIn.withPassword({ username: 'odile', password: 'violet harbor seven' }))).code).toBe('WRONG_SIGN_IN');
  expect((await refusalOf(owner.deskSignIn.renewSetupCode({ staffId: 'rowena' }))).code).toBe('NOT_ALLOWED');
  await owner.deskSignIn.setStaffActive({ staffId: staff.id, active: false });
  expect((await refusalOf(owner.deskSignIn.renewSetupCode({ staffId: staff.id }))).code).toBe('NOT_FOUND');
});

test('the last owner stays, and a member who is switched off and on again has to sign in anew', async () => {
  const owner = desk();
  await owner.deskSignIn.withPassword({ username: 'rowena', password });
  const front = desk('Desk 2');
  await front.deskSignIn.withPassword({ username: 'dorothea', password });
  expect((await refusalOf(owner.deskSignIn.setStaffActive({ staffId: 'rowena', active: false }))).code).toBe('LAST_OWNER');
  await owner.deskSignIn.setStaffActive({ staffId: 'dorothea', active: false });
  await owner.deskSignIn.setStaffActive({ staffId: 'dorothea', active: true });
  expect(await front.deskSignIn.session({})).toEqual({ state: 'signed_out' });
});

test('only the owner reaches staff and security', async () => {
  const manager = desk();
  await manager.deskSignIn.withPassword({ username: 'tobias', password });
  expect((await refusalOf(manager.deskSignIn.listStaff({}))).code).toBe('NOT_ALLOWED');
});
