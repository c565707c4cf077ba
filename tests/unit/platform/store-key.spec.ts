import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOrMakeKey, KeyMissing } from '#main/platform/store-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-key-'));
  mkdirSync(join(folder, 'data'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const dataFolder = (): string => join(folder, 'data');

test('the demo keeps its key in its own folder, for its owner only, and finds it again', async () => {
  const first = await findOrMakeKey({ dataFolder: dataFolder(), isDemo: true, storeExists: false });
  expect(first).toMatchObject({ keyInFile: true });
  expect(statSync(join(dataFolder(), 'demo.key')).mode & 0o777).toBe(0o600);
  expect((await findOrMakeKey({ dataFolder: dataFolder(), isDemo: true, storeExists: true })).key.equals(first.key)).toBe(true);
});

test('a store whose key is not found never gets a new one', async () => {
  await expect(findOrMakeKey({ dataFolder: dataFolder(), isDemo: true, storeExists: true })).rejects.toThrow(KeyMissing);
  await expect(findOrMakeKey({ dataFolder: dataFolder(), isDemo: false, storeExists: true, environment: { XDG_CONFIG_HOME: join(folder, 'config') } })).rejects.toThrow(KeyMissing);
  expect(readdirSync(dataFolder())).toEqual([]);
  expect(existsSync(join(folder, 'config'))).toBe(false);
});
