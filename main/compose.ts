import type { Store } from '#db/store.ts';
import { createChanges } from './api/changes.ts';
import { createSeenKiosks } from './api/seen-kiosks.ts';
import type { Backup, Custody, Log, Services } from './api/services.ts';
import { startPaperPress } from './papers/paper-press.ts';
import { loadPrintFonts, type PrintFonts } from './papers/print-fonts.ts';
import type { Clock } from './platform/clock.ts';
import { findAssets } from './platform/assets.ts';
import { createProcessors } from './payments/create-processors.ts';
import { argonPasswords } from './platform/passwords.ts';
import { passingProcessorKey } from './platform/processor-key.ts';
import type { ProcessorKey } from './platform/processor-key.ts';

type Parts = { store: Store; clock: Clock; log: Log; keyInFile: boolean; custody?: Custody; backup?: Backup; processorKey?: ProcessorKey; stripeAddress?: string | undefined };

/** Builds every service once. Nothing else constructs them. */
export function compose({ processorKey, stripeAddress, ...parts }: Parts): Services {
  let fonts: PrintFonts | undefined;
  const printFonts = (): PrintFonts => (fonts ??= loadPrintFonts(findAssets('fonts')));
  const processors = createProcessors({ store: parts.store, clock: parts.clock, key: processorKey ?? passingProcessorKey(), ...(stripeAddress === undefined ? {} : { stripeAddress }) });
  return { ...parts, processors, passwords: argonPasswords(), changes: createChanges(), seenKiosks: createSeenKiosks(), printFonts, press: startPaperPress(findAssets('fonts')) };
}
