import { expect, test } from 'vitest';
import { enforcePolicy } from '#main/api/enforce-policy.ts';
import { startSession } from '#main/api/sessions.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { Seat } from '#main/api/services.ts';
import { contract } from '#main/contract/index.ts';
import { createRouterClient } from '@orpc/server';
import { router } from '#main/router.ts';
import { accountClinicForEachTest } from '#tests/support/account-screens.ts';
import { refusalOf } from '#tests/support/call-as.ts';

const clinic = accountClinicForEachTest();

function seatNamed(name: string, surface: Seat['surface'] = 'kiosk'): Seat {
  let token: string | undefined;
  return { surface, name, sessionToken: () => token, setSessionToken: (next) => void (token = next) };
}

type Named = { name: string; policy: Parameters<typeof enforcePolicy>[0] };

function listProcedures(): Named[] {
  return Object.entries(contract).flatMap(([word, procedures]) => Object.entries(procedures).map(([name, procedure]) => ({ name: `${word}.${name}`, policy: procedure['~orpc'].meta.policy })));
}

test('a session that still waits for something is let into no procedure that needs somebody signed in', () => {
  const { services } = clinic.practice;
  const guarded = listProcedures().filter(({ policy }) => policy?.who !== 'anyone');
  expect(guarded.length).toBeGreaterThan(100);
  for (const awaits of ['second_factor', 'two_factor_setup', 'terms'] as const) {
    const seat = seatNamed('Kiosk 1');
    const session = startSession({ services, seat }, { kind: 'client', proof: 'password', loginId: 'login-marigold', staffId: null, clientId: 'marigold', awaits });
    const half: Caller = { kind: 'unready', session, awaits };
    for (const { name, policy } of guarded) {
      for (const at of [seat, seatNamed('Desk 1', 'desk')]) expect(() => enforcePolicy(policy, at, half, name.split('.')[0] ?? '', clinic.now()), name).toThrow(/NOT_SIGNED_IN|NOT_ALLOWED/u);
    }
  }
});

test('two hundred half-open sign-ins with three guesses each have five guesses together, and the owner is told once', { timeout: 60_000 }, async () => {
  const { screen } = await clinic.signIn();
  await clinic.turnOn(screen);
  clinic.later(60_000);
  let looked = 0;
  for (let count = 0; count < 200; count += 1) {
    const seat = seatNamed(`Kiosk ${count}`);
    startSession({ services: clinic.practice.services, seat }, { kind: 'client', proof: 'password', loginId: 'login-marigold', staffId: null, clientId: 'marigold', awaits: 'second_factor' });
    const guesser = createRouterClient(router, { context: { services: clinic.practice.services, seat } });
    for (let guess = 0; guess < 3; guess += 1) {
      const { code } = await refusalOf(guesser.signIn.withSecondFactor({ kind: 'app_code', code: '000000' }));
      if (code === 'WRONG_CODE') looked += 1;
      else expect(code).toBe('TRY_LATER');
    }
  }
  expect(looked).toBe(5);
  expect(clinic.mails().filter(({ kind }) => kind === 'code_guessing')).toHaveLength(1);
});

/** What a username may look like without being the first one: each would shadow `marigold` for a reader or for a later look-up. */
const shadows = ['MARIGOLD', ' marigold ', 'ｍａｒｉｇｏｌｄ', 'marigold.', 'marigold\u0000', 'mаrigold', 'marigold\u200b', 'mari\u00adgold', 'ᵐarigold'];

test('no second account shadows the first by the way its name is written', async () => {
  const desk = await clinic.desk();
  const { code } = await desk.deskAccount.issueCode({ clientId: 'anneliese-child-1', delivery: 'shown', identityCheck: 'photo_id' });
  for (const username of shadows) {
    const refused = await refusalOf(clinic.kiosk().signIn.useAccountCode({ dateOfBirth: '2014-05-05', code: code ?? '', username, password: 'tall birch over the quiet pond' }));
    expect(['USERNAME_TAKEN', 'USERNAME_NOT_ALLOWED'], JSON.stringify(username)).toContain(refused.code);
  }
});

const oddities: readonly unknown[] = [{ $ne: null }, ['marigold'], 7, null, true, { __proto__: { admin: true }, toString: 'x' }];

test('what is no text for a name is bad input, and the answer says nothing of it', async () => {
  for (const username of oddities) {
    const { code, data } = await refusalOf(clinic.kiosk().signIn.withPassword({ username: username as string, password: 'x' }));
    expect(code, JSON.stringify(username)).toBe('BAD_REQUEST');
    expect(JSON.stringify(data ?? null)).not.toContain('marigold');
  }
});

test('words of SQL sign nobody in', async () => {
  for (const [index, username] of ["' OR 1=1--", "marigold'--", '"'.repeat(250), '%', '_', 'marigold" OR ""="', '*'].entries()) {
    const screen = clinic.kiosk(`Kiosk ${index}`);
    expect((await refusalOf(screen.signIn.withPassword({ username, password: "' OR 1=1--" }))).code).toBe('WRONG_SIGN_IN');
    expect((await refusalOf(screen.signIn.withDeskCode({ dateOfBirth: '1988-04-12', code: "' OR 1=1" }))).code).toBe('WRONG_SIGN_IN');
  }
});

test('a password of a megabyte is refused before anything is hashed', async () => {
  let hashed = 0;
  const { services } = clinic.practice;
  const counting = { ...services, passwords: { hash: (word: string) => (hashed += 1, services.passwords.hash(word)), verify: (kept: string | null, word: string) => (hashed += 1, services.passwords.verify(kept, word)) } };
  const screen = createRouterClient(router, { context: { services: counting, seat: seatNamed('Kiosk 1') } });
  expect((await refusalOf(screen.signIn.withPassword({ username: 'marigold', password: 'x'.repeat(1_000_000) }))).code).toBe('BAD_REQUEST');
  expect(hashed).toBe(0);
  await refusalOf(screen.signIn.withPassword({ username: 'marigold', password: 'x'.repeat(1_000) }));
  expect(hashed).toBe(1);
});

test('a device’s name brings no line of its own into a mail', async () => {
  const desk = await clinic.desk();
  await desk.deskAccount.enrolDevice({ clientId: 'marigold', identityCheck: 'photo_id', name: 'tablet\r\nBcc: x@example.org\u2028y' });
  const [mail] = clinic.mails().filter(({ kind }) => kind === 'device_enrolled');
  expect(String(mail?.parameters.place)).toMatch(/^tablet Bcc: x@example.org/u);
  expect(JSON.stringify(mail)).not.toMatch(/\\r|\\n/u);
});
