import { BrowserWindow, session } from 'electron';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { Log, Seat, Services } from '#main/api/services.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { ScreenFiles } from '#main/platform/screen-files.ts';
import { addressOf, serveScreens } from './app-protocol.ts';
import { servePorts } from './ipc-transport.ts';
import { lockContents, lockPartition } from './lock-down.ts';
import type { PortDoor } from './port-door.ts';

/** What every window is made from. */
export type House = {
  readonly door: () => PortDoor;
  /** Undefined while the store is locked. */
  readonly services: () => Services | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly files: ScreenFiles;
  /** Path of the built preload. */
  readonly preload: string;
  /** A packaged program has no developer tools. */
  readonly isPackaged: boolean;
};

let partitions = 0;

/** One screen: a window with a partition of its own that lives in memory only, locked before its page loads. */
export function makeScreenWindow(house: House, seat: Seat, options: BrowserWindowConstructorOptions): BrowserWindow {
  partitions += 1;
  // Without `persist:` nothing of it reaches the disk.
  const partition = session.fromPartition(`${seat.surface}-${partitions}`, { cache: false });
  lockPartition(partition, seat.surface);
  serveScreens(partition, seat.surface, house.files);
  const window = new BrowserWindow({
    title: 'Anteroom', autoHideMenuBar: true, ...options,
    webPreferences: { ...screenPreferences(house, seat), session: partition },
  });
  window.removeMenu();
  lockContents(window.webContents);
  servePorts(window.webContents, seat, house.door, house.log);
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

export function loadScreen(window: BrowserWindow, seat: Seat): Promise<void> {
  return window.loadURL(addressOf(seat.surface));
}

function screenPreferences(house: House, seat: Seat): WebPreferences {
  return {
    preload: house.preload,
    contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false, navigateOnDragDrop: false,
    spellcheck: false, safeDialogs: true, disableDialogs: seat.surface === 'kiosk', autoplayPolicy: 'document-user-activation-required',
    devTools: !house.isPackaged && seat.surface === 'desk',
    // The idle clock must not slow down because another window covers this one.
    backgroundThrottling: false,
  };
}
