import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { findBackupFolder, listCopies, ownCopies } from './backup/backup-folder.ts';
import { restoreCopy } from './backup/restore-copy.ts';
import { keyPlaceOf, openWithKeptKey, openWithKey } from './open-practice.ts';
import type { OpenPractice, OpenPracticeOptions } from './open-practice.ts';
import { keepKey, KeyMissing, listKeys } from './platform/store-key.ts';
import type { FoundKey } from './platform/store-key.ts';
import type { FoundCopy, LockedPractice, LockReason } from './recovery/locked-practice.ts';

type LockParts = {
  reason: LockReason;
  onOpen: (practice: OpenPractice) => void;
  /** Whether an opening failed for want of a key or a whole file: the store stays locked. */
  isLocked: (cause: unknown) => boolean;
};

/** The ways back into records that cannot be opened: the printed key, the keychain, a copy. */
export function lockPractice(options: OpenPracticeOptions, { reason, onOpen, isLocked }: LockParts): LockedPractice {
  const { dataFolder, clock, log } = options;
  let isOpen = false;
  const enter = (practice: OpenPractice, procedure: string): void => {
    isOpen = true;
    const { store } = practice.services;
    store.audit.append({ at: clock.now(), actorKind: 'nobody', actorId: null, surface: 'desk', procedure, outcome: 'done', detail: null, clientIds: '[]' });
    onOpen(practice);
  };
  const open = async (key: Buffer, procedure: string): Promise<'keychain' | 'file'> => {
    // Opened before it is kept: a key that does not fit must not take the place of one that does.
    openWithKey(options, { key, keyInFile: false }).close();
    const known = (await findKeptKeys(options)).find((kept) => kept.key.equals(key));
    const keyInFile = known ? known.keyInFile : await keepKey(keyPlaceOf(options), key);
    if (!isOpen) enter(openWithKey(options, { key, keyInFile }), procedure);
    return keyInFile ? 'file' : 'keychain';
  };
  return {
    dataFolder, clock, log, reason,
    wrongTries: { count: 0, lastAt: 0 },
    open: (key) => open(key, 'lockedStore.openWithCard'),
    lookAgain: async () => {
      if (isOpen) return true;
      // Another key mends no file.
      if (reason === 'damaged' || reason === 'missing') return false;
      try {
        const practice = await openWithKeptKey(options);
        if (isOpen) practice.close();
        else enter(practice, 'lockedStore.lookAgain');
        return true;
      } catch (cause) {
        if (isLocked(cause)) return false;
        throw cause;
      }
    },
    listCopies: (folder) => findCopies(dataFolder, folder),
    listKeptKeys: async () => (await findKeptKeys(options)).map(({ key }) => key),
    restore: (copy, key) => {
      restoreCopy({ dataFolder, from: join(copy.folder, copy.name), key, now: clock.now(), mustOpen: true });
      return open(key, 'lockedStore.restore');
    },
  };
}

function findCopies(dataFolder: string, named: string | null): FoundCopy[] | 'not_absolute' | 'missing' {
  if (named !== null && !isAbsolute(named)) return 'not_absolute';
  if (named !== null && !(existsSync(named) && statSync(named).isDirectory())) return 'missing';
  const second = findBackupFolder(dataFolder);
  const folders = named !== null ? [named] : [...(second === null ? [] : [second]), ownCopies(dataFolder)];
  return folders.flatMap((folder) => listCopies(folder).map((copy) => ({ ...copy, folder }))).sort((a, b) => b.madeAt - a.madeAt);
}

async function findKeptKeys(options: OpenPracticeOptions): Promise<FoundKey[]> {
  try {
    // As for a store that is there: no new key is made for one that is lost.
    return await listKeys({ ...keyPlaceOf(options), storeExists: true });
  } catch (cause) {
    if (cause instanceof KeyMissing) return [];
    throw cause;
  }
}
