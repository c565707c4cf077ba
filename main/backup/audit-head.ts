import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuditHead } from '#db/queries/audit.ts';
import type { Store } from '#db/store.ts';
import { configurationFolder } from '#main/platform/paths.ts';
import { accountOf } from '#main/platform/store-key.ts';
import { writeWhole } from '#main/platform/write-whole.ts';

const head = z.object({ seq: z.int(), hash: z.string(), at: z.int() });
const outsideHead = z.object({
  version: z.literal(1),
  head,
  /** Restores from a copy: the chain went back from one head to an older one, and a person wanted it. */
  restores: z.array(z.object({ at: z.int(), from: head, to: head.nullable() })),
  /** The chain no longer held this head, and nobody had restored a copy. Never taken out again. */
  lost: z.array(z.object({ noticedAt: z.int(), head })),
});
export type OutsideHead = z.infer<typeof outsideHead>;

/** Beside the key's place, not beside the store: who exchanges the store does not exchange this with it. */
export function auditHeadFile(dataFolder: string, environment?: NodeJS.ProcessEnv): string {
  return join(configurationFolder(environment), `${accountOf(dataFolder)}.audit-head.json`);
}

/** The second copy, on the second device. */
export const auditHeadName = 'audit-head.json';

/** @returns undefined where none was kept yet, or it cannot be read as one */
export function readAuditHead(file: string): OutsideHead | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const read = outsideHead.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

export function writeAuditHead(file: string, kept: OutsideHead): void {
  writeWhole(file, `${JSON.stringify(kept)}\n`);
}

/** A folder that gets its first store begins its own chain; a head of an earlier store in that place is put aside. */
export function beginAuditHead(dataFolder: string, now: number): void {
  const file = auditHeadFile(dataFolder);
  if (existsSync(file)) renameSync(file, `${file}.until-${now}`);
}

/** Whether the store still holds the head that was kept outside. */
export function holdsHead({ audit }: Pick<Store, 'audit'>, kept: AuditHead): boolean {
  return audit.findHash(kept.seq) === kept.hash;
}

/**
 * Keeps the newest head outside. A store that no longer holds the head before has lost events: that stays written down.
 * @returns false when events were lost, now or before
 */
export function keepAuditHead(store: Pick<Store, 'audit'>, file: string, now: number): boolean {
  const newest = store.audit.findHead();
  const kept = readAuditHead(file);
  if (!newest || kept?.head.hash === newest.hash) return (kept?.lost.length ?? 0) === 0;
  const lost = [...(kept?.lost ?? []), ...(kept && !holdsHead(store, kept.head) ? [{ noticedAt: now, head: kept.head }] : [])];
  writeAuditHead(file, { version: 1, head: newest, restores: kept?.restores ?? [], lost });
  return lost.length === 0;
}
