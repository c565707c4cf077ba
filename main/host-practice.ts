import { basename } from 'node:path';
import { lockFolder } from '#db/lock-folder.ts';
import { StoreError } from '#db/store-errors.ts';
import type { Services } from './api/services.ts';
import { readCopyName } from './backup/copy-names.ts';
import { forgetFailedRestore, noteFailedRestore } from './backup/failed-restore.ts';
import { restoreCopy } from './backup/restore-copy.ts';
import { findStoreTrouble } from './find-store-trouble.ts';
import { lockPractice } from './lock-practice.ts';
import { runPaymentPoller } from './payments/run-payment-poller.ts';
import { runMailSender } from './mail/run-mail-sender.ts';
import { openWithKeptKey, openWithKey } from './open-practice.ts';
import type { OpenPractice, OpenPracticeOptions } from './open-practice.ts';
import { systemPrinters } from './platform/system-printers.ts';
import { sendBySmtp } from './platform/smtp.ts';
import { KeyMissing } from './platform/store-key.ts';
import type { FoundKey } from './platform/store-key.ts';
import { runPrintQueue } from './printing/run-print-queue.ts';
import type { LockedPractice, LockReason } from './recovery/locked-practice.ts';
import { findCardState } from './recovery/recovery-cards.ts';

/** What the screens of a host speak with at this moment; another object after each change of it. */
export type Office = { readonly kind: 'open'; readonly services: Services } | { readonly kind: 'locked'; readonly locked: LockedPractice };
export type PracticeHost = { office(): Office; close(): void };

/**
 * Opens the practice, or holds its folder locked until somebody brings the key or a copy: then `office()` answers otherwise.
 * @throws StoreError for every trouble that neither a key nor a copy would mend
 */
export async function hostPractice(wanted: Omit<OpenPracticeOptions, 'onRestore'>): Promise<PracticeHost> {
  const unlock = lockFolder(wanted.dataFolder);
  const options: OpenPracticeOptions = { ...wanted, onRestore: (file, found) => restoreOver(file, found) };
  let office: Office | undefined;
  let leave: () => void = () => undefined;
  const enter = (opened: OpenPractice): void => {
    const stopWork = [runMailSender(opened.services, sendBySmtp), runPrintQueue(opened.services, systemPrinters), runPaymentPoller(opened.services)];
    office = { kind: 'open', services: opened.services };
    leave = () => {
      for (const stop of stopWork) stop();
      opened.close();
      leave = () => undefined;
    };
  };
  const lock = (reason: LockReason): void => {
    options.log.info('recovery.locked', { reason });
    office = { kind: 'locked', locked: lockPractice(options, { reason, onOpen: enter, isLocked: (cause) => findLockReason(options, cause) !== undefined }) };
  };
  /** At one stroke: no call is answered between the store before and the one after. */
  const restoreOver = (file: string, found: FoundKey): void => {
    const before = office;
    leave();
    forgetFailedRestore(options.dataFolder);
    try {
      restoreCopy({ dataFolder: options.dataFolder, from: file, key: found.key, now: options.clock.now(), mustOpen: true });
    } catch (cause) {
      // The copy went bad since it was read, or the disk is full: the store of before is still there, and the owner reads so.
      options.log.fault('backup.restore', 'restore', cause);
      noteFailedRestore(options.dataFolder, { failedAt: options.clock.now(), copyMadeAt: readCopyName(basename(file))?.madeAt ?? null });
    }
    try {
      enter(openWithKey(options, found));
    } catch (cause) {
      options.log.fault('backup.restore', 'open', cause);
      lock(findLockReason(options, cause) ?? 'damaged');
    }
    // Last: the screens ask anew, and the new office answers.
    if (before?.kind === 'open') before.services.changes.end();
  };
  try {
    const trouble = options.demo ? undefined : findStoreTrouble(options.dataFolder);
    if (trouble) lock(trouble);
    else enter(await openWithKeptKey(options));
  } catch (cause) {
    const reason = findLockReason(options, cause);
    if (!reason) {
      unlock();
      throw cause;
    }
    lock(reason);
  }
  return {
    office: () => {
      if (!office) throw new Error('the practice is neither open nor locked');
      return office;
    },
    close: () => {
      leave();
      unlock();
    },
  };
}

/** The demo clinic has no card: it ends with a sentence. So does a key that does not fit where no card was made. */
function findLockReason({ demo, dataFolder }: OpenPracticeOptions, cause: unknown): LockReason | undefined {
  if (demo) return undefined;
  if (cause instanceof KeyMissing) return cause.reason;
  if (!(cause instanceof StoreError)) return undefined;
  if (cause.trouble === 'corrupt') return 'damaged';
  return cause.trouble === 'wrong-key' && findCardState(dataFolder).kind !== 'none' ? 'wrong-key' : undefined;
}
