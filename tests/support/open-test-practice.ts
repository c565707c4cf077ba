import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '#main/api/services.ts';
import { compose } from '#main/compose.ts';
import { openSeededStore } from './open-seeded-store.ts';

export type TestPractice = { services: Services; faults: string[]; setNow: (now: number) => void; close: () => void };

/** The demo clinic in a real encrypted file in a folder of its own, under a clock that the test moves. */
export function openTestPractice(now: number): TestPractice {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const store = openSeededStore(dataFolder, now);
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
