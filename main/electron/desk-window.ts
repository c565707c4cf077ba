import { dialog } from 'electron';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { readCaller } from '#main/api/sessions.ts';
import { loadScreen, makeScreenWindow } from './screen-window.ts';
import type { House } from './screen-window.ts';
import { makeWindowSeat } from './window-seat.ts';

export type Desk = { ready: Promise<void>; window: BrowserWindow; close: () => void };

/**
 * The staff's window. Closing it closes the program, so it asks, and where a kiosk stands open only a signed-in person may: whoever
 * reaches the desk's window from the kiosk's keyboard gets no further than its sign-in.
 */
export function openDesk(house: House, place: BrowserWindowConstructorOptions, onClosed: () => void): Desk {
  const seat = makeWindowSeat('desk', 'Desk 1');
  const window = makeScreenWindow(house, seat, { minWidth: 1024, minHeight: 700, ...place });
  let isAsking = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    askToClose(window, mayClose()).then((isAgreed) => {
      isAsking = false;
      if (isAgreed) onClosed();
    }, (cause: unknown) => house.log.fault('desk.close', 'window', cause));
  });
  const mayClose = (): boolean => {
    const services = house.services();
    // Nobody can sign in while the store is locked or the practice is new.
    return !services?.store.practice.find() || readCaller({ services, seat }).kind === 'staff';
  };
  window.webContents.on('render-process-gone', () => {
    loadScreen(window, seat).catch((cause: unknown) => house.log.fault('desk.load', 'window', cause));
  });
  return { window, ready: loadScreen(window, seat), close: () => window.destroy() };
}

async function askToClose(window: BrowserWindow, mayClose: boolean): Promise<boolean> {
  if (!mayClose) {
    await dialog.showMessageBox(window, {
      type: 'info', buttons: ['OK'], noLink: true, title: 'Anteroom', message: 'Sign in first, then close Anteroom.', detail: 'Primero inicie sesión y luego cierre Anteroom.',
    });
    return false;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', buttons: ['Keep it open · Dejar abierto', 'Close · Cerrar'], defaultId: 0, cancelId: 0, noLink: true, title: 'Anteroom',
    message: 'Close Anteroom? The kiosk closes too.', detail: '¿Cerrar Anteroom? El kiosco también se cierra.',
  });
  return response === 1;
}
