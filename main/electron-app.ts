import { RPCHandler } from '@orpc/server/message-port';
import { createHash } from 'node:crypto';
import { app, dialog } from 'electron';
import { join, resolve } from 'node:path';
import { declareAppScheme } from './electron/app-protocol.ts';
import { findOrAskWhatToOpen } from './electron/ask-first-run.ts';
import type { Opened } from './electron/ask-first-run.ts';
import { findOpeningSwitch, hardenApp } from './electron/harden-app.ts';
import { openWindows } from './electron/open-windows.ts';
import type { Windows } from './electron/open-windows.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { hostPractice } from './host-practice.ts';
import type { Office, PracticeHost } from './host-practice.ts';
import type { Services } from './api/services.ts';
import type { PortDoor } from './electron/port-door.ts';
import { lockedRouter } from './recovery/locked-router.ts';
import type { LockedPractice } from './recovery/locked-practice.ts';
import { clockFrom, systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';
import { configurationFolder, demoFolder } from './platform/paths.ts';
import { loadScreenFiles } from './platform/screen-files.ts';
import { router } from './router.ts';
import { OptionError, pickOwnOptions, readStartOptions } from './start-options.ts';
import type { StartOptions } from './start-options.ts';

/** Host 1: the windows, the lock and app://. The rules are the same as the Node host's. */
declareAppScheme();
hardenApp();
const log = createLogger();

// Not awaited here: Electron becomes ready only after this module has been read to its end.
start().catch((cause: unknown) => {
  const trouble = cause instanceof OptionError ? new StartTrouble(2, cause.message, { cause }) : asStartTrouble(cause);
  if (!trouble) log.fault('electron.start', 'start', cause);
  const sentence = trouble?.message ?? 'Anteroom could not start. Please call for help.';
  process.stderr.write(`${sentence}\n`);
  // Started from an icon, nobody reads the terminal.
  if (app.isPackaged) dialog.showErrorBox('Anteroom', sentence);
  app.exit(trouble?.exitCode ?? 1);
});

async function start(): Promise<void> {
  const options = readStartOptions(pickOwnOptions(process.argv));
  const opening = findOpeningSwitch();
  if (opening !== undefined) throw new StartTrouble(2, `Anteroom does not start with --${opening}.`);
  await app.whenReady();
  const opened = app.isPackaged && !options.isNamed ? await findOrAskWhatToOpen() : { dataFolder: resolve(options.data ?? demoFolder()), demo: options.demo };
  if (opened) await open(opened, options);
  else app.exit(0);
}

async function open({ dataFolder, demo }: Opened, options: StartOptions): Promise<void> {
  // Chromium's own files: one folder for each practice, never beside its store. The lock of one instance lies there.
  app.setPath('userData', join(configurationFolder(), 'windows', createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)));
  if (!app.requestSingleInstanceLock()) throw new StartTrouble(6, 'Anteroom has this folder open already. Use the window that is open, or close it first.');
  const clock = options.now === undefined ? systemClock() : clockFrom(options.now);
  const root = app.getAppPath();
  const practice = await hostPractice({ dataFolder, demo, clock, log, migrationsFolder: join(root, 'db', 'migrations') });
  const house = {
    door: createDoors(practice), services: () => findServices(practice), clock, log,
    files: loadScreenFiles(join(root, 'dist', 'renderer')), preload: join(root, 'dist', 'preload', 'index.cjs'), isPackaged: app.isPackaged,
  };
  const close = (windows: Windows): void => {
    windows.close();
    practice.close();
    app.exit(0);
  };
  const windows = openWindows(house, { kioskMode: options.kiosk, onClosed: () => close(windows) });
  app.on('second-instance', windows.showDesk);
  // Windows come and go with each client: the program ends only by the desk, or by the system.
  app.on('window-all-closed', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close(windows));
  app.on('before-quit', () => close(windows));
  await windows.ready;
  process.stdout.write('ready kiosk=app://kiosk/ desk=app://desk/\n');
}

function findServices(practice: PracticeHost): Services | undefined {
  const office = practice.office();
  return office.kind === 'open' ? office.services : undefined;
}

/** One door for each office: a locked store opens, and a copy takes the place of an open one. */
function createDoors(practice: PracticeHost): () => PortDoor {
  let current: { office: Office; door: PortDoor } | undefined;
  return () => {
    const now = practice.office();
    if (current?.office !== now) {
      current = { office: now, door: now.kind === 'open' ? openDoor(now.services) : openLockedDoor(now.locked) };
    }
    return current.door;
  };
}

function openDoor(services: Services): PortDoor {
  const rpc = new RPCHandler(router);
  return { upgrade: (end, seat) => rpc.upgrade(end, { context: { services, seat } }) };
}

function openLockedDoor(locked: LockedPractice): PortDoor {
  const rpc = new RPCHandler(lockedRouter);
  return { upgrade: (end, seat) => rpc.upgrade(end, { context: { locked, seat } }) };
}
