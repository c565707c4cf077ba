import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWhenStale } from './build-when-stale.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { findElectron } from './find-electron.ts';
import { demoFolder } from './platform/paths.ts';
import { OptionError, readStartOptions, startHelp } from './start-options.ts';
import type { StartOptions } from './start-options.ts';
import type { WebHostOptions, WebHost } from './web-server.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function start(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(startHelp);
    return;
  }
  const electron = findElectron();
  if (options.host === 'electron' && 'missing' in electron) throw new StartTrouble(3, `Anteroom can't open Electron windows here: ${electron.missing}. Start without --host, or with --host=web.`);
  await buildWhenStale(root);
  const why = options.host === 'web' || !options.window ? undefined : 'missing' in electron ? electron.missing : undefined;
  const demo = options.demo ? ' (demo clinic, invented people)' : '';
  if ('binary' in electron && options.host !== 'web' && options.window) {
    process.stdout.write(`host=electron${demo}\n`);
    return startElectron(electron.binary, options);
  }
  process.stdout.write(`host=web${demo}${why === undefined ? '' : `, because ${why}`}\n`);
  return startWeb(options);
}

/** The program runs in Electron's own process from here on; its exit code is ours. */
function startElectron(binary: string, options: StartOptions): void {
  const args = [root, `--data=${resolve(options.data ?? demoFolder())}`];
  if (options.demo) args.push('--demo');
  if (options.now !== undefined) args.push(`--now=${new Date(options.now).toISOString()}`);
  if (options.kiosk !== undefined) args.push(`--kiosk=${options.kiosk}`);
  const windows = spawn(binary, args, { stdio: 'inherit' });
  windows.once('error', (cause) => leave(new StartTrouble(3, "Electron's binary can't be started. Start with --host=web.", { cause })));
  windows.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => windows.kill(signal));
}

async function startWeb(options: StartOptions): Promise<void> {
  const bundle: { runWebHost: (options: WebHostOptions) => Promise<WebHost> } = await import(pathToFileURL(join(root, 'dist', 'main', 'web-server.js')).href);
  const host = await bundle.runWebHost({
    dataFolder: resolve(options.data ?? demoFolder()), demo: options.demo, now: options.now, port: options.port,
    rendererFolder: join(root, 'dist', 'renderer'), migrationsFolder: join(root, 'db', 'migrations'), window: options.window, kiosk: options.kiosk,
  });
  if (host.isLocked) process.stdout.write('The records are locked: open the desk and type the key of the recovery card.\n');
  if (host.whyNoWindow !== undefined && options.window) process.stdout.write(`No window is opened, because ${host.whyNoWindow}. Open the addresses in a browser.\n`);
  process.stdout.write(`ready kiosk=${host.kioskAddress} desk=${host.deskAddress}\n`);
  const stop = (): void => {
    void host.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function leave(trouble: StartTrouble): never {
  process.stderr.write(`${trouble.message}\n`);
  process.exit(trouble.exitCode);
}

try {
  await start();
} catch (cause) {
  if (cause instanceof OptionError) leave(new StartTrouble(2, cause.message, { cause }));
  const trouble = asStartTrouble(cause);
  if (!trouble) throw cause;
  leave(trouble);
}
