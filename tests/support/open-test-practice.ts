import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';
import type { Services } from '#main/api/services.ts';
import { compose } from '#main/compose.ts';

export type TestPractice = { services: Services; faults: string[]; setNow: (now: number) => void; close: () => void };

/** The demo clinic in a real encrypted file in a folder of its own, under a clock that the test moves. */
export function openTestPractice(now: number): TestPractice {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  seedDemoClinic(store, now);
  let current = now;
  const faults: string[] = [];
  const log = { info: () => undefined, fault: (event: string, incident: string, cause: unknown) => void faults.push(`${event} ${incident} ${String(cause)}`) };
  return {
    services: compose({ store, clock: { now: () => current }, log, keyInFile: true }),
    faults,
    setNow: (next) => {
      current = next;
    },
    close: () => {
      store.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
