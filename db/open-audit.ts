import { drizzle } from 'drizzle-orm/better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connectToFile, storeFileName } from './open-store.ts';
import { prepareAuditQueries } from './queries/audit.ts';
import * as schema from './schema/index.ts';

/**
 * The audit alone, for reading, also beside a running program and in a store that an older program made.
 * @returns undefined where there is no store
 * @throws StoreError
 */
export function openAudit(dataFolder: string, key: Buffer) {
  const file = join(dataFolder, storeFileName);
  if (!existsSync(file)) return undefined;
  const connection = connectToFile(file, key);
  return {
    audit: prepareAuditQueries(drizzle(connection, { schema })),
    close: (): void => {
      connection.close();
    },
  };
}
