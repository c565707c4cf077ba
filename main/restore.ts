import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lockFolder } from '#db/lock-folder.ts';
import { StoreError } from '#db/store-errors.ts';
import { restoreCopy } from './backup/restore-copy.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { systemClock } from './platform/clock.ts';
import { KeyMissing, listKeys } from './platform/store-key.ts';

const usage = 'Usage: npm run restore -- --data=DIR --from=COPY\nCOPY is one copy, or the folder of copies: then its newest is taken.';

/** Puts a copy in the store's place; what was there is kept aside. */
async function restore(): Promise<void> {
  const { values } = parseArgs({ strict: false, options: { data: { type: 'string' }, from: { type: 'string' } } });
  if (typeof values.data !== 'string' || typeof values.from !== 'string') throw new StartTrouble(2, usage);
  const dataFolder = resolve(values.data);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataFolder);
  try {
    const restored = restoreCopy({ dataFolder, from: resolve(values.from), key: await findKey(dataFolder), now: systemClock().now() });
    if (restored.kind === 'no-copy') throw new StartTrouble(5, 'There is no copy in that place. Nothing was changed.');
    const aside = restored.putAside === undefined ? '' : `What was there is kept as ${restored.putAside}.\n`;
    const next = restored.opensBy === 'key' ? 'Start Anteroom: everybody signs in again, and mail that waited is shown to a person first.' : 'Start Anteroom and type the key of the recovery card at the desk.';
    process.stdout.write(`Restored ${restored.copy}, made ${new Date(restored.copyMadeAt).toISOString()}. What was entered since is not in it.\n${aside}${next}\n`);
  } catch (cause) {
    if (cause instanceof StoreError && cause.trouble === 'corrupt') throw new StartTrouble(8, 'This copy is damaged. Nothing was changed. Choose an older copy.', { cause });
    if (cause instanceof StoreError && cause.trouble === 'wrong-key') throw new StartTrouble(7, 'The key on this computer does not open this copy, and no recovery card lies beside it. Nothing was changed.', { cause });
    throw cause;
  } finally {
    unlock();
  }
}

async function findKey(dataFolder: string): Promise<Buffer | undefined> {
  try {
    const [found] = await listKeys({ dataFolder, isDemo: existsSync(join(dataFolder, 'demo.key')), storeExists: true });
    return found?.key;
  } catch (cause) {
    if (cause instanceof KeyMissing) return undefined;
    throw cause;
  }
}

try {
  await restore();
} catch (cause) {
  const trouble = asStartTrouble(cause);
  if (!trouble) throw cause;
  process.stderr.write(`${trouble.message}\n`);
  process.exitCode = trouble.exitCode;
}
