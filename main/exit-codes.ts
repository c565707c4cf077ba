import type { StoreTrouble } from '#db/store-errors.ts';

/** One sentence and one exit code per kind of trouble at start (10 = wrong Node, see refuse-old-node.mjs). */
export class StartTrouble extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, sentence: string, options?: { cause: unknown }) {
    super(sentence, options);
    this.exitCode = exitCode;
  }
}

/** Of the store, and of its key (the keychain's own word). */
type OpenTrouble = StoreTrouble | 'key-missing';

const openTroubles: Record<OpenTrouble, readonly [exitCode: number, sentence: string]> = {
  unwritable: [5, "Anteroom can't write to the data folder. Choose another with --data=DIR, or ask for write permission."],
  'in-use': [6, 'Anteroom has this folder open already. Use the window that is open, or close it first.'],
  'wrong-key': [7, "The key on this computer does not open this practice's file. Nothing was changed. Restore the key, then start again."],
  corrupt: [8, 'The practice\'s file is damaged. Nothing was changed. Restore the newest copy, then start again.'],
  'newer-version': [9, 'A newer Anteroom made this file. Start that version.'],
  'key-missing': [11, "This practice's key is not on this computer. Nothing was changed. Unlock the keychain, or put the key back, then try again."],
};

export function asStartTrouble(cause: unknown): StartTrouble | undefined {
  if (cause instanceof StartTrouble) return cause;
  // By its field, not its class: the bundle carries a copy of the class.
  if (cause instanceof Error && 'trouble' in cause && isOpenTrouble(cause.trouble)) return new StartTrouble(...openTroubles[cause.trouble], { cause });
  if (cause instanceof Error && 'code' in cause) {
    if (cause.code === 'EADDRINUSE') return new StartTrouble(4, 'That port is taken. Choose another with --port=N, or --port=0 for a free one.', { cause });
    if (cause.code === 'EACCES' || cause.code === 'EROFS' || cause.code === 'ENOTDIR') return new StartTrouble(...openTroubles.unwritable, { cause });
  }
  return undefined;
}

function isOpenTrouble(value: unknown): value is OpenTrouble {
  return typeof value === 'string' && value in openTroubles;
}
