import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#main/platform/write-whole.ts';

const noteName = 'restored.json';
const note = z.object({
  version: z.literal(1),
  restoredAt: z.int(),
  /** When the copy was made: everything since is not in it. */
  copyMadeAt: z.int(),
  /** The steps after a restore are done. */
  isApplied: z.boolean(),
  /** The owner has read that it happened. */
  isSeen: z.boolean(),
  /** The last number before each block that a restore began: a second restore must not begin the same block. */
  numbersFrom: z.record(z.string(), z.int()).default({}),
});
export type RestoreNote = z.infer<typeof note>;

export function findRestoreNote(dataFolder: string): RestoreNote | undefined {
  const file = join(dataFolder, noteName);
  if (!existsSync(file)) return undefined;
  return note.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeRestoreNote(dataFolder: string, content: RestoreNote): void {
  writeWhole(join(dataFolder, noteName), `${JSON.stringify(content)}\n`);
}
