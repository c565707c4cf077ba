import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#main/platform/write-whole.ts';

const hex = z.string().regex(/^[0-9a-f]*$/u);
const card = z.object({ number: z.int().min(1), madeAt: z.int(), confirmedAt: z.int().nullable(), salt: hex, nonce: hex, sealed: hex, proof: hex });
const retiredCard = z.object({ number: z.int().min(1), replacedAt: z.int(), salt: hex, proof: hex });
const recoveryFile = z.object({
  version: z.literal(1),
  /** The card that counts, and at most one newer that is not confirmed yet. */
  cards: z.array(card),
  /** Known so that an old card is told from a wrong one; they open nothing. */
  retired: z.array(retiredCard),
});

export type Card = z.infer<typeof card>;
export type RecoveryFile = z.infer<typeof recoveryFile>;

export const recoveryFileName = 'recovery.json';

/** @returns undefined when the file is there and cannot be read as one; no card at all where there is none */
export function readRecoveryFile(folder: string): RecoveryFile | undefined {
  const file = join(folder, recoveryFileName);
  if (!existsSync(file)) return { version: 1, cards: [], retired: [] };
  try {
    const read = recoveryFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

export function writeRecoveryFile(folder: string, content: RecoveryFile): void {
  writeWhole(join(folder, recoveryFileName), `${JSON.stringify(content, null, 2)}\n`);
}
