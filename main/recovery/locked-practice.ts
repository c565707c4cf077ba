import type { Log } from '#main/api/services.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { KeyMissingReason } from '#main/platform/store-key.ts';

export type LockReason = KeyMissingReason | 'wrong-key' | 'damaged' | 'missing';
/** A copy that can take the records' place. */
export type FoundCopy = { readonly name: string; readonly folder: string; readonly madeAt: number; readonly kind: 'regular' | 'before_update' | 'before_restore' };

/** What a host hands to the recovery screen while its store is locked. */
export type LockedPractice = {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly reason: LockReason;
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
  /** Newest first. `folder` null = where this practice keeps its copies, and beside the records. @returns why a named folder holds none */
  listCopies(folder: string | null): FoundCopy[] | 'not_absolute' | 'missing';
  /** Every key that is kept on this computer for the records. */
  listKeptKeys(): Promise<Buffer[]>;
  /**
   * Puts the copy in the records' place, keeps what was there aside, and opens it.
   * @throws StoreError wrong-key, corrupt: nothing was changed
   */
  restore(copy: FoundCopy, key: Buffer): Promise<'keychain' | 'file'>;
};
