import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asStartTrouble } from './exit-codes.ts';
import { beginAuditHead } from './backup/audit-head.ts';
import { importHelp, readImportOptions } from './import-options.ts';
import { systemClock } from './platform/clock.ts';
import { findOrMakeKey } from './platform/store-key.ts';
import { runImport } from './run-import.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function importFromCommandLine(): Promise<number> {
  const options = readImportOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(importHelp);
    return 0;
  }
  if ('trouble' in options) {
    process.stderr.write(`${options.trouble}\n`);
    return 1;
  }
  const dataFolder = resolve(options.data);
  const outcome = await runImport({
    dataFolder,
    fromFolder: resolve(options.from),
    isDryRun: options.isDryRun,
    now: systemClock().now(),
    migrationsFolder: join(root, 'db', 'migrations'),
    findKey: async (storeExists) => {
      if (!storeExists) beginAuditHead(dataFolder, systemClock().now());
      return (await findOrMakeKey({ dataFolder, isDemo: existsSync(join(dataFolder, 'demo.key')), storeExists })).key;
    },
  });
  process.stdout.write(outcome.words);
  return outcome.exitCode;
}

try {
  // Not process.exit: a long report must reach a pipe whole.
  process.exitCode = await importFromCommandLine();
} catch (cause) {
  const sentence = asStartTrouble(cause)?.message;
  if (sentence === undefined) throw cause;
  process.stderr.write(`${sentence} Nothing was imported.\n`);
  process.exitCode = 1;
}
