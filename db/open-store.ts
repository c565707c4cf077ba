import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Db } from './db.ts';
import { readMigrationState } from './migration-state.ts';
import * as schema from './schema/index.ts';
import { StoreError } from './store-errors.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

export const storeFileName = 'anteroom.db';

export type OpenStoreOptions = {
  /** The practice's folder. Made when it is not there. */
  dataFolder: string;
  /** Raw 256-bit key. The only place that sees it is this file. */
  key: Buffer;
  /** Folder of the numbered migrations (differs between sources and the built bundle). */
  migrationsFolder: string;
  /** A second connection for workers: never writes, never migrates. */
  readOnly?: boolean;
  /** Called with each statement's SQL; tests count with it. */
  onStatement?: (sql: string) => void;
  /** Called before migrations change a store that holds something; `copyTo` writes a whole, encrypted copy to a new file. */
  beforeMigration?: (copyTo: (file: string) => void) => void;
};

/**
 * Opens (and if need be makes and migrates) the encrypted store.
 * @throws StoreError wrong-key, corrupt, unwritable, newer-version
 */
export function openStore(options: OpenStoreOptions): Store {
  if (options.key.length !== 32) throw new StoreError('wrong-key');
  const file = join(options.dataFolder, storeFileName);
  const connection = connect(file, options);
  try {
    unlock(connection, options.key);
    setPragmas(connection, options.readOnly ?? false);
    const db = drizzle(connection, { schema });
    if (!options.readOnly) migrateWithCopy(connection, db, options);
    return createStore(connection, db);
  } catch (cause) {
    connection.close();
    throw asStoreError(cause);
  }
}

/** One connection to an encrypted file, for what needs no queries: copying and checking. @throws StoreError */
export function connectToFile(file: string, key: Buffer): Database.Database {
  if (key.length !== 32) throw new StoreError('wrong-key');
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    unlock(connection, key);
    return connection;
  } catch (cause) {
    connection.close();
    throw asStoreError(cause);
  }
}

function migrateWithCopy(connection: Database.Database, db: Db, { migrationsFolder, beforeMigration }: OpenStoreOptions): void {
  const state = readMigrationState(connection, migrationsFolder);
  if (state === 'ahead') throw new StoreError('newer-version');
  if (state === 'behind') beforeMigration?.((file) => void connection.prepare('VACUUM INTO ?').run(file));
  migrate(db, { migrationsFolder });
}

export function hasStore(dataFolder: string): boolean {
  return existsSync(join(dataFolder, storeFileName));
}

function connect(file: string, options: OpenStoreOptions): Database.Database {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { onStatement } = options;
    return new Database(file, {
      readonly: options.readOnly ?? false,
      ...(onStatement ? { verbose: (sql: unknown) => onStatement(String(sql)) } : {}),
    });
  } catch (cause) {
    throw new StoreError('unwritable', { cause });
  }
}

function unlock(connection: Database.Database, key: Buffer): void {
  connection.pragma("cipher='sqlcipher'");
  connection.pragma('legacy=4');
  // A raw key costs under 1 ms; a passphrase would cost hundreds.
  connection.key(Buffer.from(`x'${key.toString('hex')}'`));
  // A wrong key only shows at the first read.
  connection.prepare('SELECT count(*) FROM sqlite_master').get();
}

function setPragmas(connection: Database.Database, readOnly: boolean): void {
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -65536');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('trusted_schema = OFF');
  if (readOnly) return;
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
}

function asStoreError(cause: unknown): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  if (cause.code === 'SQLITE_NOTADB') return new StoreError('wrong-key', { cause });
  if (cause.code.startsWith('SQLITE_CORRUPT')) return new StoreError('corrupt', { cause });
  if (cause.code.startsWith('SQLITE_READONLY') || cause.code.startsWith('SQLITE_CANTOPEN')) return new StoreError('unwritable', { cause });
  if (cause.code.startsWith('SQLITE_BUSY')) return new StoreError('in-use', { cause });
  return cause;
}
