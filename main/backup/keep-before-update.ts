import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBackupFolder, findFolderTrouble, listCopies, ownCopies } from './backup-folder.ts';
import { listCopiesToDrop } from './choose-copies.ts';
import { copyName } from './copy-names.ts';

/** A newer program is about to change the store's tables: without a copy from before there would be no way back. */
export function keepBeforeUpdate(dataFolder: string, now: number, copyTo: (file: string) => void): void {
  const second = findBackupFolder(dataFolder);
  const folder = second !== null && findFolderTrouble(dataFolder, second) === undefined ? second : ownCopies(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, copyName(now, 'before_update'));
  rmSync(`${file}.part`, { force: true });
  copyTo(`${file}.part`);
  renameSync(`${file}.part`, file);
  for (const { name } of listCopiesToDrop(listCopies(folder), now, 'UTC')) rmSync(join(folder, name), { force: true });
}
