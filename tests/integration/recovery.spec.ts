import { createRouterClient } from '@orpc/server';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Seat } from '#main/api/services.ts';
import { hostPractice } from '#main/host-practice.ts';
import type { PracticeHost } from '#main/host-practice.ts';
import { makeCardKey } from '#main/recovery/card-key.ts';
import { lockedRouter } from '#main/recovery/locked-router.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let host: PracticeHost | undefined;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-recovery-'));
  mkdirSync(join(folder, 'data'));
  // No keychain: the key lies in a file that the test can take away.
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', '');
  now = Date.parse('2026-11-24T19:07:00Z');
});
afterEach(() => {
  host?.close();
  host = undefined;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const password = 'meadow lantern 2026';
const keyFile = (): string => join(folder, 'config', 'anteroom', readdirSync(join(folder, 'config', 'anteroom')).find((name) => name.endsWith('.key')) ?? '');
const log = { info: () => undefined, fault: (_event: string, _incident: string, cause: unknown) => { throw cause; } };
const start = async (): Promise<PracticeHost> => {
  host?.close();
  host = await hostPractice({ dataFolder: join(folder, 'data'), demo: false, clock: { now: () => now }, log, migrationsFolder: resolve('db/migrations') });
  return host;
};

function desk(of: PracticeHost) {
  const office = of.office();
  if (office.kind !== 'open') throw new Error('the store is locked');
  return callAs(office.services, 'desk', 'Desk 1');
}

function lockedDesk(of: PracticeHost, surface: Seat['surface'] = 'desk') {
  const office = of.office();
  if (office.kind !== 'locked') throw new Error('the store is open');
  const seat: Seat = { surface, name: 'Desk 1', sessionToken: () => undefined, setSessionToken: () => undefined };
  return createRouterClient(lockedRouter, { context: { locked: office.locked, seat } });
}

/** A practice with an owner and a confirmed card. */
async function makePractice(): Promise<string[]> {
  const owner = desk(await start());
  await owner.deskSignIn.createFirstOwner({ name: 'Juniper Ashdown', username: 'juniper', password });
  const card = await owner.recovery.makeCard({ password });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  return card.groups;
}

test('the owner makes a card with the password, types a part back, and the desk knows where the key lies', async () => {
  const owner = desk(await start());
  await owner.deskSignIn.createFirstOwner({ name: 'Juniper Ashdown', username: 'juniper', password });
  expect(await owner.recovery.state({})).toEqual({ card: { kind: 'none' }, keyPlace: 'file' });
  expect(await refusalOf(owner.recovery.makeCard({ password: 'something else entirely' }))).toMatchObject({ code: 'WRONG_SIGN_IN' });
  const card = await owner.recovery.makeCard({ password });
  expect(card.groups).toHaveLength(7);
  expect(await owner.recovery.state({})).toMatchObject({ card: { kind: 'unconfirmed', number: 1 } });
  expect(await refusalOf(owner.recovery.confirmCard({ groups: ['0000', '1111'] }))).toMatchObject({ code: 'CARD_REFUSED' });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  expect(await owner.recovery.state({})).toMatchObject({ card: { kind: 'confirmed', number: 1, madeAt: now } });
  expect(await owner.recovery.moveKey({})).toEqual({ moved: false });
});

test('only the owner makes a card, and guesses at the password are slowed down', async () => {
  const owner = desk(await start());
  await owner.deskSignIn.createFirstOwner({ name: 'Juniper Ashdown', username: 'juniper', password });
  for (let guess = 0; guess < 5; guess += 1) await refusalOf(owner.recovery.makeCard({ password: `a guess number ${guess}` }));
  expect(await refusalOf(owner.recovery.makeCard({ password }))).toMatchObject({ code: 'TRY_LATER' });
  const { setupCode } = await owner.deskSignIn.addStaff({ name: 'Basil Thornbury', username: 'basil', role: 'manager', providerId: null });
  const office = (await Promise.resolve(host))?.office();
  if (office?.kind !== 'open') throw new Error('locked');
  const manager = callAs(office.services, 'desk', 'Desk 2');
  await manager.deskSignIn.withSetupCode({ username: 'basil', code: setupCode, password });
  expect(await refusalOf(manager.recovery.makeCard({ password }))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await manager.recovery.state({})).toMatchObject({ card: { kind: 'none' } });
});

test('a store whose key is gone is held locked, and the card opens it with everything in it', async () => {
  const groups = await makePractice();
  host?.close();
  rmSync(keyFile());
  const locked = lockedDesk(await start());
  expect(await locked.lockedStore.state({})).toEqual({ state: 'locked', reason: 'no_answer', hasCard: true });
  expect(readdirSync(join(folder, 'config', 'anteroom')).filter((name) => name.endsWith('.key'))).toEqual([]);
  expect(await locked.lockedStore.openWithCard({ typed: groups.join(' ').toLowerCase() })).toEqual({ keyPlace: 'file' });
  const again = desk(await start());
  expect(await again.deskSignIn.withPassword({ username: 'juniper', password })).toMatchObject({ state: 'signed_in', role: 'owner' });
});

test('no kiosk reaches the recovery calls', async () => {
  await makePractice();
  host?.close();
  rmSync(keyFile());
  const kiosk = lockedDesk(await start(), 'kiosk');
  expect(await refusalOf(kiosk.lockedStore.state({}))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refusalOf(kiosk.lockedStore.openWithCard({ typed: '' }))).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('a wrong, a mistyped and a short key each say what is wrong, and tries are limited', async () => {
  const groups = await makePractice();
  host?.close();
  rmSync(keyFile());
  const locked = lockedDesk(await start());
  const tryKey = (typed: string) => refusalOf(locked.lockedStore.openWithCard({ typed }));
  for (let slip = 0; slip < 20; slip += 1) expect(await tryKey(groups.slice(1).join(''))).toMatchObject({ code: 'CARD_REFUSED', data: { reason: 'wrong_length' } });
  expect(await tryKey([...groups].reverse().join(''))).toMatchObject({ data: { reason: 'mistyped' } });
  for (let guess = 0; guess < 5; guess += 1) expect(await tryKey(makeCardKey())).toMatchObject({ code: 'CARD_REFUSED', data: { reason: 'wrong' } });
  expect(await tryKey(groups.join(''))).toMatchObject({ code: 'TRY_LATER', data: { retryAfterSeconds: 5 } });
  now += 5_000;
  expect(await locked.lockedStore.openWithCard({ typed: groups.join('') })).toEqual({ keyPlace: 'file' });
});

test('a card that was replaced is told by its number', async () => {
  const groups = await makePractice();
  const owner = desk(await start());
  await owner.deskSignIn.withPassword({ username: 'juniper', password });
  const newer = await owner.recovery.makeCard({ password });
  await owner.recovery.confirmCard({ groups: newer.askFor.map((at) => newer.groups[at - 1] ?? '') });
  host?.close();
  rmSync(keyFile());
  const locked = lockedDesk(await start());
  expect(await refusalOf(locked.lockedStore.openWithCard({ typed: groups.join('') }))).toEqual({ code: 'CARD_REFUSED', data: { reason: 'replaced', number: 1 } });
  expect(await locked.lockedStore.openWithCard({ typed: newer.groups.join('') })).toEqual({ keyPlace: 'file' });
});

test('a kept key that does not fit leads to the card, and the store opens again without it once the right key is back', async () => {
  await makePractice();
  host?.close();
  const file = keyFile();
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, 'ab'.repeat(32));
  const locked = lockedDesk(await start());
  expect(await locked.lockedStore.state({})).toMatchObject({ state: 'locked', reason: 'wrong_key' });
  expect(await locked.lockedStore.lookAgain({})).toEqual({ isOpen: false });
  writeFileSync(file, right);
  expect(await locked.lockedStore.lookAgain({})).toEqual({ isOpen: true });
  expect(host?.office().kind).toBe('open');
});

test('a card of another practice does not open this one, and the kept key stays as it is', async () => {
  const groups = await makePractice();
  host?.close();
  const recoveryFile = readFileSync(join(folder, 'data', 'recovery.json'));
  rmSync(join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'data'));
  // The head of the audit too: where it is kept, the folder had records and gets no new ones.
  rmSync(join(folder, 'config'), { recursive: true });
  await makePractice();
  host?.close();
  writeFileSync(join(folder, 'data', 'recovery.json'), recoveryFile);
  writeFileSync(keyFile(), 'cd'.repeat(32));
  const locked = lockedDesk(await start());
  expect(await refusalOf(locked.lockedStore.openWithCard({ typed: groups.join('') }))).toEqual({ code: 'CARD_REFUSED', data: { reason: 'other_store', number: 1 } });
  expect(readFileSync(keyFile(), 'utf8')).toBe('cd'.repeat(32));
  expect(host?.office().kind).toBe('locked');
});

test('without a card a key that does not fit ends the start, and a missing one still never makes a new store', async () => {
  await start();
  host?.close();
  const file = keyFile();
  const before = readFileSync(join(folder, 'data', 'anteroom.db'));
  writeFileSync(file, 'ab'.repeat(32));
  await expect(start()).rejects.toThrow(expect.objectContaining({ trouble: 'wrong-key' }));
  rmSync(file);
  const locked = lockedDesk(await start());
  expect(await locked.lockedStore.state({})).toMatchObject({ hasCard: false });
  expect(await refusalOf(locked.lockedStore.openWithCard({ typed: makeCardKey() }))).toMatchObject({ data: { reason: 'no_card' } });
  expect(readFileSync(join(folder, 'data', 'anteroom.db')).equals(before)).toBe(true);
  expect(existsSync(file)).toBe(false);
});
