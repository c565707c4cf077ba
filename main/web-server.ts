import { once } from 'node:events';
import { endSessionsAtSleep } from './api/end-sessions-at-sleep.ts';
import type { HostContext, Services } from './api/services.ts';
import { endSeatSession } from './api/sessions.ts';
import { chooseWindows } from './chromium/choose-windows.ts';
import type { WindowChoice } from './chromium/choose-windows.ts';
import { openHostWindows, openingPage, openingPath } from './chromium/host-windows.ts';
import type { HostWindows } from './chromium/host-windows.ts';
import type { Contract } from './contract/index.ts';
import { hostPractice } from './host-practice.ts';
import type { Office } from './host-practice.ts';
import { openDoor } from './http/api-door.ts';
import type { ApiDoor } from './http/api-door.ts';
import { createHttpServer } from './http/http-transport.ts';
import { createSeats, makeLaunchSecrets } from './http/seats.ts';
import type { OwnDevices } from './http/seats.ts';
import { loadStaticFiles } from './http/static-files.ts';
import type { StaticFiles } from './http/static-files.ts';
import { clockFrom, systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';
import { noticeSleep } from './platform/notice-sleep.ts';
import type { SleepMeters } from './platform/notice-sleep.ts';
import { lockedRouter } from './recovery/locked-router.ts';
import type { LockedContext, LockedContract } from './recovery/locked-router.ts';
import { router } from './router.ts';
import { findOwnDeviceName, openOwnDevice } from './sign-in/open-own-device.ts';

export type WebHostOptions = {
  dataFolder: string;
  demo: boolean;
  now: number | undefined;
  port: number;
  rendererFolder: string;
  migrationsFolder: string;
  /** False = addresses only. By default windows where they can be. */
  window?: boolean;
  kiosk?: 'fullscreen' | 'window' | undefined;
  /** Tests as root name the browser themselves. */
  browser?: { binary: string; extraArguments: readonly string[] };
  /** Tests put the computer to sleep by them. */
  sleepMeters?: SleepMeters;
};
export type WebHost = { kioskAddress: string; deskAddress: string; isLocked: boolean; /** Undefined where windows were opened. */ whyNoWindow: string | undefined; windows: HostWindows | undefined; close: () => Promise<void> };

/** Host 2: the same API and the same screens on loopback, without Electron. Listens on 127.0.0.1 only. */
export async function runWebHost(options: WebHostOptions): Promise<WebHost> {
  const clock = options.now === undefined ? systemClock() : clockFrom(options.now);
  const log = createLogger();
  const files = loadStaticFiles(options.rendererFolder);
  const practice = await hostPractice({ ...options, clock, log });
  const secrets = makeLaunchSecrets();
  const windowSecret = makeLaunchSecrets().kiosk;
  const choice: WindowChoice = options.browser ? { kind: 'windows', ...options.browser } : chooseWindows(options.window ?? true);
  const seats = createSeats(secrets, choice.kind === 'windows' ? windowSecret : undefined, ownDevicesOf(practice.office));
  const server = createHttpServer({ door: createDoors(practice.office), seats, files: withOpeningPage(files), log });
  try {
    server.listen(options.port, '127.0.0.1');
    await once(server, 'listening');
  } catch (cause) {
    practice.close();
    throw cause;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const [kioskOrigin, deskOrigin] = [`http://kiosk.localhost:${port}`, `http://desk.localhost:${port}`];
  const endWindowSession = (): void => {
    const office = practice.office();
    if (office.kind === 'open') endSeatSession({ services: office.services, seat: seats.windowSeat() }, 'replaced');
  };
  const windows = choice.kind === 'addresses' ? undefined : openHostWindows({
    binary: choice.binary, kioskOrigin, deskOrigin, kioskSecret: windowSecret, deskSecret: secrets.desk, isFullscreen: options.kiosk !== 'window',
    clock, log, extraArguments: options.browser?.extraArguments ?? [], onKioskReplaced: endWindowSession,
  });
  const onSlept = (): void => {
    windows?.kiosk.rest();
    const office = practice.office();
    if (office.kind === 'open') endSessionsAtSleep(office.services);
  };
  const stopNoticing = noticeSleep(onSlept, options.sleepMeters);
  return {
    kioskAddress: `${kioskOrigin}/#${secrets.kiosk}`,
    deskAddress: `${deskOrigin}/#${secrets.desk}`,
    isLocked: practice.office().kind === 'locked',
    whyNoWindow: choice.kind === 'addresses' ? choice.why : undefined,
    windows,
    close: async () => {
      stopNoticing();
      windows?.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      practice.close();
    },
  };
}

function withOpeningPage(files: StaticFiles): StaticFiles {
  return (surface, path, response) => {
    if (path !== openingPath) return files(surface, path, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(openingPage);
    return true;
  };
}

/** One door for each office: a locked store opens, and a copy takes the place of an open one. */
function createDoors(office: () => Office): () => ApiDoor {
  let current: { office: Office; door: ApiDoor } | undefined;
  return () => {
    const now = office();
    if (current?.office !== now) {
      const door = now.kind === 'open' ? openDoor<Contract, HostContext>(router, (seat) => ({ services: now.services, seat })) : openDoor<LockedContract, LockedContext>(lockedRouter, (seat) => ({ locked: now.locked, seat }));
      current = { office: now, door };
    }
    return current.door;
  };
}

/** A locked store knows no devices. */
function ownDevicesOf(office: () => Office): OwnDevices {
  const open = (): Services | undefined => {
    const now = office();
    return now.kind === 'open' ? now.services : undefined;
  };
  return {
    open: (code) => {
      const services = open();
      return services && openOwnDevice(services, code);
    },
    findName: (token) => {
      const services = open();
      return services && findOwnDeviceName(services, token);
    },
  };
}
