import { lockFolder } from '#db/lock-folder.ts';
import { hasStore, openStore } from '#db/open-store.ts';
import { redateDemoClinic } from '#db/seeds/redate-demo.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';
import type { Store } from '#db/store.ts';
import type { Log, Services } from './api/services.ts';
import { compose } from './compose.ts';
import type { Clock } from './platform/clock.ts';
import { findOrMakeKey } from './platform/store-key.ts';

const dayMs = 86_400_000;

export type OpenPracticeOptions = { dataFolder: string; demo: boolean; clock: Clock; log: Log; migrationsFolder: string };

/**
 * Locks the folder, finds the key, opens the store and, for the demo clinic, makes it or moves it to today.
 * @throws StoreError, KeyMissing
 */
export async function openPractice(options: OpenPracticeOptions): Promise<{ services: Services; close: () => void }> {
  const { dataFolder, demo, clock } = options;
  const unlock = lockFolder(dataFolder);
  try {
    const { key, keyInFile } = await findOrMakeKey({ dataFolder, isDemo: demo, storeExists: hasStore(dataFolder) });
    const store = openStore({ dataFolder, key, migrationsFolder: options.migrationsFolder });
    if (demo && !store.practice.find()) seedDemoClinic(store, clock.now());
    else if (demo) redateDemoClinic(store, clock.now());
    tidy(store, clock.now());
    // Nobody is signed in across a restart.
    store.signIn.endAllSessions(clock.now(), 'restart');
    const close = (): void => {
      store.close();
      unlock();
    };
    return { services: compose({ store, clock, log: options.log, keyInFile }), close };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** What has served its time: failures beyond the longest window, and commands that no server will ask for (decision 32). */
function tidy(store: Store, now: number): void {
  store.transaction(() => {
    store.signIn.pruneFailedTries(now - dayMs);
    store.accounts.pruneLoginHistory(now - 366 * dayMs);
    store.outbox.pruneLocal(now - 90 * dayMs);
  });
}
