import { closeSync, copyFileSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkCopy, copyStore } from '#db/copy-store.ts';
import { storeFileName } from '#db/open-store.ts';
import { StoreError } from '#db/store-errors.ts';
import { listCopies, ownCopies } from './backup-folder.ts';
import { copyName, readCopyName } from './copy-names.ts';
import { readWithoutTrace } from './read-without-trace.ts';
import { findRestoreNote, writeRestoreNote } from './restore-note.ts';

const recoveryFileName = 'recovery.json';

export type RestoreOptions = {
  dataFolder: string;
  /** A copy, or a folder of copies: then its newest. */
  from: string;
  /** The kept key, where this computer has one. */
  key: Buffer | undefined;
  now: number;
  /** The key was typed or tried already: one that does not open the copy is an error, whatever lies beside it. */
  mustOpen?: boolean;
};
/** `opensBy`: whether the kept key opens the copy, or only the recovery card that was made with it. */
export type Restored = { kind: 'restored'; copy: string; copyMadeAt: number; putAside: string | undefined; opensBy: 'key' | 'card' } | { kind: 'no-copy' };

/**
 * Puts a copy in the store's place. The folder is locked by the caller. What was there stays beside it, and the copy is whole
 * on the disk before it takes the name: at no instant is there no store.
 * @throws StoreError corrupt, or wrong-key where no card belongs to the copy: nothing was changed
 */
export function restoreCopy({ dataFolder, from, key, now, mustOpen = false }: RestoreOptions): Restored {
  const copy = findCopy(from);
  if (copy === undefined) return { kind: 'no-copy' };
  const opensBy = findWayIn(copy, key, mustOpen);
  const store = join(dataFolder, storeFileName);
  const incoming = `${store}.incoming`;
  // A store that was put aside after a crash may hold its last changes in the journal beside it.
  if (opensBy === 'key' && key && existsSync(`${copy}-wal`)) readWithoutTrace(copy, () => copyStore({ from: copy, key, to: incoming }));
  else copyToDisk(copy, incoming);
  const putAside = putStoreAside(store, join(ownCopies(dataFolder), copyName(now, 'before_restore')));
  const copyMadeAt = readCopyName(basename(copy))?.madeAt ?? Math.round(statSync(copy).mtimeMs);
  writeRestoreNote(dataFolder, { version: 1, restoredAt: now, copyMadeAt, isApplied: false, isSeen: false, numbersFrom: findRestoreNote(dataFolder)?.numbersFrom ?? {} });
  bringRecoveryFile(dirname(copy), dataFolder, opensBy === 'card');
  // A journal of the old file must never be played into the new one.
  for (const ending of ['-wal', '-shm']) rmSync(store + ending, { force: true });
  renameSync(incoming, store);
  return { kind: 'restored', copy, copyMadeAt, putAside, opensBy };
}

/** @returns the name that it has now; undefined where there was nothing */
function putStoreAside(store: string, aside: string): string | undefined {
  const there = lstatSync(store, { throwIfNoEntry: false });
  if (!there) return undefined;
  mkdirSync(dirname(aside), { recursive: true, mode: 0o700 });
  // A folder or a link under the store's name is nothing to copy: it only has to make way.
  if (!there.isFile()) renameSync(store, `${aside}.replaced`);
  else for (const ending of ['', '-wal']) if (existsSync(store + ending)) copyToDisk(store + ending, aside + ending);
  return there.isFile() ? aside : `${aside}.replaced`;
}

/** A copy of another time or computer may have another key: then its card has to lie beside it. */
function findWayIn(copy: string, key: Buffer | undefined, mustOpen: boolean): 'key' | 'card' {
  try {
    if (key) {
      checkCopy(copy, key);
      return 'key';
    }
  } catch (cause) {
    if (mustOpen || !(cause instanceof StoreError) || cause.trouble !== 'wrong-key' || !existsSync(join(dirname(copy), recoveryFileName))) throw cause;
  }
  return 'card';
}

function findCopy(from: string): string | undefined {
  if (!existsSync(from)) return undefined;
  if (!statSync(from).isDirectory()) return from;
  const [newest] = listCopies(from);
  return newest && join(from, newest.name);
}

/** On a new computer the card's file comes with the copies. One that is here belongs to the kept key, and to the newest card. */
function bringRecoveryFile(copies: string, dataFolder: string, mustReplace: boolean): void {
  const here = join(dataFolder, recoveryFileName);
  const there = join(copies, recoveryFileName);
  if (!existsSync(there) || (existsSync(here) && !mustReplace)) return;
  if (existsSync(here)) renameSync(here, `${here}.replaced`);
  copyToDisk(there, here);
}

function copyToDisk(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
