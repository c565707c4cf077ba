import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lockFolder } from '#db/lock-folder.ts';
import { hasStore, openStore } from '#db/open-store.ts';
import { compose } from './compose.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';
import { findOrMakeKey } from './platform/store-key.ts';
import { drawSamplePapers } from './printing/draw-sample-papers.ts';

const usage = `Usage: npm run papers -- --data=DIR --out=DIR
Writes one of each paper, made from a client of the practice, into the folder OUT. Nothing is numbered or kept.
`;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One of each paper to look at, without a screen. */
async function writePapers(): Promise<void> {
  const { data, out } = readOptions();
  if (!hasStore(data)) throw new StartTrouble(2, 'There is no practice in that folder. Start it once, or import it.');
  const unlock = lockFolder(data);
  try {
    const { key, keyInFile } = await findOrMakeKey({ dataFolder: data, isDemo: existsSync(join(data, 'demo.key')), storeExists: true });
    const store = openStore({ dataFolder: data, key, migrationsFolder: join(root, 'db', 'migrations') });
    try {
      const services = compose({ store, clock: systemClock(), log: createLogger(), keyInFile });
      mkdirSync(out, { recursive: true, mode: 0o700 });
      for (const { name, bytes, findings } of await drawSamplePapers(services)) {
        if (bytes) writeFileSync(join(out, `${name}.pdf`), bytes, { mode: 0o600 });
        const said = findings.length > 0 ? `: ${findings.map((finding) => finding.replaceAll('_', ' ')).join('; ')}` : '';
        process.stdout.write(`${bytes ? 'written' : 'left out'} ${name}${said}\n`);
      }
    } finally {
      store.close();
    }
  } finally {
    unlock();
  }
}

function readOptions(): { data: string; out: string } {
  const { values } = parseArgs({ strict: false, options: { data: { type: 'string' }, out: { type: 'string' } } });
  if (typeof values.data !== 'string' || typeof values.out !== 'string') throw new StartTrouble(2, usage.trimEnd());
  return { data: resolve(values.data), out: resolve(values.out) };
}

try {
  await writePapers();
} catch (cause) {
  const trouble = asStartTrouble(cause);
  if (!trouble) throw cause;
  process.stderr.write(`${trouble.message}\n`);
  process.exit(trouble.exitCode);
}
