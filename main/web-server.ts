import { once } from 'node:events';
import { router } from './router.ts';
import { createHttpServer } from './http/http-transport.ts';
import { createSeats, makeLaunchSecrets } from './http/seats.ts';
import { loadStaticFiles } from './http/static-files.ts';
import { openPractice } from './open-practice.ts';
import { clockFrom, systemClock } from './platform/clock.ts';
import { createLogger } from './platform/logger.ts';

export type WebHostOptions = { dataFolder: string; demo: boolean; now: number | undefined; port: number; rendererFolder: string; migrationsFolder: string };
export type WebHost = { kioskAddress: string; deskAddress: string; close: () => Promise<void> };

/** Host 2: the same API and the same screens on loopback, without Electron. Listens on 127.0.0.1 only. */
export async function runWebHost(options: WebHostOptions): Promise<WebHost> {
  const clock = options.now === undefined ? systemClock() : clockFrom(options.now);
  const files = loadStaticFiles(options.rendererFolder);
  const practice = await openPractice({ ...options, clock, log: createLogger() });
  const secrets = makeLaunchSecrets();
  const server = createHttpServer({ router, services: practice.services, seats: createSeats(secrets), files });
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
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      practice.close();
    },
  };
}
