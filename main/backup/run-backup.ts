import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { storeFileName } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import type { Backup, Log } from '#main/api/services.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { Keychain } from '#main/platform/keychain.ts';
import { keepHeadInKeychain } from './audit-head-in-keychain.ts';
import { auditHeadFile, auditHeadName, keepAuditHead } from './audit-head.ts';
import { findBackupFolder, findFolderTrouble, isOnSameDisk, listCopies, ownCopies, saveBackupFolder } from './backup-folder.ts';
import { listCopiesToDrop } from './choose-copies.ts';
import { copyInWorker } from './copy-in-worker.ts';
import { copyName } from './copy-names.ts';
import type { Copy } from './copy-names.ts';
import { drillNewestCopy, findDrill, isDrillDue } from './drill-copy.ts';
import { findFailedRestore, forgetFailedRestore } from './failed-restore.ts';
import { inspectInWorker } from './inspect-in-worker.ts';
import { findRestoreNote, writeRestoreNote } from './restore-note.ts';

const copyEveryMs = 15 * 60_000;
const headEveryMs = 5_000;
const switchAfterMs = 300;
const recoveryFileName = 'recovery.json';

type BackupParts = { store: Store; /** The folder had no store before. */ isNewStore: boolean; keychain: Promise<Keychain | undefined>; key: Buffer; dataFolder: string; clock: Clock; log: Log; onChange: () => void; /** A whole copy that is to take the store's place. */ onRestore: (file: string) => void };
type CopyEnd = 'failed' | 'stopped' | null;
export type RunningBackup = Backup & { stop(): void };

/**
 * Every quarter of an hour a whole copy into the second folder, and every few seconds the audit's head outside the store.
 * Without a folder it waits for one; the desk warns.
 */
export function runBackup(parts: BackupParts): RunningBackup {
  const { store, dataFolder, clock, log } = parts;
  const headFile = auditHeadFile(dataFolder);
  let trouble: 'missing' | 'failed' | null = null;
  let running: Promise<void> | undefined;
  const work = new AbortController();
  const stopped = work.signal;
  let isAuditWhole = keepAuditHead(store, headFile, clock.now());
  const keepHead = (): void => {
    isAuditWhole = keepAuditHead(store, headFile, clock.now());
  };
  let isKeychainAgreed = true;
  let mayReplace = parts.isNewStore;
  const keepInKeychain = async (): Promise<void> => {
    const keychain = await parts.keychain;
    if (stopped.aborted) return;
    const agrees = await keepHeadInKeychain(store, keychain, dataFolder, mayReplace);
    mayReplace = false;
    if (agrees === isKeychainAgreed || stopped.aborted) return;
    isKeychainAgreed = agrees;
    parts.onChange();
  };
  // A keychain asks over the session bus: seldom enough that nobody notices it.
  const askKeychain = (): void => void keepInKeychain().catch((cause: unknown) => {
    if (!stopped.aborted) log.fault('audit.keychain', 'backup', cause);
  });
  const copyNow = async (): Promise<void> => {
    const folder = findBackupFolder(dataFolder);
    if (folder === null) return;
    const end = findFolderTrouble(dataFolder, folder) ? 'missing' : await copyInto(folder, parts, stopped);
    if (end === 'stopped') return;
    trouble = end;
    parts.onChange();
    if (end === null && isDrillDue(dataFolder, clock.now())) drill(folder);
  };
  const drill = (folder: string): void => {
    drillNewestCopy({ store, key: parts.key, dataFolder, folder, now: clock.now(), stopped }).then(parts.onChange, (cause: unknown) => {
      // A check that the closing ended is no fault: the next copy brings another.
      if (!stopped.aborted) log.fault('backup.drill', 'backup', cause);
    });
  };
  const copyOnce = (): Promise<void> => {
    running ??= copyNow().finally(() => {
      running = undefined;
    });
    return running;
  };
  const attempt = (): void => void copyOnce().catch((cause: unknown) => log.fault('backup.copy', 'backup', cause));
  const timers = [setInterval(attempt, copyEveryMs), setInterval(keepHead, headEveryMs), setInterval(askKeychain, copyEveryMs)];
  for (const timer of timers) timer.unref();
  askKeychain();
  if (isDue(dataFolder, clock.now())) attempt();
  return {
    state: () => viewState(dataFolder, trouble, isAuditWhole && isKeychainAgreed),
    listCopies: () => listAllCopies(dataFolder),
    setFolder: (folder) => {
      const found = folder === null ? undefined : findFolderTrouble(dataFolder, folder);
      if (found) return found;
      saveBackupFolder(dataFolder, folder);
      trouble = null;
      attempt();
      return undefined;
    },
    copyNow: async () => {
      await copyOnce();
      return trouble === null && findBackupFolder(dataFolder) !== null;
    },
    acceptRestore: () => {
      const note = findRestoreNote(dataFolder);
      if (note) writeRestoreNote(dataFolder, { ...note, isSeen: true });
      forgetFailedRestore(dataFolder);
    },
    restore: async (wanted) => {
      const file = findCopyFile(dataFolder, wanted);
      if (file === undefined) return 'gone';
      if ((await inspectInWorker({ file, key: parts.key }, stopped)) === 'damaged') return 'damaged';
      await running;
      // The answer goes out first: its audit event still belongs to the store of now.
      setTimeout(() => {
        if (!stopped.aborted) parts.onRestore(file);
      }, switchAfterMs);
      return undefined;
    },
    stop: () => {
      if (stopped.aborted) return;
      work.abort();
      for (const timer of timers) clearInterval(timer);
      keepHead();
    },
  };
}

