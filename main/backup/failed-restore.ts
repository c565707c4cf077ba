import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#main/platform/write-whole.ts';

const noteName = 'restore-failed.json';
const note = z.object({ version: z.literal(1), failedAt: z.int(), /** Of the copy that was wanted; null = its name does not tell. */ copyMadeAt: z.int().nullable() });
export type FailedRestore = Omit<z.infer<typeof note>, 'version'>;

/** A copy was wanted and could not be put in the records' place: the records of before are open, and the owner reads why. */
export function findFailedRestore(dataFolder: string): FailedRestore | undefined {
  const file = join(dataFolder, noteName);
  if (!existsSync(file)) return undefined;
  const { failedAt, copyMadeAt } = note.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { failedAt, copyMadeAt };
}

export function noteFailedRestore(dataFolder: string, failed: FailedRestore): void {
  writeWhole(join(dataFolder, noteName), `${JSON.stringify({ version: 1, ...failed })}\n`);
}

/** Read, or another copy is tried. */
export function forgetFailedRestore(dataFolder: string): void {
  rmSync(join(dataFolder, noteName), { force: true });
}
