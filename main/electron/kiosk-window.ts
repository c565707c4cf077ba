import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { endSeatSession } from '#main/api/sessions.ts';
import { addressOf } from './app-protocol.ts';
import { isForbiddenChord, isStaffExit } from './kiosk-keys.ts';
import { restingFiles } from './resting-page.ts';
import { loadScreen, makeScreenWindow } from './screen-window.ts';
import type { House } from './screen-window.ts';
import { makeWindowSeat } from './window-seat.ts';

const crashSpanMs = 60_000;
const mostCrashes = 10;
/** The attract screen's own ground: what shows until its page has painted. */
const ground = '#faf7f2';

export type KioskOptions = {
  /** Where it stands, and whether it covers the display. Asked anew for each window. */
  place: () => BrowserWindowConstructorOptions;
  onStaffExit: () => void;
};
export type Kiosk = { ready: Promise<void>; replace: (why: ReplaceReason) => void; close: () => void };
export type ReplaceReason = 'visit-over' | 'crash' | 'rested' | 'closed' | 'asleep' | 'display';
type OneWindow = { window: BrowserWindow; ready: Promise<void>; end: () => void };

/**
 * The kiosk's screen. Every client gets a new window, so a new process and a new partition in memory: the page asks for it by
 * loading itself anew when a visit has ended, and it also happens after a crash, a hang, and when the computer sleeps.
 */
export function openKiosk(house: House, options: KioskOptions): Kiosk {
  const { clock, log } = house;
  let crashes: number[] = [];
  let isClosing = false;
  let current = open();

  function open(): OneWindow {
    const isResting = crashes.length >= mostCrashes;
    const seat = makeWindowSeat('kiosk', 'Kiosk 1');
    const window = makeScreenWindow(isResting ? { ...house, files: restingFiles } : house, seat, { backgroundColor: ground, closable: false, ...options.place() });
    const { session } = window.webContents;
    const replaceThis = (why: ReplaceReason): void => {
      if (current.window === window && !isClosing) replace(why);
    };
    const crash = (): void => {
      if (current.window !== window) return;
      const now = clock.now();
      crashes = [...crashes.filter((at) => now - at < crashSpanMs), now];
      replaceThis('crash');
    };
    watch(window, { replaceThis, crash, onStaffExit: options.onStaffExit });
    if (isResting) setTimeout(() => {
      crashes = [];
      replaceThis('rested');
    }, crashSpanMs).unref();
    const ready = loadScreen(window, seat).catch((cause: unknown) => {
      if (current.window !== window || window.isDestroyed()) return;
      log.fault('kiosk.load', 'window', cause);
      crash();
    });
    const end = (): void => {
      const services = house.services();
      if (services) endSeatSession({ services, seat }, 'replaced');
      if (!window.isDestroyed()) window.destroy();
      // The partition is never used again; this frees at once what it holds.
      session.clearData().catch((cause: unknown) => log.fault('kiosk.clear', 'window', cause));
    };
    return { window, ready, end };
  }

  function replace(why: ReplaceReason): void {
    const before = current;
    log.info('kiosk.replace', { why });
    // The new window covers the old one before that goes: the desktop never shows.
    current = open();
    before.end();
  }

  return {
    ready: current.ready,
    replace,
    close: () => {
      isClosing = true;
      current.end();
    },
  };
}

type Watcher = { replaceThis: (why: ReplaceReason) => void; crash: () => void; onStaffExit: () => void };

function watch(window: BrowserWindow, { replaceThis, crash, onStaffExit }: Watcher): void {
  const contents = window.webContents;
  let isLoaded = false;
  contents.once('did-finish-load', () => {
    isLoaded = true;
  });
  contents.on('before-input-event', (event, input) => {
    if (isForbiddenChord(input)) event.preventDefault();
    if (input.type === 'keyDown' && isStaffExit(input)) onStaffExit();
  });
  // The navigation itself is stopped (lock-down). That the page wanted its own address anew is how it says that the visit is over.
  contents.on('will-navigate', ({ url }) => {
    if (url === addressOf('kiosk')) replaceThis('visit-over');
  });
  // Should a second page get through all the same, it does not stay.
  contents.on('did-navigate', () => {
    if (isLoaded) replaceThis('visit-over');
  });
  contents.on('render-process-gone', crash);
  contents.on('unresponsive', crash);
  window.on('closed', () => replaceThis('closed'));
}
