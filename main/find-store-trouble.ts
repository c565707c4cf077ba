import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkCopy } from '#db/copy-store.ts';
import { storeFileName } from '#db/open-store.ts';
import { StoreError } from '#db/store-errors.ts';
import { auditHeadFile } from './backup/audit-head.ts';
import { listCopies, ownCopies } from './backup/backup-folder.ts';

/** Files that only a folder with records has. */
const signs = ['recovery.json', 'backup.json', 'restored.json'];
/** Read in a moment, so always read to the end; a bigger store only when the program did not come to its end. */
const quicklyReadBytes = 64 * 1024 * 1024;

/**
 * What is wrong with a store's file before anything opens it. An empty or absent file in a folder that had records must never
 * become a new, empty practice.
 */
export function findStoreTrouble(dataFolder: string): 'damaged' | 'missing' | undefined {
  const store = lstatSync(join(dataFolder, storeFileName), { throwIfNoEntry: false });
  if (store && !store.isFile()) return 'damaged';
  return (store?.size ?? 0) === 0 && hadRecords(dataFolder) ? 'missing' : undefined;
}

/** Reads every page after an unclean end. @throws StoreError corrupt */
export function checkAfterUncleanEnd(dataFolder: string, key: Buffer): void {
  const file = join(dataFolder, storeFileName);
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const wasCut = sizeOf(`${file}-wal`) > 0;
  if (bytes === 0 || (!wasCut && bytes > quicklyReadBytes)) return;
  try {
    checkCopy(file, key);
  } catch (cause) {
    // The key is tried by opening; only damage counts here.
    if (!(cause instanceof StoreError) || cause.trouble !== 'wrong-key') throw cause;
  }
}

function hadRecords(dataFolder: string): boolean {
  if (!existsSync(dataFolder)) return false;
  const hasSign = signs.some((name) => existsSync(join(dataFolder, name))) || listCopies(ownCopies(dataFolder)).length > 0;
  return hasSign || sizeOf(join(dataFolder, `${storeFileName}-wal`)) > 0 || existsSync(auditHeadFile(dataFolder));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
