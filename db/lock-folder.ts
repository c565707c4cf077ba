import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './store-errors.ts';

/**
 * One program per practice folder. The lock is the operating system's (an exclusive SQLite lock), so it dies with the process
 * even where a killed process stays a zombie.
 * @returns a function that lets go
 * @throws StoreError in-use, unwritable
 */
export function lockFolder(dataFolder: string): () => void {
  let lock: Database.Database;
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    lock = new Database(join(dataFolder, 'anteroom.lock'), { timeout: 0 });
  } catch (cause) {
    throw new StoreError('unwritable', { cause });
  }
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    const busy = cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY');
    throw new StoreError(busy ? 'in-use' : 'unwritable', { cause });
  }
  return () => lock.close();
}
