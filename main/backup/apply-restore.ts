import { listPaperCounts, setPaperCounts, settleAfterRestore } from '#db/settle-after-restore.ts';
import type { Store } from '#db/store.ts';
import { auditHeadFile, readAuditHead, writeAuditHead } from './audit-head.ts';
import { beginNumberBlocks, listKnownCounts } from './number-blocks.ts';
import { findRestoreNote, writeRestoreNote } from './restore-note.ts';

/**
 * The first opening after a restore: the store stands where it stood some time ago, and the world went on. Nobody stays signed
 * in, what may have gone out since waits for a person, papers get numbers of a new block, and the outside head learns that the
 * way back was wanted.
 */
export function applyRestore(store: Store, { dataFolder, key, now }: { dataFolder: string; key: Buffer; now: number }): void {
  const note = findRestoreNote(dataFolder);
  if (!note || note.isApplied) return;
  const copiedHead = store.audit.findHead();
  const numbersFrom = beginNumberBlocks([listPaperCounts(store), note.numbersFrom, ...listKnownCounts(dataFolder, key)]);
  // Kept before it counts: a crash in between begins one block too many, never the same one twice.
  writeRestoreNote(dataFolder, { ...note, numbersFrom });
  store.transaction(() => {
    store.signIn.endAllSessions(now, 'restart');
    settleAfterRestore(store, now);
    setPaperCounts(store, numbersFrom);
    const detail = Object.entries(numbersFrom).map(([name, value]) => `${name} from ${value + 1}`).join(', ') || null;
    store.audit.append({ at: now, actorKind: 'system', actorId: null, surface: 'command', procedure: 'backup.restore', outcome: 'done', detail, clientIds: '[]' });
  });
  const file = auditHeadFile(dataFolder);
  const kept = readAuditHead(file);
  const newest = store.audit.findHead();
  if (kept && newest) writeAuditHead(file, { ...kept, head: newest, restores: [...kept.restores, { at: now, from: kept.head, to: copiedHead ?? null }] });
  writeRestoreNote(dataFolder, { ...note, numbersFrom, isApplied: true });
}
