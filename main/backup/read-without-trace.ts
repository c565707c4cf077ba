import { existsSync, rmSync } from 'node:fs';

/** Reads a file that was put aside: SQLite makes its journals beside it even for a reader. Those that were there before stay. */
export function readWithoutTrace<T>(file: string, read: () => T): T {
  const made = ['-wal', '-shm'].map((ending) => file + ending).filter((beside) => !existsSync(beside));
  try {
    return read();
  } finally {
    for (const beside of made) rmSync(beside, { force: true });
  }
}
