import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';
import type { Store } from '#db/store.ts';

/** Every test's store is a copy of one that was filled once, so they share its key. */
const key = Buffer.alloc(32, 'invented');
const migrationsFolder = resolve('db/migrations');

/** The demo clinic of this moment in a real encrypted file in `dataFolder`. Filling one takes a second, copying one nothing. */
export function openSeededStore(dataFolder: string, now: number, onStatement?: (sql: string) => void): Store {
  cpSync(findFilled(now), dataFolder, { recursive: true });
  return openStore({ dataFolder, key, migrationsFolder, ...(onStatement && { onStatement }) });
}

/** Made by the first who asks in this run of the tests; of two at once one's is kept. */
function findFilled(now: number): string {
  const runFolder = process.env['ANTEROOM_TEST_RUN'] ?? (process.env['ANTEROOM_TEST_RUN'] = mkdtempSync(join(tmpdir(), 'anteroom-run-')));
  const filled = join(runFolder, String(now));
  if (existsSync(filled)) return filled;
  const making = mkdtempSync(join(runFolder, 'making-'));
  const store = openStore({ dataFolder: making, key, migrationsFolder });
  seedDemoClinic(store, now);
  store.close();
  try {
    renameSync(making, filled);
  } catch (cause) {
    if (!existsSync(filled)) throw cause;
    rmSync(making, { recursive: true });
  }
  return filled;
}
