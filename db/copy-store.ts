import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { connectToFile } from './open-store.ts';
import { StoreError } from './store-errors.ts';

/**
 * Writes a whole copy of an encrypted store, under the same key, while the program goes on writing; read back before it gets
 * its name, so that what bears the name of a copy is one.
 * @returns bytes of the copy
 * @throws StoreError; errors of the file system (folder gone, disk full)
 */
export function copyStore({ from, key, to }: { from: string; key: Buffer; to: string }): number {
  const part = `${to}.part`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  rmSync(part, { force: true });
  const connection = connectToFile(from, key);
  try {
    connection.pragma('temp_store = MEMORY');
    connection.prepare('VACUUM INTO ?').run(part);
  } finally {
    connection.close();
  }
  try {
    checkCopy(part, key);
    keepOnDisk(part);
    renameSync(part, to);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
  return statSync(to).size;
}

/** Reads every page of a copy. @throws StoreError wrong-key, corrupt */
export function checkCopy(file: string, key: Buffer): void {
  const connection = connectToFile(file, key);
  try {
    if (connection.pragma('quick_check', { simple: true }) !== 'ok') throw new StoreError('corrupt');
  } finally {
    connection.close();
  }
}

function keepOnDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
