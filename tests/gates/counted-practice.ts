import { createRouterClient } from '@orpc/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#db/store.ts';
import { startSession } from '#main/api/sessions.ts';
import type { Seat, Services } from '#main/api/services.ts';
import { compose } from '#main/compose.ts';
import { router } from '#main/router.ts';
import { openSeededStore } from '#tests/support/open-seeded-store.ts';

export const now = Date.parse('2026-11-24T14:07:00-05:00');
export type Counted = { services: Services; store: Store; count(work: () => unknown): Promise<string[]>; close(): void };

/** The demo clinic, with every statement that a piece of work runs taken down. */
export function openCountedPractice(): Counted {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-count-'));
  let heard: string[] = [];
  const store = openSeededStore(dataFolder, now, (sql) => void heard.push(sql));
  const log = { info: () => undefined, fault: (event: string, _incident: string, cause: unknown) => { throw new Error(event, { cause }); } };
  return {
    store,
    services: compose({ store, clock: { now: () => now }, log, keyInFile: true }),
    count: async (work) => {
      heard = [];
      await work();
      // The bare words of a transaction cost nothing to speak of and are the same everywhere.
      return heard.filter((sql) => !/^(?:BEGIN|COMMIT|SAVEPOINT|RELEASE)/iu.test(sql));
    },
    close: () => {
      store.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A screen at which somebody is signed in. */
export function signedIn(services: Services, who: { clientId: string } | { staffId: string }) {
  let token: string | undefined;
  const isClient = 'clientId' in who;
  const seat: Seat = { surface: isClient ? 'kiosk' : 'desk', name: isClient ? 'Kiosk 1' : 'Desk 1', sessionToken: () => token, setSessionToken: (next) => void (token = next) };
  const start = isClient ? { kind: 'client' as const, staffId: null, clientId: who.clientId } : { kind: 'staff' as const, staffId: who.staffId, clientId: null };
  startSession({ services, seat }, { ...start, proof: 'password', loginId: null });
  return createRouterClient(router, { context: { services, seat } });
}
