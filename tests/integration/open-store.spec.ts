import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '#db/lock-folder.ts';
import { hasStore, openStore, storeFileName } from '#db/open-store.ts';

const migrationsFolder = resolve('db/migrations');
let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const practice = { id: 'p1', name: 'Larkmeadow Canary', timeZone: 'America/New_York', createdAt: 1, updatedAt: 1 };

test('what was saved is there again after opening with the same key, and is not readable on disk', () => {
  const key = randomBytes(32);
  const first = openStore({ dataFolder, key, migrationsFolder });
  first.practice.save(practice);
  first.close();
  expect(readFileSync(join(dataFolder, storeFileName)).includes('Canary')).toBe(false);
  const second = openStore({ dataFolder, key, migrationsFolder });
  expect(second.practice.find()?.name).toBe('Larkmeadow Canary');
  second.close();
});

test('a wrong key is told apart and changes nothing', () => {
  const key = randomBytes(32);
  openStore({ dataFolder, key, migrationsFolder }).close();
  expect(() => openStore({ dataFolder, key: randomBytes(32), migrationsFolder })).toThrow(expect.objectContaining({ trouble: 'wrong-key' }));
  openStore({ dataFolder, key, migrationsFolder }).close();
  expect(hasStore(dataFolder)).toBe(true);
});

test('one flipped bit is noticed before anything is shown', () => {
  const key = randomBytes(32);
  const store = openStore({ dataFolder, key, migrationsFolder });
  store.practice.save(practice);
  store.close();
  const file = join(dataFolder, storeFileName);
  const bytes = readFileSync(file);
  const at = bytes.length - 2_000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(() => {
    const again = openStore({ dataFolder, key, migrationsFolder });
    try {
      again.db.$client.prepare("SELECT count(*) FROM sqlite_master, practices, import_rows").get();
      const check = again.db.$client.pragma('cipher_integrity_check');
      const quick = again.db.$client.pragma('quick_check', { simple: true });
      if (quick !== 'ok') throw new Error(String(check));
    } finally {
      again.close();
    }
  }).toThrow();
});

test('only one program opens a folder', () => {
  const release = lockFolder(dataFolder);
  expect(() => lockFolder(dataFolder)).toThrow(expect.objectContaining({ trouble: 'in-use' }));
  release();
  lockFolder(dataFolder)();
});

test('a transaction that throws leaves nothing behind', () => {
  const store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder });
  expect(() =>
    store.transaction(() => {
      store.practice.save(practice);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(store.practice.find()).toBeUndefined();
  store.close();
});

test('the audit is a chain: each event covers the one before', () => {
  const store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder });
  const event = { at: 1, actorKind: 'system', actorId: null, surface: 'command', procedure: 'test', outcome: 'done', detail: null, clientIds: '[]' } as const;
  store.audit.append(event);
  store.audit.append(event);
  const [second, first] = store.audit.listLatest(2);
  expect(second?.previousHash).toBe(first?.hash);
  expect(second?.hash).not.toBe(first?.hash);
  store.close();
});
