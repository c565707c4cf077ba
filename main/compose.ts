import type { Store } from '#db/store.ts';
import { createChanges } from './api/changes.ts';
import { createSeenKiosks } from './api/seen-kiosks.ts';
import type { Backup, Custody, Log, Services } from './api/services.ts';
import { loadPrintFonts, type PrintFonts } from './papers/print-fonts.ts';
import type { Clock } from './platform/clock.ts';
import { findAssets } from './platform/assets.ts';
import { argonPasswords } from './platform/passwords.ts';

/** Builds every service once. Nothing else constructs them. */
export function compose(parts: { store: Store; clock: Clock; log: Log; keyInFile: boolean; custody?: Custody; backup?: Backup }): Services {
  let fonts: PrintFonts | undefined;
  const printFonts = (): PrintFonts => (fonts ??= loadPrintFonts(findAssets('fonts')));
  return { ...parts, passwords: argonPasswords(), changes: createChanges(), seenKiosks: createSeenKiosks(), printFonts };
}
