import type { Store } from '#db/store.ts';
import { auditHeadFile, readAuditHead, writeAuditHead } from './audit-head.ts';
import { findRestoreNote, writeRestoreNote } from './restore-note.ts';

/**
 * The first opening after a restore: the store stands where it stood some time ago, and the world went on. Nobody stays signed
 * in, mail that may have gone out since waits for a person, and the outside head learns that the way back was wanted.
 */
export function applyRestore(store: Store, dataFolder: string, now: number): void {
  const note = findRestoreNote(dataFolder);
  if (!note || note.isApplied) return;
  const copiedHead = store.audit.findHead();
  store.transaction(() => {
    store.signIn.endAllSessions(now, 'restart');
    store.mailSending.markAllMaybeSent();
    store.audit.append({ at: now, actorKind: 'system', actorId: null, surface: 'command', procedure: 'backup.restore', outcome: 'done', detail: null, clientIds: '[]' });
  });
  const file = auditHeadFile(dataFolder);
  const kept = readAuditHead(file);
  const newest = store.audit.findHead();
  if (kept && newest) writeAuditHead(file, { ...kept, head: newest, restores: [...kept.restores, { at: now, from: kept.head, to: copiedHead ?? null }] });
  writeRestoreNote(dataFolder, { ...note, isApplied: true });
}
