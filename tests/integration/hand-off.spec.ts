import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';
import { refusalOf } from '#tests/support/call-as.ts';

const minute = 60_000;
const clinic = accountClinicForEachTest();

type Sections = ('dashboard' | 'appointments' | 'account' | 'profile')[];

/** A kiosk that has asked for its welcome, and a desk. */
async function ready() {
  const kiosk = clinic.kiosk('Kiosk 1');
  await kiosk.practice.welcome({});
  return { kiosk, desk: await clinic.desk() };
}

async function handOver(sections: Sections = ['dashboard', 'appointments', 'account']) {
  const screens = await ready();
  const { id } = await screens.desk.handOff.start({ clientId: 'marigold', kioskName: 'Kiosk 1', sections });
  return { ...screens, id };
}

async function confirmed(sections?: Sections) {
  const screens = await handOver(sections);
  return { ...screens, session: await screens.kiosk.handOff.confirm({ id: screens.id, isMe: true }) };
}

test('only a shared kiosk that is open and unused can be handed over, one at a time', async () => {
  const { desk, kiosk } = await ready();
  const own = clinic.kiosk('Tablet', { token: () => 'x', setToken: () => undefined });
  await own.practice.welcome({});
  expect((await desk.handOff.kiosks({})).kiosks).toEqual([{ name: 'Kiosk 1', isFree: true }]);
  const start = (kioskName: string) => desk.handOff.start({ clientId: 'marigold', kioskName, sections: ['dashboard'] });
  expect((await refusalOf(start('Kiosk 9'))).code).toBe('KIOSK_BUSY');
  await clinic.signIn(kiosk, 'zebulon');
  expect((await desk.handOff.kiosks({})).kiosks).toEqual([{ name: 'Kiosk 1', isFree: false }]);
  expect((await refusalOf(start('Kiosk 1'))).code).toBe('KIOSK_BUSY');
  await kiosk.signIn.end({ reason: 'done' });
  await start('Kiosk 1');
  expect((await refusalOf(start('Kiosk 1'))).code).toBe('KIOSK_BUSY');
  clinic.later(4 * minute);
  expect((await desk.handOff.kiosks({})).kiosks).toEqual([]);
});

test('the kiosk asks by first name and initial, and Yes opens the chosen pages only', async () => {
  const { kiosk, id, desk } = await handOver(['appointments']);
  expect(await kiosk.handOff.waiting({})).toMatchObject({ state: 'asking', id, greeting: 'Marigold T.', preferredLanguage: 'en' });
  expect(await clinic.kiosk('Kiosk 2').handOff.waiting({})).toEqual({ state: 'none' });
  expect((await refusalOf(clinic.kiosk('Kiosk 2').handOff.confirm({ id, isMe: true }))).code).toBe('CHANGED_MEANWHILE');
  expect(await kiosk.handOff.confirm({ id, isMe: true })).toMatchObject({ state: 'signed_in', firstName: 'Marigold', proof: 'hand_off', sections: ['appointments'], canSwitchPerson: false });
  expect((await kiosk.appointments.list({})).upcoming).toBeInstanceOf(Array);
  const money = kiosk.billing.account({ show: 'all', from: null, to: null, skip: 0 });
  for (const call of [kiosk.dashboard.get({}), money, kiosk.printing.offer({}), kiosk.account.get({})]) expect((await refusalOf(call)).code).toBe('NOT_ALLOWED');
  expect((await refusalOf(kiosk.handOff.confirm({ id, isMe: true }))).code).toBe('CHANGED_MEANWHILE');
  expect((await desk.handOff.kiosks({})).handOffs).toMatchObject([{ id, kioskName: 'Kiosk 1', clientId: 'marigold', state: 'open' }]);
  expect(clinic.store.accounts.listLoginEvents(null, ['marigold'], 0, 5)).toMatchObject([{ surface: 'hand_off', method: 'hand_off', secondFactor: 'hand_off', result: 'signed_in', seatName: 'Kiosk 1' }]);
});

test.each<[Sections, number | undefined]>([[['dashboard'], undefined], [['dashboard', 'account'], 6_000]])('the dashboard of a hand-off to %j shows the balance only where the account is open too', async (sections, cents) => {
  const { kiosk } = await confirmed(sections);
  expect((await kiosk.dashboard.get({})).balance?.responsibilityCents).toBe(cents);
});

