import type Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a file stands to this program's migrations: nothing in it yet, some to come, all done, or made by a newer program. */
export type MigrationState = 'empty' | 'behind' | 'current' | 'ahead';

export function readMigrationState(connection: Database.Database, migrationsFolder: string): MigrationState {
  const done = lastMigration(connection);
  if (done === undefined) return 'empty';
  const journal: { entries: { when: number }[] } = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'));
  const newest = Math.max(...journal.entries.map(({ when }) => when));
  return done < newest ? 'behind' : done === newest ? 'current' : 'ahead';
}

function lastMigration(connection: Database.Database): number | undefined {
  const hasTable = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'").get() !== undefined;
  if (!hasTable) return undefined;
  const row: unknown = connection.prepare('SELECT max(created_at) AS at FROM __drizzle_migrations').get();
  return typeof row === 'object' && row !== null && 'at' in row && typeof row.at === 'number' ? row.at : undefined;
}
