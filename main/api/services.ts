import type { Store } from '#db/store.ts';
import type { ChangeTopic } from '#main/contract/events.ts';
import type { Surface } from '#main/contract/policy.ts';
import type { CardState } from '#main/contract/recovery.ts';
import type { PaperPress } from '#main/papers/paper-press.ts';
import type { PrintFonts } from '#main/papers/print-fonts.ts';
import type { CardProcessor } from '#main/platform/card-processor.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { Passwords } from '#main/platform/passwords.ts';
import type { ProcessorKey } from '#main/platform/processor-key.ts';
import type { SeenKiosks } from './seen-kiosks.ts';

/** What every use case may build on. compose.ts makes it once. */
export type Services = {
  readonly clock: Clock;
  readonly store: Store;
  readonly passwords: Passwords;
  readonly changes: Changes;
  readonly seenKiosks: SeenKiosks;
  readonly log: Log;
  readonly processors: Processors;
  /** Loaded at the first paper, then kept. */
  readonly printFonts: () => PrintFonts;
  /** Draws papers beside everything else. */
  readonly press: PaperPress;
  /** The store's key lies in a file: the desk says so. */
  readonly keyInFile: boolean;
  /** Only where a host opened a folder; a store opened for one task has none. */
  readonly custody?: Custody;
  /** Only where a host opened a practice of its own: the demo clinic keeps no copies. */
  readonly backup?: Backup;
};

/** Holds the opened store's key; nobody else sees it. */
export type Custody = {
  keyPlace(): 'keychain' | 'file' | 'demo';
  /** Out of the 0600 file. @returns false where no keychain takes it: nothing changed */
  moveKeyToKeychain(): Promise<boolean>;
  /** The printed recovery cards; the demo clinic has none. */
  readonly cards: {
    state(): CardState;
    /** Shows a new card, once. `askFor` = the groups, from 1, that are to be typed back. */
    make(now: number): { number: number; groups: string[]; askFor: number[] };
    /** @returns whether the groups were typed back as shown; then this card counts and older ones open nothing */
    confirm(groups: readonly string[], now: number): boolean;
    /** Whether this is a card of the open store. @returns why not; undefined = it is */
    findTrouble(typed: string): { reason: string; number: number | null } | undefined;
  } | undefined;
};

/** Whom cards can be charged through. */
export type Processors = {
  readonly key: ProcessorKey;
  /** @returns undefined where it cannot be asked: no key, or (simulated) not the demo clinic */
  find(kind: 'simulated' | 'stripe'): Promise<CardProcessor | undefined>;
};

/** The copies in the second folder, and the audit's head outside the store. */
export type Backup = {
  state(): { folder: string | null; isSameDisk: boolean; lastCopyAt: number | null; trouble: 'missing' | 'failed' | null; isAuditWhole: boolean; restored: { restoredAt: number; copyMadeAt: number } | null; restoreFailed: { failedAt: number; copyMadeAt: number | null } | null; drill: { checkedAt: number; copyMadeAt: number; result: 'good' | 'damaged' | 'other_records'; clients: number; ledgerLines: number } | null };
  /** Newest first. */
  listCopies(): { madeAt: number; kind: 'regular' | 'before_update' | 'before_restore' }[];
  /** Starts the first copy at once. @returns why the folder cannot be used; then nothing changed */
  setFolder(folder: string | null): 'not_absolute' | 'missing' | 'not_writable' | 'inside_records' | undefined;
  /** @returns whether a copy was written and read back */
  copyNow(): Promise<boolean>;
  acceptRestore(): void;
  /**
   * Reads the whole copy, then soon lets it take the store's place: everybody is signed out, and `changes` ends.
   * @returns why not: it is not there any more, or it cannot be read with this key; then nothing changes
   */
  restore(copy: { madeAt: number; kind: 'regular' | 'before_update' | 'before_restore' }): Promise<'gone' | 'damaged' | undefined>;
};

/** Tells every open screen that something of a kind has changed. Never what. */
export type Changes = {
  publish(topic: ChangeTopic): void;
  subscribe(signal: AbortSignal | undefined): AsyncIterableIterator<ChangeTopic>;
  /** The store gives way to another: every screen has to ask anew. */
  end(): void;
};

/** Event names and ids only; never a name, a note or a body. */
export type Log = {
  info(event: string, ids?: Record<string, string | number>): void;
  fault(event: string, incident: string, cause: unknown): void;
};

/** One screen: a kiosk window, a desk window, a paired tablet. Comes from the transport, never from a message. */
export type Seat = {
  readonly surface: Surface;
  /** `Kiosk 1`; what the desk reads. */
  readonly name: string;
  sessionToken(): string | undefined;
  /** Undefined signs out. The transport hands a new token to the screen (cookie) or keeps it (port). */
  setSessionToken(token: string | undefined): void;
  /** Only where the practice enrolled the screen as one person's own. A shared kiosk has none and is never recognised. */
  readonly device?: DeviceToken;
};

/** What a person's own device shows to be recognised. Travels as an HttpOnly cookie or with the port, never in a message. */
export type DeviceToken = { token(): string | undefined; setToken(token: string | undefined): void };

export type HostContext = { readonly services: Services; readonly seat: Seat };
