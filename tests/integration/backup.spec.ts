import { randomBytes, randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkCopy, copyStore } from '#db/copy-store.ts';
import { openStore } from '#db/open-store.ts';
import { listCopies } from '#main/backup/backup-folder.ts';
import { readCopyName } from '#main/backup/copy-names.ts';
import { hostPractice } from '#main/host-practice.ts';
import type { PracticeHost } from '#main/host-practice.ts';
import { lockedRouter } from '#main/recovery/locked-router.ts';
import { createRouterClient } from '@orpc/server';
import { callAs, refusalOf } from '#tests/support/call-as.ts';

vi.setConfig({ testTimeout: 180_000 });

const password = 'meadow lantern 2026';
const migrationsFolder = resolve('db/migrations');
const log = { info: () => undefined, fault: (_event: string, _incident: string, cause: unknown) => { throw cause; } };
let folder: string;
let host: PracticeHost | undefined;
let now: number;
const data = (): string => join(folder, 'data');
const second = (): string => join(folder, 'second');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-backup-'));
  mkdirSync(data());
  mkdirSync(second());
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', '');
  now = Date.parse('2026-11-24T19:07:00Z');
});
afterEach(() => {
  host?.close();
  host = undefined;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(dataFolder = data()) {
  host?.close();
  host = await hostPractice({ dataFolder, demo: false, clock: { now: () => now }, log, migrationsFolder });
  return host;
}

function openServices() {
  const office = host?.office();
  if (office?.kind !== 'open') throw new Error('the store is locked');
  return office.services;
}

async function makeOwner() {
  await start();
  const owner = callAs(openServices(), 'desk', 'Desk 1');
  await owner.deskSignIn.createFirstOwner({ name: 'Juniper Ashdown', username: 'juniper', password });
  return owner;
}

function restoreByCommand(from: string, dataFolder = data()) {
  return spawnSync(process.execPath, [resolve('main/restore.ts'), `--data=${dataFolder}`, `--from=${from}`], { encoding: 'utf8', env: process.env });
}

test('the desk warns until a second folder is named, and says why one cannot be used', async () => {
  const owner = await makeOwner();
  expect(await owner.backup.state({})).toMatchObject({ isNeeded: true, hasFolder: false, lastCopyAt: null, trouble: null, isAuditWhole: true, restored: null });
  const reasonOf = async (path: string) => (await refusalOf(owner.backup.setFolder({ folder: path }))).data;
  expect(await reasonOf('second')).toEqual({ reason: 'not_absolute' });
  expect(await reasonOf(join(folder, 'nowhere'))).toEqual({ reason: 'missing' });
  expect(await reasonOf(join(data(), ''))).toEqual({ reason: 'inside_records' });
  await owner.backup.setFolder({ folder: second() });
  expect(await owner.backup.copyNow({})).toEqual({ isDone: true });
  expect(await owner.backup.state({})).toMatchObject({ hasFolder: true, lastCopyAt: now, trouble: null });
  expect((await owner.backup.get({})).copies).toEqual([{ madeAt: now, kind: 'regular' }]);
});

test('a copy is whole, encrypted, made while the program writes, and lies beside the card and the head of the audit', async () => {
  const owner = await makeOwner();
  const card = await owner.recovery.makeCard({ password });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  await owner.practice.save({ name: 'Larkmeadow Canary', timeZone: 'America/New_York', phone: null, street: null, line2: null, city: null, state: null, zip: null, taxId: null, groupNpi: null, arrivalProof: 'dob_and_name', arrivalOpensMinutes: 90, arrivalClosesMinutes: 30 });
  await owner.backup.setFolder({ folder: second() });
  const writing = Array.from({ length: 50 }, () => owner.practice.get({}));
  await Promise.all([owner.backup.copyNow({}), ...writing]);
  const names = readdirSync(second()).sort();
  expect(names).toEqual(['anteroom-2026-11-24T19-07-00Z.db', 'audit-head.json', 'recovery.json']);
  expect(readFileSync(join(second(), names[0] ?? '')).includes('Canary')).toBe(false);
});

test('a folder that went away is told, the rest goes on, and the copies go on when it is back', async () => {
  const owner = await makeOwner();
  await owner.backup.setFolder({ folder: second() });
  await owner.backup.copyNow({});
  rmSync(second(), { recursive: true });
  expect(await owner.backup.copyNow({})).toEqual({ isDone: false });
  expect(await owner.backup.state({})).toMatchObject({ hasFolder: true, trouble: 'missing' });
  mkdirSync(second());
  now += 60_000;
  expect(await owner.backup.copyNow({})).toEqual({ isDone: true });
  expect(await owner.backup.state({})).toMatchObject({ trouble: null, lastCopyAt: now });
});

test('a copy with one flipped bit is refused, and nothing is changed', async () => {
  const owner = await makeOwner();
  await owner.backup.setFolder({ folder: second() });
  await owner.backup.copyNow({});
  host?.close();
  host = undefined;
  const copy = join(second(), listCopies(second())[0]?.name ?? '');
  const bytes = readFileSync(copy);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(copy, bytes);
  const before = readFileSync(join(data(), 'anteroom.db'));
  const { status, stderr } = restoreByCommand(copy);
  expect(stderr).toContain('This copy is damaged. Nothing was changed.');
  expect(status).toBe(8);
  expect(readFileSync(join(data(), 'anteroom.db')).equals(before)).toBe(true);
});

test('a restore brings the copy back, keeps what was there, signs everybody out and holds waiting mail for a person', async () => {
  const owner = await makeOwner();
  await owner.deskSignIn.addStaff({ name: 'Basil Thornbury', username: 'basil', role: 'front_desk', providerId: null });
  openServices().store.mail.queue({ id: randomUUID(), idempotencyKey: 'm1', kind: 'password_changed', to: 'marigold@example.com', language: 'en', parameters: '{}', nextTryAt: now + 86_400_000, queuedAt: now });
  await owner.backup.setFolder({ folder: second() });
  await owner.backup.copyNow({});
  await owner.deskSignIn.addStaff({ name: 'Clover Finch', username: 'clover', role: 'biller', providerId: null });
  host?.close();
  host = undefined;
  const { status, stdout } = restoreByCommand(second());
  expect(stdout).toContain('Restored ');
  expect(status).toBe(0);
  now += 3_600_000;
  await start();
  const { store } = openServices();
  expect(store.signIn.listStaff().map(({ username }) => username)).toEqual(['basil', 'juniper']);
  expect(store.mailSending.listForPerson()).toMatchObject([{ state: 'maybe_sent' }]);
  expect(store.mail.listDue(now + 10 * 86_400_000)).toEqual([]);
  const again = callAs(openServices(), 'desk', 'Desk 1');
  expect(await again.deskSignIn.session({})).toEqual({ state: 'signed_out' });
  await again.deskSignIn.withPassword({ username: 'juniper', password });
  expect(await again.backup.state({})).toMatchObject({ isAuditWhole: true, restored: { copyMadeAt: Date.parse('2026-11-24T19:07:00Z') } });
  await again.backup.acceptRestore({});
  expect(await again.backup.state({})).toMatchObject({ restored: null });
  const aside = readdirSync(join(data(), 'copies')).map(readCopyName);
  expect(aside).toMatchObject([{ kind: 'before_restore' }]);
  const verified = spawnSync(process.execPath, [resolve('main/verify-audit.ts'), `--data=${data()}`], { encoding: 'utf8', env: process.env });
  expect(verified.stdout).toMatch(/^The audit is whole\.\n/u);
  expect(verified.stdout).toContain('A copy was restored');
});

test('what a crash left in the journal of a store that was put aside comes back with it', async () => {
  const owner = await makeOwner();
  await owner.backup.setFolder({ folder: second() });
  await owner.backup.copyNow({});
  await owner.deskSignIn.addStaff({ name: 'Clover Finch', username: 'clover', role: 'biller', providerId: null });
  // The power cut: the files as they lie on the disk while the program still runs.
  const crashed = join(folder, 'crashed');
  cpSync(data(), crashed, { recursive: true });
  host?.close();
  host = undefined;
  rmSync(data(), { recursive: true });
  cpSync(crashed, data(), { recursive: true });
  expect(readFileSync(join(data(), 'anteroom.db-wal')).length).toBeGreaterThan(0);
  expect(restoreByCommand(second()).status).toBe(0);
  const [aside] = listCopies(join(data(), 'copies')).filter(({ name }) => readCopyName(name)?.kind === 'before_restore');
  now += 60_000;
  expect(restoreByCommand(join(data(), 'copies', aside?.name ?? ''))).toMatchObject({ status: 0 });
  await start();
  expect(openServices().store.signIn.listStaff().map(({ username }) => username)).toEqual(['clover', 'juniper']);
});

test('on a new computer the copies and the printed card are enough', async () => {
  const owner = await makeOwner();
  const card = await owner.recovery.makeCard({ password });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  await owner.backup.setFolder({ folder: second() });
  await owner.backup.copyNow({});
  host?.close();
  host = undefined;
  rmSync(data(), { recursive: true });
  rmSync(join(folder, 'config'), { recursive: true });
  const fresh = join(folder, 'fresh');
  const { stdout, status } = restoreByCommand(second(), fresh);
  expect(stdout).toContain('type the key of the recovery card');
  expect(status).toBe(0);
  const office = (await start(fresh)).office();
  if (office.kind !== 'locked') throw new Error('the store is open');
  const seat = { surface: 'desk' as const, name: 'Desk 1', sessionToken: () => undefined, setSessionToken: () => undefined };
  const locked = createRouterClient(lockedRouter, { context: { locked: office.locked, seat } });
  await locked.lockedStore.openWithCard({ typed: card.groups.join('') });
  expect(openServices().store.signIn.listStaff()).toMatchObject([{ username: 'juniper' }]);
});

test('a restore onto a computer whose own key is another one goes by the card', async () => {
  const owner = await makeOwner();
  const card = await owner.recovery.makeCard({ password });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  await owner.backup.setFolder({ folder: second() });
  await owner.backup.copyNow({});
  const other = join(folder, 'other');
  await start(other);
  host?.close();
  host = undefined;
  expect(restoreByCommand(second(), other).status).toBe(0);
  expect((await start(other)).office()).toMatchObject({ kind: 'locked', locked: { reason: 'wrong-key' } });
});

test('a newer program copies the store before it changes the tables, and an older one does not open it', async () => {
  const key = randomBytes(32);
  const older = join(folder, 'older-migrations');
  cpSync(migrationsFolder, older, { recursive: true });
  const journal = JSON.parse(readFileSync(join(older, 'meta', '_journal.json'), 'utf8')) as { entries: unknown[] };
  writeFileSync(join(older, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  expect(() => openStore({ dataFolder: data(), key, migrationsFolder: older }).close()).toThrow();
  const copies: string[] = [];
  const beforeMigration = (copyTo: (file: string) => void): void => {
    copies.push(join(folder, 'before.db'));
    copyTo(join(folder, 'before.db'));
  };
  openStore({ dataFolder: data(), key, migrationsFolder, beforeMigration }).close();
  expect(copies).toHaveLength(1);
  checkCopy(join(folder, 'before.db'), key);
  openStore({ dataFolder: data(), key, migrationsFolder, beforeMigration }).close();
  expect(copies).toHaveLength(1);
  expect(() => openStore({ dataFolder: data(), key, migrationsFolder: older })).toThrow(expect.objectContaining({ trouble: 'newer-version' }));
});

test('a copy that cannot be finished leaves none under its name', () => {
  const key = randomBytes(32);
  openStore({ dataFolder: data(), key, migrationsFolder }).close();
  const to = join(second(), 'anteroom-2026-11-24T19-07-00Z.db');
  expect(() => copyStore({ from: join(data(), 'anteroom.db'), key: randomBytes(32), to })).toThrow(expect.objectContaining({ trouble: 'wrong-key' }));
  expect(existsSync(to)).toBe(false);
  expect(copyStore({ from: join(data(), 'anteroom.db'), key, to })).toBeGreaterThan(100_000);
  expect(readdirSync(second())).toEqual(['anteroom-2026-11-24T19-07-00Z.db']);
});
