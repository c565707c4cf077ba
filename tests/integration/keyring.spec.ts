import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { startKeyring } from '#tests/support/start-keyring.ts';
import type { Keyring } from '#tests/support/start-keyring.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

let keyring: Keyring;
let dataFolder: string;
beforeAll(async () => {
  keyring = await startKeyring();
});
afterAll(() => keyring.stop());
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-data-'));
});
afterEach(async () => {
  rmSync(dataFolder, { recursive: true, force: true });
  rmSync(join(keyring.home, 'config', 'anteroom'), { recursive: true, force: true });
  await keyring.wipe();
});

type Found = { key: string; keyInFile: boolean };

let tookMs: number;
function ask<Answer = Found>(question: 'find' | 'list' | 'keep' | 'move' | 'find_processor' | 'keep_processor', { hex = '', environment = keyring.environment }: { hex?: string; environment?: NodeJS.ProcessEnv } = {}): Promise<Answer> {
  return new Promise((tell, reject) => {
    const child = spawn(process.execPath, [resolve('tests/support/ask-keys.ts'), question, dataFolder, hex], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk) => { printed += String(chunk); });
    child.once('close', () => {
      if (printed === '') return reject(new Error('the question was not answered'));
      const told = JSON.parse(printed) as { answer: Answer; tookMs: number };
      tookMs = told.tookMs;
      return tell(told.answer);
    });
  });
}

async function makeStore(environment = keyring.environment): Promise<Found> {
  const made = await ask('find', { environment });
  openStore({ dataFolder, key: Buffer.from(made.key, 'hex'), migrationsFolder: resolve('db/migrations') }).close();
  return made;
}
const keyFiles = (): string[] => (existsSync(join(keyring.home, 'config', 'anteroom')) ? readdirSync(join(keyring.home, 'config', 'anteroom')) : []);

test('a new store gets its key in the keychain, leaves none on the disk, and finds it again', async () => {
  const made = await makeStore();
  expect(made.keyInFile).toBe(false);
  expect(keyFiles()).toEqual([]);
  expect(await ask('find')).toEqual(made);
  expect(await ask('list')).toEqual([made]);
});

test('a locked keyring gives no key and no new one, and the old one is back once it is unlocked', async () => {
  const made = await makeStore();
  await keyring.lock();
  expect(await ask('find')).toEqual({ missing: 'not-stored' });
  expect(keyFiles()).toEqual([]);
  await keyring.unlock();
  expect(await ask('find')).toEqual(made);
});

test('a wiped keyring gives no key and no new one', async () => {
  await makeStore();
  await keyring.wipe();
  expect(await ask('find')).toEqual({ missing: 'not-stored' });
  expect(await ask('find')).toEqual({ missing: 'not-stored' });
  expect(keyFiles()).toEqual([]);
});

test('without a session bus an existing store gets no new key', async () => {
  await makeStore();
  expect(await ask('find', { environment: { ...keyring.environment, DBUS_SESSION_BUS_ADDRESS: '' } })).toEqual({ missing: 'no-answer' });
  expect(keyFiles()).toEqual([]);
});

test('without a session bus a new store keeps its key in a file for its owner only, outside the data folder', async () => {
  const environment = { ...keyring.environment, DBUS_SESSION_BUS_ADDRESS: '' };
  const made = await makeStore(environment);
  expect(made.keyInFile).toBe(true);
  const [file = ''] = keyFiles();
  expect(statSync(join(keyring.home, 'config', 'anteroom', file)).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataFolder).some((name) => name.endsWith('.key'))).toBe(false);
  expect(await ask('find', { environment })).toEqual(made);
});

test('a keyring that does not answer is given up within five seconds', async () => {
  const made = await makeStore();
  keyring.freeze();
  try {
    expect(await ask('find')).toEqual({ missing: 'no-answer' });
    expect(tookMs).toBeLessThan(5_000);
  } finally {
    keyring.thaw();
  }
  expect(await ask('find')).toEqual(made);
});

test('a new store beside a keyring that does not answer keeps its key in the file', async () => {
  keyring.freeze();
  try {
    expect(await ask('find')).toMatchObject({ keyInFile: true });
  } finally {
    keyring.thaw();
  }
});

test('a key in the file moves to the keychain when there is one, and the file goes', async () => {
  const made = await makeStore({ ...keyring.environment, DBUS_SESSION_BUS_ADDRESS: '' });
  expect(await ask('list')).toEqual([made]);
  await keyring.lock();
  expect(await ask('move', { hex: made.key })).toEqual({ moved: false });
  expect(keyFiles()).toHaveLength(1);
  await keyring.unlock();
  expect(await ask('move', { hex: made.key })).toEqual({ moved: true });
  expect(keyFiles()).toEqual([]);
  expect(await ask('find')).toEqual({ key: made.key, keyInFile: false });
});

test('a key that is put back goes to the keychain, or to the file while the keyring is locked, and an older file is kept aside', async () => {
  await makeStore();
  await keyring.wipe();
  const hex = randomBytes(32).toString('hex');
  await keyring.lock();
  expect(await ask('keep', { hex })).toEqual({ keyInFile: true });
  const [file = ''] = keyFiles();
  writeFileSync(join(keyring.home, 'config', 'anteroom', file), 'an older key');
  expect(await ask('keep', { hex })).toEqual({ keyInFile: true });
  const aside = keyFiles().find((name) => name.includes('.replaced-')) ?? '';
  expect(readFileSync(join(keyring.home, 'config', 'anteroom', aside), 'utf8')).toBe('an older key');
  await keyring.unlock();
  expect(await ask('keep', { hex })).toEqual({ keyInFile: false });
});

test('a garbled entry of the keychain is handed on as it is, so that the store refuses it', async () => {
  const made = await makeStore();
  mkdirSync(join(keyring.home, 'config', 'anteroom'), { recursive: true });
  await ask('keep', { hex: 'abcd' });
  expect(await ask('list')).toEqual([{ key: 'abcd', keyInFile: false }]);
  expect(() => openStore({ dataFolder, key: Buffer.from('abcd', 'hex'), migrationsFolder: resolve('db/migrations') })).toThrow(expect.objectContaining({ trouble: 'wrong-key' }));
  await ask('keep', { hex: made.key });
  expect(await ask('find')).toEqual(made);
});

test("the card processor's key is kept beside the store's, gives way to a newer one that was typed while the keyring was locked, and ends in the keychain", async () => {
  const [first, second] = ['rk_test_lantern0001', 'rk_test_lantern0002'];
  const store = await makeStore();
  expect(await ask('find_processor')).toBeNull();
  expect(await ask('keep_processor', { hex: first })).toEqual({ key: first, place: 'keychain' });
  expect(keyFiles()).toEqual([]);
  expect(await ask('find_processor')).toEqual({ key: first, place: 'keychain' });
  await keyring.lock();
  expect(await ask('find_processor')).toBeNull();
  expect(await ask('keep_processor', { hex: second })).toEqual({ key: second, place: 'file' });
  expect(statSync(join(keyring.home, 'config', 'anteroom', keyFiles()[0] ?? '')).mode & 0o777).toBe(0o600);
  expect(await ask('find_processor')).toEqual({ key: second, place: 'file' });
  await keyring.unlock();
  expect(await ask('find_processor')).toEqual({ key: second, place: 'keychain' });
  expect(keyFiles()).toEqual([]);
  expect(await ask('find_processor')).toEqual({ key: second, place: 'keychain' });
  expect(await ask('find')).toEqual(store);
});
