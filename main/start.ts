import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWhenStale } from './build-when-stale.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { demoFolder } from './platform/paths.ts';
import { OptionError, readStartOptions, startHelp } from './start-options.ts';
import type { WebHostOptions, WebHost } from './web-server.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function start(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(startHelp);
    return;
  }
  if (options.host === 'electron') throw new StartTrouble(3, "This version can't open Electron windows yet. Start without --host, or with --host=web.");
  await buildWhenStale(root);
  const bundle: { runWebHost: (options: WebHostOptions) => Promise<WebHost> } = await import(pathToFileURL(join(root, 'dist', 'main', 'web-server.js')).href);
  const dataFolder = resolve(options.data ?? demoFolder());
  process.stdout.write(options.demo ? 'host=web (demo clinic, invented people)\n' : 'host=web\n');
  const host = await bundle.runWebHost({
    dataFolder, demo: options.demo, now: options.now, port: options.port,
    rendererFolder: join(root, 'dist', 'renderer'), migrationsFolder: join(root, 'db', 'migrations'),
  });
  process.stdout.write(`ready kiosk=${host.kioskAddress} desk=${host.deskAddress}\n`);
  const stop = (): void => {
    void host.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await start();
} catch (cause) {
  if (cause instanceof OptionError) {
    process.stderr.write(`${cause.message}\n`);
    process.exit(2);
  }
  const trouble = asStartTrouble(cause);
  if (!trouble) throw cause;
  process.stderr.write(`${trouble.message}\n`);
  process.exit(trouble.exitCode);
}
