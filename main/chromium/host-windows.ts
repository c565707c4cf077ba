import type { Log } from '#main/api/services.ts';
import type { Clock } from '#main/platform/clock.ts';
import { removeAbandonedProfiles } from './chromium-profile.ts';
import { openChromiumWindow } from './chromium-window.ts';
import type { ChromiumWindow } from './chromium-window.ts';
import { openKioskWindow } from './kiosk-window.ts';
import type { KioskWindow } from './kiosk-window.ts';

export type HostWindowsParts = {
  binary: string;
  /** `http://kiosk.localhost:PORT` and the desk's, without a secret. */
  kioskOrigin: string;
  deskOrigin: string;
  kioskSecret: string;
  deskSecret: string;
  isFullscreen: boolean;
  clock: Clock;
  log: Log;
  extraArguments: readonly string[];
  onKioskReplaced: () => void;
};
export type HostWindows = { kiosk: KioskWindow; desk: ChromiumWindow; close(): void };

/** Served beside the screens: what a window shows for the instant before it is told its address. */
export const openingPath = '/opening';
export const openingPage = '<!doctype html><html lang="en"><title>Anteroom</title><body bgcolor="#faf7f2"></body></html>';

/** The desk's window first, then the kiosk's in front of it. A desk window that somebody closes stays closed. */
export function openHostWindows(parts: HostWindowsParts): HostWindows {
  const { binary, extraArguments, clock, log } = parts;
  removeAbandonedProfiles();
  const desk = openChromiumWindow(
    { binary, extraArguments, kind: 'desk', openingAddress: parts.deskOrigin + openingPath, address: `${parts.deskOrigin}/#${parts.deskSecret}` },
    (news) => log.info('desk.window', { news }),
  );
  const kiosk = openKioskWindow({
    options: { binary, extraArguments, kind: parts.isFullscreen ? 'kiosk' : 'kiosk-in-window', openingAddress: parts.kioskOrigin + openingPath, address: `${parts.kioskOrigin}/#${parts.kioskSecret}` },
    clock, log, onReplaced: parts.onKioskReplaced,
  });
  return {
    kiosk,
    desk,
    close: () => {
      kiosk.close();
      desk.close();
    },
  };
}