test.each<[Sections, boolean]>([[['dashboard'], false], [['dashboard', 'appointments'], true]])('the dashboard of a hand-off to %j shows visits only where the appointments are open too', async (sections, isShown) => {
  const { kiosk } = await confirmed(sections);
  const { today, upcoming, upcomingMore, canSchedule, setup, counts } = await kiosk.dashboard.get({});
  expect(upcoming !== null && upcoming.length > 0).toBe(isShown);
  expect(today !== null).toBe(isShown);
  if (!isShown) expect({ upcomingMore, canSchedule, toConfirm: counts.toConfirm, schedule: setup.find(({ task }) => task === 'schedule')?.state }).toEqual({ upcomingMore: 0, canSchedule: false, toConfirm: 0, schedule: 'not_needed' });
});

test('a kiosk is free for as long as its page is open, and not for long after', async () => {
  const kiosk = clinic.kiosk('Kiosk 1');
  const page = new AbortController();
  const watch = await kiosk.events.watch({}, { signal: page.signal });
  await watch.next();
  clinic.later(10 * minute);
  const desk = await clinic.desk();
  const free = async () => (await desk.handOff.kiosks({})).kiosks;
  expect(await free()).toEqual([{ name: 'Kiosk 1', isFree: true }]);
  const ended = watch.next();
  page.abort();
  await ended.catch(() => undefined);
  clinic.later(14_000);
  expect(await free()).toEqual([{ name: 'Kiosk 1', isFree: true }]);
  clinic.later(1_000);
  expect(await free()).toEqual([]);
});

test('a hand-off never changes the account, whatever pages it opens', async () => {
  const { kiosk } = await confirmed(['profile']);
  expect(await kiosk.account.get({})).toBeDefined();
  const calls = [
    kiosk.account.confirm({ password, code: null }), kiosk.account.changeUsername({ username: 'stranger' }), kiosk.account.changePassword({ password: 'quiet copper lantern road' }),
    kiosk.account.changeEmail({ email: 'stranger@example.org' }), kiosk.account.startTwoFactor({}), kiosk.account.turnTwoFactorOff({ password, code: '123456', newPassword: null }), kiosk.account.forgetDevice({ deviceId: 'x' }),
  ];
  for (const call of calls) expect((await refusalOf(call)).code).toBe('PASSWORD_SIGN_IN_NEEDED');
});

test('No opens nothing and tells the desk', async () => {
  const { kiosk, desk, id } = await handOver();
  expect(await kiosk.handOff.confirm({ id, isMe: false })).toEqual({ state: 'none' });
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });
  expect((await desk.handOff.kiosks({})).handOffs).toMatchObject([{ id, state: 'declined' }]);
  expect((await refusalOf(kiosk.handOff.confirm({ id, isMe: true }))).code).toBe('CHANGED_MEANWHILE');
  await desk.handOff.takeBack({ id });
  expect(await desk.handOff.kiosks({})).toEqual({ kiosks: [{ name: 'Kiosk 1', isFree: true }], handOffs: [] });
});

test('nobody answered in five minutes: it lapses, and the kiosk is free again', async () => {
  const { kiosk, id } = await handOver();
  clinic.later(5 * minute);
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });
  expect((await refusalOf(kiosk.handOff.confirm({ id, isMe: true }))).code).toBe('CHANGED_MEANWHILE');
  const desk = await clinic.desk();
  expect(await desk.handOff.kiosks({})).toEqual({ kiosks: [{ name: 'Kiosk 1', isFree: true }], handOffs: [] });
});

test('Done and the idle end lock the kiosk until a PIN or a password of staff is typed there', async () => {
  const { kiosk, desk } = await confirmed();
  await desk.handOff.setPin({ password, pin: '204618' });
  await kiosk.signIn.end({ reason: 'done' });
  expect((await desk.handOff.kiosks({})).handOffs).toMatchObject([{ state: 'to_return' }]);
  expect((await desk.handOff.kiosks({})).kiosks).toEqual([{ name: 'Kiosk 1', isFree: false }]);
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'return' });
  expect((await refusalOf(kiosk.handOff.giveBack({ by: 'pin', pin: '111111' }))).code).toBe('WRONG_SIGN_IN');
  await kiosk.handOff.giveBack({ by: 'pin', pin: '204618' });
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });

  const { id } = await desk.handOff.start({ clientId: 'marigold', kioskName: 'Kiosk 1', sections: ['dashboard'] });
  await kiosk.handOff.confirm({ id, isMe: true });
  clinic.later(2 * minute);
  expect((await refusalOf(kiosk.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'return' });
  expect((await refusalOf(kiosk.handOff.giveBack({ by: 'password', username: 'marigold', password }))).code).toBe('WRONG_SIGN_IN');
  await kiosk.handOff.giveBack({ by: 'password', username: 'Dorothea', password });
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });
});

