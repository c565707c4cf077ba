import { accessSync, constants, existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#main/platform/write-whole.ts';
import { readCopyName } from './copy-names.ts';
import type { Copy } from './copy-names.ts';

const settingsName = 'backup.json';
const settings = z.object({ version: z.literal(1), folder: z.string().nullable() });

export type FolderTrouble = 'not_absolute' | 'missing' | 'not_writable' | 'inside_records';

/** The second folder that was named for this practice. Kept beside the store: it is needed before the store opens. */
export function findBackupFolder(dataFolder: string): string | null {
  const file = join(dataFolder, settingsName);
  if (!existsSync(file)) return null;
  const read = settings.safeParse(parse(readFileSync(file, 'utf8')));
  return read.success ? read.data.folder : null;
}

export function saveBackupFolder(dataFolder: string, folder: string | null): void {
  writeWhole(join(dataFolder, settingsName), `${JSON.stringify({ version: 1, folder })}\n`);
}

/** @returns undefined for a folder that can take copies */
export function findFolderTrouble(dataFolder: string, folder: string): FolderTrouble | undefined {
  if (!isAbsolute(folder)) return 'not_absolute';
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return 'missing';
  const [records, other] = [realpathSync(dataFolder), realpathSync(folder)];
  if (other === records || other.startsWith(records + sep)) return 'inside_records';
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return 'not_writable';
    throw cause;
  }
}

/** Copies made before an update or a restore where no second folder was named. Gone with the disk, but not with a mistake. */
export function ownCopies(dataFolder: string): string {
  return join(dataFolder, 'copies');
}

/** A copy on the same disk dies with it. */
export function isOnSameDisk(dataFolder: string, folder: string): boolean {
  return existsSync(folder) && statSync(dataFolder).dev === statSync(folder).dev;
}

/** Newest first; other files are not ours. */
export function listCopies(folder: string): Copy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => readCopyName(name) ?? []).sort((a, b) => b.madeAt - a.madeAt);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
