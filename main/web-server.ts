import { once } from 'node:events';
import type { HostContext } from './api/services.ts';
import type { Contract } from './contract/index.ts';
import { hostPractice } from './host-practice.ts';
import type { Office } from './host-practice.ts';
import { openDoor } from './http/api-door.ts';
import type { ApiDoor } from './http/api-door.ts';
import { createHttpServer } from './http/http-transport.ts';
import { createSeats, makeLaunchSecrets } from './http/seats.ts';
import { loadStaticFiles } from './http/static-files.ts';
import { clockFrom, systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';
import { lockedRouter } from './recovery/locked-router.ts';
import type { LockedContext, LockedContract } from './recovery/locked-router.ts';
import { router } from './router.ts';

export type WebHostOptions = { dataFolder: string; demo: boolean; now: number | undefined; port: number; rendererFolder: string; migrationsFolder: string };
export type WebHost = { kioskAddress: string; deskAddress: string; isLocked: boolean; close: () => Promise<void> };

/** Host 2: the same API and the same screens on loopback, without Electron. Listens on 127.0.0.1 only. */
export async function runWebHost(options: WebHostOptions): Promise<WebHost> {
  const clock = options.now === undefined ? systemClock() : clockFrom(options.now);
  const log = createLogger();
  const files = loadStaticFiles(options.rendererFolder);
  const practice = await hostPractice({ ...options, clock, log });
  const secrets = makeLaunchSecrets();
  const server = createHttpServer({ door: createDoors(practice.office), seats: createSeats(secrets), files, log });
  try {
    server.listen(options.port, '127.0.0.1');
    await once(server, 'listening');
  } catch (cause) {
    practice.close();
    throw cause;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    kioskAddress: `http://kiosk.localhost:${port}/#${secrets.kiosk}`,
    deskAddress: `http://desk.localhost:${port}/#${secrets.desk}`,
    isLocked: practice.office().kind === 'locked',
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      practice.close();
    },
  };
}

/** One door for the locked store, one for the open one, each made once. */
function createDoors(office: () => Office): () => ApiDoor {
  let current: { kind: Office['kind']; door: ApiDoor } | undefined;
  return () => {
    const now = office();
    if (current?.kind !== now.kind) {
      const door = now.kind === 'open' ? openDoor<Contract, HostContext>(router, (seat) => ({ services: now.services, seat })) : openDoor<LockedContract, LockedContext>(lockedRouter, (seat) => ({ locked: now.locked, seat }));
      current = { kind: now.kind, door };
    }
    return current.door;
  };
}
