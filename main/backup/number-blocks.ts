import { join } from 'node:path';
import { readPaperCounts } from '#db/settle-after-restore.ts';
import type { PaperCounts } from '#db/settle-after-restore.ts';
import { findBackupFolder, listCopies, ownCopies } from './backup-folder.ts';
import { readWithoutTrace } from './read-without-trace.ts';

const blockSize = 10_000;
/** More papers than a clinic gives out in the weeks that a copy may be old. */
const mostSinceCopy = 5_000;
/** Of each folder. */
const newestRead = 2;

/** The next papers get numbers of a new block: none that was given out after the copy is given again. */
export function beginNumberBlocks(known: readonly PaperCounts[]): PaperCounts {
  const highest: PaperCounts = {};
  for (const counts of known) for (const [name, value] of Object.entries(counts)) highest[name] = Math.max(highest[name] ?? 0, value);
  return Object.fromEntries(Object.entries(highest).map(([name, value]) => [name, Math.ceil((value + mostSinceCopy) / blockSize) * blockSize]));
}

/** The numbers of the newest files that lie about: what was put aside, and the newest copies. One that cannot be read says nothing. */
export function listKnownCounts(dataFolder: string, key: Buffer): PaperCounts[] {
  const second = findBackupFolder(dataFolder);
  const folders = [ownCopies(dataFolder), ...(second === null ? [] : [second])];
  const files = folders.flatMap((folder) => listCopies(folder).slice(0, newestRead).map(({ name }) => join(folder, name)));
  return files.map((file) => tryToRead(file, key));
}

function tryToRead(file: string, key: Buffer): PaperCounts {
  try {
    return readWithoutTrace(file, () => readPaperCounts(file, key));
  } catch (cause) {
    // Damaged, of another key, or older than the numbers: the block's room has to do.
    if (cause instanceof Error) return {};
    throw cause;
  }
}
