import { hasStore, openStore } from '#db/open-store.ts';
import { redateDemoClinic } from '#db/seeds/redate-demo.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';
import { StoreError } from '#db/store-errors.ts';
import type { Store } from '#db/store.ts';
import type { Log, Services } from './api/services.ts';
import { applyRestore } from './backup/apply-restore.ts';
import { beginAuditHead } from './backup/audit-head.ts';
import { keepBeforeUpdate } from './backup/keep-before-update.ts';
import { runBackup } from './backup/run-backup.ts';
import { compose } from './compose.ts';
import { checkAfterUncleanEnd } from './find-store-trouble.ts';
import type { Clock } from './platform/clock.ts';
import { findKeychain } from './platform/keychain.ts';
import { processorKeyOf } from './platform/processor-key.ts';
import { findOrMakeKey, listKeys } from './platform/store-key.ts';
import type { FoundKey, KeyPlace } from './platform/store-key.ts';
import { createCustody } from './recovery/custody.ts';

const dayMs = 86_400_000;

export type OpenPracticeOptions = {
  dataFolder: string;
  demo: boolean;
  clock: Clock;
  log: Log;
  migrationsFolder: string;
  /** The owner wants this copy in the store's place; it was read to its end with this key. */
  onRestore?: (file: string, found: FoundKey) => void;
};
export type OpenPractice = { services: Services; close: () => void };

export function keyPlaceOf({ dataFolder, demo }: OpenPracticeOptions): KeyPlace {
  return { dataFolder, isDemo: demo, storeExists: hasStore(dataFolder) };
}

/**
 * Opens with the first kept key that fits; the folder is locked by the caller. Only a folder without a store gets a new key.
 * @throws StoreError, KeyMissing
 */
export async function openWithKeptKey(options: OpenPracticeOptions): Promise<OpenPractice> {
  const place = keyPlaceOf(options);
  const kept = await listKeys(place);
  if (kept.length === 0) return openWithKey(options, await findOrMakeKey(place));
  for (const found of kept.slice(0, -1)) {
    try {
      return openWithKey(options, found);
    } catch (cause) {
      // An interrupted move or an older copy leaves two: the other one may fit.
      if (!(cause instanceof StoreError) || cause.trouble !== 'wrong-key') throw cause;
    }
  }
  return openWithKey(options, kept.at(-1) ?? (await findOrMakeKey(place)));
}

/** @throws StoreError */
export function openWithKey(options: OpenPracticeOptions, found: FoundKey): OpenPractice {
  const { dataFolder, demo, clock, log, migrationsFolder, onRestore } = options;
  const isNewStore = !hasStore(dataFolder);
  if (isNewStore) beginAuditHead(dataFolder, clock.now());
  if (!demo) checkAfterUncleanEnd(dataFolder, found.key);
  const store = openStore({ dataFolder, key: found.key, migrationsFolder, beforeMigration: (copyTo) => keepBeforeUpdate(dataFolder, clock.now(), copyTo) });
  try {
    if (demo && !store.practice.find()) seedDemoClinic(store, clock.now());
    else if (demo) redateDemoClinic(store, clock.now());
    tidy(store, clock.now());
    applyRestore(store, { dataFolder, key: found.key, now: clock.now() });
    // Nobody is signed in across a restart.
    store.signIn.endAllSessions(clock.now(), 'restart');
    store.handOffs.endAll(clock.now());
  } catch (cause) {
    store.close();
    throw cause;
  }
  const custody = createCustody(keyPlaceOf(options), found);
  const backup = demo ? undefined : runBackup({ store, isNewStore, keychain: findKeychain(), key: found.key, dataFolder, clock, log, onChange: () => services.changes.publish('practice'), onRestore: (file) => onRestore?.(file, found) });
  const services = compose({ store, clock, log, keyInFile: found.keyInFile, custody, processorKey: processorKeyOf({ dataFolder }), stripeAddress: findStripeAddress(process.env), ...(backup ? { backup } : {}) });
  const close = (): void => {
    backup?.stop();
    store.close();
  };
  return { services, close };
}

/** What has served its time: failures beyond the longest window, and commands that no server will ask for (decision 32). */
function tidy(store: Store, now: number): void {
  store.transaction(() => {
    store.signIn.pruneFailedTries(now - dayMs);
    store.accounts.pruneLoginHistory(now - 366 * dayMs);
    store.outbox.pruneLocal(now - 90 * dayMs);
  });
}

/** For trying card payments out against a stand-in: another program on this computer takes Stripe's place, and a test key alone goes there. */
function findStripeAddress(environment: NodeJS.ProcessEnv): string | undefined {
  const address = environment['ANTEROOM_STRIPE_ADDRESS'];
  return address !== undefined && /^http:\/\/(?:127\.0\.0\.1|localhost):\d+$/u.test(address) ? address : undefined;
}