test('the desk takes an open one back: the pages end at once', async () => {
  const { kiosk, desk, id } = await confirmed();
  await desk.handOff.takeBack({ id });
  expect((await refusalOf(kiosk.dashboard.get({}))).code).toBe('NOT_SIGNED_IN');
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });
});

test('wrong PINs wait longer and longer, at that kiosk only', async () => {
  const { kiosk, desk } = await confirmed();
  await desk.handOff.setPin({ password, pin: '204618' });
  await kiosk.signIn.end({ reason: 'done' });
  for (let guess = 0; guess < 5; guess += 1) expect((await refusalOf(kiosk.handOff.giveBack({ by: 'pin', pin: `00000${guess}` }))).code).toBe('WRONG_SIGN_IN');
  expect(await refusalOf(kiosk.handOff.giveBack({ by: 'pin', pin: '204618' }))).toMatchObject({ code: 'TRY_LATER' });
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'return' });
  await clinic.kiosk('Kiosk 2').handOff.giveBack({ by: 'pin', pin: '204618' });
  clinic.later(2 * minute);
  await kiosk.handOff.giveBack({ by: 'pin', pin: '204618' });
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });
});

test('a PIN needs the password, is kept as a hash, and ends with the account', async () => {
  const { kiosk, desk } = await confirmed();
  expect((await refusalOf(desk.handOff.setPin({ password: 'not this one at all', pin: '204618' }))).code).toBe('WRONG_SIGN_IN');
  await desk.handOff.setPin({ password, pin: '204618' });
  const staff = clinic.store.signIn.findStaff('dorothea');
  expect(staff?.pinHash).toMatch(/^\$argon2id\$/u);
  await kiosk.signIn.end({ reason: 'idle' });
  if (staff) clinic.store.signIn.saveStaff({ ...staff, active: false });
  expect((await refusalOf(kiosk.handOff.giveBack({ by: 'pin', pin: '204618' }))).code).toBe('WRONG_SIGN_IN');
});

test('the chain names who handed which client’s kiosk over, who answered and who took it back', async () => {
  const { desk, id } = await confirmed();
  await desk.handOff.takeBack({ id });
  const trace = clinic.store.audit.listLatest(20).filter(({ procedure }) => procedure.startsWith('handOff.')).map(({ procedure, actorKind, outcome, clientIds }) => `${procedure} ${actorKind} ${outcome} ${clientIds}`);
  expect(trace).toEqual(['handOff.takeBack staff done ["marigold"]', 'handOff.confirm nobody done ["marigold"]', 'handOff.start staff done ["marigold"]']);
});

test('a restart keeps nothing open', async () => {
  const { kiosk, id } = await handOver();
  clinic.store.handOffs.endAll(clinic.now());
  expect(await kiosk.handOff.waiting({})).toEqual({ state: 'none' });
  expect((await refusalOf(kiosk.handOff.confirm({ id, isMe: true }))).code).toBe('CHANGED_MEANWHILE');
});

test('whoever was handed the account can pay there: by the code for the phone, with a card on file, and call somebody; without it nothing can be paid', async () => {
  const { kiosk, desk, id } = await confirmed(['account']);
  const options = await kiosk.payments.options({});
  expect(options).toMatchObject({ closed: null, canAddCard: true });
  const [first, second] = [Math.min(2_000, options.maxCents), Math.min(1_000, options.maxCents)];
  const shown = await kiosk.payments.startOnPhone({ intentId: randomUUID(), amountCents: first, chargeIds: null, language: 'en' });
  expect(shown.state.kind).toBe('waiting');
  expect(await kiosk.payments.answerSimulated({ attemptId: shown.id, answer: 'approve' })).toMatchObject({ state: { kind: 'paid' } });
  expect(await kiosk.payments.payWithCard({ intentId: randomUUID(), amountCents: second, chargeIds: null, cardId: options.cards[0]?.id ?? '' })).toMatchObject({ state: { kind: 'paid' } });
  expect((await kiosk.payments.addCardOnPhone({ intentId: randomUUID(), consentVersion: '2026-11', language: 'es' })).state.kind).toBe('waiting');
  await kiosk.help.call({ topic: 'payment' });
  await desk.handOff.takeBack({ id });
  expect((await refusalOf(kiosk.payments.status({ attemptId: shown.id }))).code).toBe('NOT_SIGNED_IN');
});
