import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storeFileName } from '#db/open-store.ts';

const source = resolve('db/migrations');
type Journal = { entries: { tag: string }[] };

export function listMigrations(): string[] {
  return readJournal().entries.map(({ tag }) => tag);
}

function readJournal(): Journal {
  return JSON.parse(readFileSync(join(source, 'meta/_journal.json'), 'utf8')) as Journal;
}

/** A folder with the first so many migrations: what an older version of the program had. */
export function copyMigrations(into: string, count: number): string {
  const journal = readJournal();
  const entries = journal.entries.slice(0, count);
  mkdirSync(join(into, 'meta'), { recursive: true });
  for (const { tag } of entries) cpSync(join(source, `${tag}.sql`), join(into, `${tag}.sql`));
  writeFileSync(join(into, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return into;
}

/** The encrypted file without the store's queries, which fit the newest schema only. */
export function connectTo(dataFolder: string, key: Buffer, onStatement?: (sql: string) => void): Database.Database {
  const connection = new Database(join(dataFolder, storeFileName), onStatement ? { verbose: (sql: unknown) => onStatement(String(sql)) } : {});
  connection.pragma("cipher='sqlcipher'");
  connection.pragma('legacy=4');
  connection.key(Buffer.from(`x'${key.toString('hex')}'`));
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  return connection;
}

export function migrateTo(connection: Database.Database, migrationsFolder: string): void {
  migrate(drizzle(connection), { migrationsFolder });
}
