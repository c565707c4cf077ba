import { createRouterClient } from '@orpc/server';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Seat, Services } from '#main/api/services.ts';
import { hostPractice } from '#main/host-practice.ts';
import type { PracticeHost } from '#main/host-practice.ts';
import { lockedRouter } from '#main/recovery/locked-router.ts';
import { callAs } from '#tests/support/call-as.ts';

export const ownersPassword = 'meadow lantern 2026';

/** A host over real files: a data folder, a second folder for copies and a configuration folder, without a keychain. New for each test. */
export function hostInFolder() {
  let folder = '';
  let host: PracticeHost | undefined;
  const faults: unknown[] = [];
  const log = { info: () => undefined, fault: (_event: string, _incident: string, cause: unknown) => void faults.push(cause) };
  const own = {
    now: 0,
    faults,
    data: () => join(folder, 'data'),
    store: () => join(folder, 'data', 'anteroom.db'),
    second: () => join(folder, 'second'),
    configuration: () => join(folder, 'config', 'anteroom'),
    start: async (): Promise<PracticeHost> => {
      host?.close();
      host = await hostPractice({ dataFolder: own.data(), demo: false, clock: { now: () => own.now }, log, migrationsFolder: resolve('db/migrations') });
      return host;
    },
    stop: (): void => {
      host?.close();
      host = undefined;
    },
    services: (): Services => {
      const office = host?.office();
      if (office?.kind !== 'open') throw new Error('the store is locked');
      return office.services;
    },
    desk: () => callAs(own.services(), 'desk', 'Desk 1'),
    lockedDesk: (surface: Seat['surface'] = 'desk') => {
      const office = host?.office();
      if (office?.kind !== 'locked') throw new Error('the store is open');
      return createRouterClient(lockedRouter, { context: { locked: office.locked, seat: { surface, name: 'Desk 1', sessionToken: () => undefined, setSessionToken: () => undefined } } });
    },
    signInOwner: async () => {
      const desk = own.desk();
      await desk.deskSignIn.withPassword({ username: 'juniper', password: ownersPassword });
      return desk;
    },
    /** An owner and the second folder named. */
    makePractice: async () => {
      await own.start();
      const owner = own.desk();
      await owner.deskSignIn.createFirstOwner({ name: 'Juniper Ashdown', username: 'juniper', password: ownersPassword });
      await owner.backup.setFolder({ folder: own.second() });
      // The first copy begins at once: a later one must not be mistaken for it.
      await owner.backup.copyNow({});
      return owner;
    },
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anteroom-host-'));
    mkdirSync(own.data());
    mkdirSync(own.second());
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', '');
    own.now = Date.parse('2026-11-24T19:07:00Z');
    faults.length = 0;
  });
  afterEach(() => {
    own.stop();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return own;
}

type Owner = ReturnType<ReturnType<typeof hostInFolder>['desk']>;

/** @returns the printed groups of a confirmed card */
export async function takeCard(owner: Owner): Promise<string> {
  const card = await owner.recovery.makeCard({ password: ownersPassword });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  return card.groups.join(' ');
}
