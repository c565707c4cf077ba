import { lockFolder } from '#db/lock-folder.ts';
import { StoreError } from '#db/store-errors.ts';
import type { Services } from './api/services.ts';
import { keyPlaceOf, openWithKeptKey, openWithKey } from './open-practice.ts';
import type { OpenPractice, OpenPracticeOptions } from './open-practice.ts';
import { keepKey, KeyMissing } from './platform/store-key.ts';
import { runPaymentPoller } from './payments/run-payment-poller.ts';
import { runMailSender } from './mail/run-mail-sender.ts';
import { cupsPrinters } from './platform/printers.ts';
import { sendBySmtp } from './platform/smtp.ts';
import { runPrintQueue } from './printing/run-print-queue.ts';
import type { LockedPractice } from './recovery/locked-practice.ts';
import { findCardState } from './recovery/recovery-cards.ts';

/** What the screens of a host speak with at this moment. */
export type Office = { readonly kind: 'open'; readonly services: Services } | { readonly kind: 'locked'; readonly locked: LockedPractice };
export type PracticeHost = { office(): Office; close(): void };

/**
 * Opens the practice, or holds its folder locked until somebody brings the key: then `office()` answers otherwise.
 * @throws StoreError for every trouble that no key would mend
 */
export async function hostPractice(options: OpenPracticeOptions): Promise<PracticeHost> {
  const unlock = lockFolder(options.dataFolder);
  let practice: OpenPractice | undefined;
  let stopWork: readonly (() => void)[] = [];
  let locked: LockedPractice | undefined;
  const enter = (opened: OpenPractice): void => {
    practice = opened;
    stopWork = [runMailSender(opened.services, sendBySmtp), runPrintQueue(opened.services, cupsPrinters), runPaymentPoller(opened.services)];
  };
  try {
    enter(await openWithKeptKey(options));
  } catch (cause) {
    const reason = findLockReason(options, cause);
    if (!reason) {
      unlock();
      throw cause;
    }
    options.log.info('recovery.locked', { reason });
    locked = lockedPractice(options, reason, enter);
  }
  return {
    office: () => {
      if (practice) return { kind: 'open', services: practice.services };
      if (!locked) throw new Error('the practice is neither open nor locked');
      return { kind: 'locked', locked };
    },
    close: () => {
      for (const stop of stopWork) stop();
      practice?.close();
      unlock();
    },
  };
}

/** The demo clinic has no card: it ends with a sentence. So does a key that does not fit where no card was made. */
function findLockReason({ demo, dataFolder }: OpenPracticeOptions, cause: unknown): LockedPractice['reason'] | undefined {
  if (demo) return undefined;
  if (cause instanceof KeyMissing) return cause.reason;
  const isWrongKey = cause instanceof StoreError && cause.trouble === 'wrong-key';
  return isWrongKey && findCardState(dataFolder).kind !== 'none' ? 'wrong-key' : undefined;
}

function lockedPractice(options: OpenPracticeOptions, reason: LockedPractice['reason'], onOpen: (practice: OpenPractice) => void): LockedPractice {
  const { dataFolder, clock, log } = options;
  let isOpen = false;
  const enter = (practice: OpenPractice, procedure: string): void => {
    isOpen = true;
    const { store } = practice.services;
    store.audit.append({ at: clock.now(), actorKind: 'nobody', actorId: null, surface: 'desk', procedure, outcome: 'done', detail: null, clientIds: '[]' });
    onOpen(practice);
  };
  return {
    dataFolder, clock, log, reason,
    wrongTries: { count: 0, lastAt: 0 },
    open: async (key) => {
      // Opened before it is kept: a key that does not fit must not take the place of one that does.
      const practice = openWithKey(options, { key, keyInFile: false });
      practice.close();
      const keyInFile = await keepKey(keyPlaceOf(options), key);
      if (!isOpen) enter(openWithKey(options, { key, keyInFile }), 'lockedStore.openWithCard');
      return keyInFile ? 'file' : 'keychain';
    },
    lookAgain: async () => {
      if (isOpen) return true;
      try {
        const practice = await openWithKeptKey(options);
        if (isOpen) practice.close();
        else enter(practice, 'lockedStore.lookAgain');
        return true;
      } catch (cause) {
        if (findLockReason(options, cause)) return false;
        throw cause;
      }
    },
  };
}
