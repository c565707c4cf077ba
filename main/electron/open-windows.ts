import { powerMonitor, screen } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';
import { endSessionsAtSleep } from '#main/api/end-sessions-at-sleep.ts';
import { openDesk } from './desk-window.ts';
import { openKiosk } from './kiosk-window.ts';
import type { House } from './screen-window.ts';

/** `fullscreen` locks the display, `window` is an ordinary window; undefined = fullscreen where there is a second display. */
export type KioskMode = 'fullscreen' | 'window' | undefined;
export type Windows = { ready: Promise<unknown>; showDesk: () => void; close: () => void };

/** The desk's window and the kiosk's, and what happens to them when displays come and go or the computer sleeps. */
export function openWindows(house: House, options: { kioskMode: KioskMode; onClosed: () => void }): Windows {
  const desk = openDesk(house, placeDesk(), options.onClosed);
  const showDesk = (): void => {
    if (desk.window.isMinimized()) desk.window.restore();
    desk.window.show();
    desk.window.moveTop();
    desk.window.focus();
  };
  const kiosk = openKiosk(house, { place: () => placeKiosk(options.kioskMode), onStaffExit: showDesk });
  const sleep = (): void => {
    kiosk.replace('asleep');
    const services = house.services();
    if (services) endSessionsAtSleep(services);
  };
  const move = (): void => kiosk.replace('display');
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('lock-screen', sleep);
  screen.on('display-added', move);
  screen.on('display-removed', move);
  return {
    ready: Promise.all([desk.ready, kiosk.ready]),
    showDesk,
    close: () => {
      powerMonitor.off('suspend', sleep);
      powerMonitor.off('lock-screen', sleep);
      screen.off('display-added', move);
      screen.off('display-removed', move);
      kiosk.close();
      desk.close();
    },
  };
}

function placeDesk(): BrowserWindowConstructorOptions {
  const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
  return { x, y, width: Math.min(width, 1440), height: Math.min(height, 900) };
}

function placeKiosk(mode: KioskMode): BrowserWindowConstructorOptions {
  const primary = screen.getPrimaryDisplay();
  const second = screen.getAllDisplays().find((display) => display.id !== primary.id);
  const isFull = mode === 'fullscreen' || (mode === undefined && second !== undefined);
  const { bounds, workArea } = second ?? primary;
  if (isFull) return { ...bounds, kiosk: true, fullscreen: true, frame: false, resizable: false, minimizable: false, movable: false, skipTaskbar: true };
  const width = Math.min(workArea.width, 1280);
  return { x: workArea.x + workArea.width - width, y: workArea.y, width, height: Math.min(workArea.height, 800) };
}
