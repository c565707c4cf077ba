import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { countLedgerLines } from '#db/inspect-copy.ts';
import type { Store } from '#db/store.ts';
import { writeWhole } from '#main/platform/write-whole.ts';
import { holdsHead } from './audit-head.ts';
import { listCopies } from './backup-folder.ts';
import { inspectInWorker } from './inspect-in-worker.ts';

const drillEveryMs = 7 * 86_400_000;
const drillName = 'copy-check.json';
const drill = z.object({
  version: z.literal(1),
  checkedAt: z.int(),
  copyMadeAt: z.int(),
  /** damaged: not readable to its end. other_records: its audit or its ledger does not lead to the records of now. */
  result: z.enum(['good', 'damaged', 'other_records']),
  clients: z.int(),
  ledgerLines: z.int(),
});
export type Drill = Omit<z.infer<typeof drill>, 'version'>;

/** The last weekly check. @returns undefined before the first, or where its file cannot be read: then the next copy is checked */
export function findDrill(dataFolder: string): Drill | undefined {
  const file = join(dataFolder, drillName);
  if (!existsSync(file)) return undefined;
  try {
    const read = drill.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

export function isDrillDue(dataFolder: string, now: number): boolean {
  const last = findDrill(dataFolder);
  // A copy that was bad is looked at again with the next one.
  return !last || last.result !== 'good' || last.checkedAt <= now - drillEveryMs;
}

/** Opens the newest copy as a restore would, reads it to its end beside everything else, and holds it against the records of now. */
export async function drillNewestCopy(parts: { store: Store; key: Buffer; dataFolder: string; folder: string; now: number; stopped: AbortSignal }): Promise<void> {
  const { store, key, dataFolder, folder, now } = parts;
  const [newest] = listCopies(folder);
  if (!newest) return;
  const facts = await inspectInWorker({ file: join(folder, newest.name), key }, parts.stopped);
  if (parts.stopped.aborted) return;
  const { clients, ledgerLines } = facts === 'damaged' ? { clients: 0, ledgerLines: 0 } : facts;
  const isOurs = facts !== 'damaged' && facts.isChainWhole && facts.head !== null && holdsHead(store, facts.head) && ledgerLines <= countLedgerLines(store);
  const result = facts === 'damaged' ? 'damaged' : isOurs ? 'good' : 'other_records';
  writeWhole(join(dataFolder, drillName), `${JSON.stringify({ version: 1, checkedAt: now, copyMadeAt: newest.madeAt, result, clients, ledgerLines })}\n`);
}
