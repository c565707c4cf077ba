import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemPrinters } from './printers.ts';

/**
 * The printers of Windows, by the pages program that comes with the package. It prints files alone: the paper lies in a folder of
 * its owner's for as long as the program takes, and is gone after it.
 * @param program another program of the same command line
 */
export function windowsPrinters(program?: string): SystemPrinters {
  return {
    listQueues: async () => {
      const { getPrinters } = await loadPackage();
      return (await getPrinters()).map(({ deviceId }) => deviceId);
    },
    submit: async ({ queue, title, bytes, isRaw }) => {
      if (isRaw) throw new Error('a printer of this computer takes pages: a receipt printer is reached at its own address');
      const { print } = await loadPackage();
      const folder = await mkdtemp(join(tmpdir(), 'anteroom-print-'));
      try {
        // The file's name is the job's title.
        const file = join(folder, `${title}.pdf`);
        await writeFile(file, bytes, { mode: 0o600 });
        await print(file, { printer: queue, silent: true, ...(program === undefined ? {} : { sumatraPdfPath: program }) });
        return title;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    // The program ends when the system has the pages.
    stateOf: async () => 'over',
    cancel: async () => undefined,
  };
}

/** Loaded where it is used: no other system has a use for it. What it exports is all under `default`, which its types leave out. */
async function loadPackage(): Promise<typeof import('pdf-to-printer')> {
  const loaded = (await import('pdf-to-printer')) as unknown as { default: typeof import('pdf-to-printer') };
  return loaded.default;
}
