import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type Database from 'better-sqlite3';
import type * as schema from './schema/index.ts';

/** The unlocked file as drizzle sees it. */
export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };
