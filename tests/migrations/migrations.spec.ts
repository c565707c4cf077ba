import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { fillTables, listLost, readRows, readSchema } from './fill-tables.ts';
import { connectTo, copyMigrations, listMigrations, migrateTo } from './open-at.ts';

/** What a migration changes on purpose, with what it puts in its place. Everything else must stay as it was. */
const meant: Record<string, readonly string[]> = {
  // `entryDate` and `postedAt` take its place.
  '0003_ledger': ['ledger_entries.receivedAt'],
};

let dataFolder: string;
let key: Buffer;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-migrate-'));
  key = randomBytes(32);
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const migrationsUpTo = (count: number): string => copyMigrations(join(dataFolder, `first-${count}`), count);

/** Opens the file for a moment. */
function at<T>(work: (connection: Database.Database) => T): T {
  const connection = connectTo(dataFolder, key);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

/** A practice's file as the version before a migration left it, with rows in every table. */
function makeFixture(count: number): void {
  at((connection) => {
    if (count > 0) migrateTo(connection, migrationsUpTo(count));
    fillTables(connection);
  });
}

describe.each(listMigrations().map((tag, index) => ({ tag, index })))('migration $tag', ({ tag, index }) => {
  test('keeps every row of the schema before it', () => {
    makeFixture(index);
    const before = at(readRows);
    at((connection) => migrateTo(connection, migrationsUpTo(index + 1)));
    const isMeant = (line: string): boolean => (meant[tag] ?? []).some((column) => line.startsWith(`${column}:`));
    expect(listLost(before, at(readRows)).filter((line) => !isMeant(line))).toEqual([]);
    expect(at((connection) => connection.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(at((connection) => connection.pragma('foreign_key_check'))).toEqual([]);
  });

  test('leads on to the store of today', () => {
    makeFixture(index);
    const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
    expect(store.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    store.close();
    const today = at(readSchema);
    rmSync(join(dataFolder, 'anteroom.db'));
    at((connection) => migrateTo(connection, resolve('db/migrations')));
    expect(today).toEqual(at(readSchema));
  });

  test('killed at its beginning, in its middle and at its end leaves the schema before it or after it, and is finished by the next start', { timeout: 120_000 }, () => {
    const folder = migrationsUpTo(index + 1);
    const statements = readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint').length;
    makeFixture(index);
    const [schemaBefore, rowsBefore] = [at(readSchema), at(readRows)];
    // After the first statement, half of them, and all of them with the commit asked for.
    for (const killAt of new Set([2, 1 + Math.ceil(statements / 2), 2 + statements])) {
      const run = spawnSync(process.execPath, ['tests/migrations/migrate-until-killed.ts', dataFolder, key.toString('hex'), folder, String(killAt)], { encoding: 'utf8' });
      expect(run.signal, run.stderr).toBe('SIGKILL');
      expect(at(readSchema)).toEqual(schemaBefore);
      expect(at(readRows)).toEqual(rowsBefore);
    }
    at((connection) => migrateTo(connection, folder));
    expect(at((connection) => connection.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(at(readSchema)).not.toEqual(schemaBefore);
  });
});

test('a migration that loses a row, a column or a value is caught', () => {
  makeFixture(1);
  const before = at(readRows);
  at((connection) => connection.exec("DELETE FROM clients WHERE rowid = 3; ALTER TABLE providers DROP COLUMN email; UPDATE staff SET name = 'x' WHERE rowid = 2; DROP TABLE messages"));
  expect(listLost(before, at(readRows))).toEqual(expect.arrayContaining(['clients: row 3', 'providers.email: row 1', 'staff.name: row 2', 'messages: gone']));
});

test('a file in which half of a migration was done is caught', () => {
  makeFixture(1);
  const whole = at(readSchema);
  at((connection) => connection.exec('CREATE TABLE half_done (id text)'));
  expect(at(readSchema)).not.toEqual(whole);
});