function viewState(dataFolder: string, trouble: 'missing' | 'failed' | null, isAuditWhole: boolean): ReturnType<Backup['state']> {
  const folder = findBackupFolder(dataFolder);
  const note = findRestoreNote(dataFolder);
  const drill = findDrill(dataFolder);
  return {
    folder,
    isSameDisk: folder !== null && isOnSameDisk(dataFolder, folder),
    lastCopyAt: folder === null ? null : (listCopies(folder)[0]?.madeAt ?? null),
    trouble,
    isAuditWhole,
    restored: note && !note.isSeen ? { restoredAt: note.restoredAt, copyMadeAt: note.copyMadeAt } : null,
    restoreFailed: findFailedRestore(dataFolder) ?? null,
    drill: drill ? { checkedAt: drill.checkedAt, copyMadeAt: drill.copyMadeAt, result: drill.result, clients: drill.clients, ledgerLines: drill.ledgerLines } : null,
  };
}

/** @returns what went wrong: the last good copy stays, the next quarter tries again */
async function copyInto(folder: string, { store, key, dataFolder, clock, log }: BackupParts, stopped: AbortSignal): Promise<CopyEnd> {
  const now = clock.now();
  try {
    await copyInWorker({ from: join(dataFolder, storeFileName), key, to: join(folder, copyName(now)) }, stopped);
    // The store closed meanwhile: the copy is good, and the next start sees to the rest.
    if (stopped.aborted) return 'stopped';
    keepAuditHead(store, join(folder, auditHeadName), now);
    const card = join(dataFolder, recoveryFileName);
    // A copy on a new computer is opened by the card: what belongs to it goes with it.
    if (existsSync(card)) copyFileSync(card, join(folder, recoveryFileName));
    const timeZone = store.practice.find()?.timeZone ?? 'UTC';
    for (const { name } of listCopiesToDrop(listCopies(folder), now, timeZone)) rmSync(join(folder, name), { force: true });
    return null;
  } catch (cause) {
    // Ended by the closing, before or while it wrote.
    if (stopped.aborted) return 'stopped';
    log.fault('backup.copy', 'backup', cause);
    return 'failed';
  }
}

function listAllCopies(dataFolder: string): Copy[] {
  const folder = findBackupFolder(dataFolder);
  return [...(folder === null ? [] : listCopies(folder)), ...listCopies(ownCopies(dataFolder))].sort((a, b) => b.madeAt - a.madeAt);
}

function findCopyFile(dataFolder: string, { madeAt, kind }: Pick<Copy, 'madeAt' | 'kind'>): string | undefined {
  const second = findBackupFolder(dataFolder);
  const folders = [...(second === null ? [] : [second]), ownCopies(dataFolder)];
  return folders.map((folder) => join(folder, copyName(madeAt, kind))).find((file) => existsSync(file));
}

function isDue(dataFolder: string, now: number): boolean {
  const folder = findBackupFolder(dataFolder);
  const [newest] = folder === null ? [] : listCopies(folder);
  return folder !== null && (!newest || newest.madeAt <= now - copyEveryMs);
}
