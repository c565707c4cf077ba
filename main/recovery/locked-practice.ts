import type { Log } from '#main/api/services.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { KeyMissingReason } from '#main/platform/store-key.ts';

/** What a host hands to the recovery screen while its store is locked. */
export type LockedPractice = {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly reason: KeyMissingReason | 'wrong-key';
  /** Cards that did not fit since the program started. */
  readonly wrongTries: { count: number; lastAt: number };
  /**
   * Opens the store with this key, keeps the key on this computer and goes over to the ordinary host.
   * @returns where the key lies now
   * @throws StoreError wrong-key and the other troubles of opening; the store stays locked
   */
  open(key: Buffer): Promise<'keychain' | 'file'>;
  /** Asks for the kept key once more. @returns whether the store is open now */
  lookAgain(): Promise<boolean>;
};
