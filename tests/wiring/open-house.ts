import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import type { Page } from '@playwright/test';
import { buildWhenStale } from '#main/build-when-stale.ts';
import type { PortDoor } from '#main/electron/port-door.ts';
import type { House } from '#main/electron/screen-window.ts';
import { loadScreenFiles } from '#main/platform/screen-files.ts';
import { router } from '#main/router.ts';
import type { Window } from '#tests/support/electron-standin/electron.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import type { TestPractice } from '#tests/support/open-test-practice.ts';

export const now = Date.parse('2026-11-24T14:07:00-05:00');
export type TestHouse = { house: House; practice: TestPractice; events: string[] };

/** The built renderer and preload, the real router and a real store: only the `electron` module is stood in for. */
export async function openHouse(): Promise<TestHouse> {
  await buildWhenStale(resolve('.'));
  const practice = openTestPractice(now);
  const events: string[] = [];
  const log = { ...practice.services.log, info: (event: string, ids?: Record<string, string | number>) => void events.push(`${event} ${Object.values(ids ?? {}).join(' ')}`.trim()) };
  const services = { ...practice.services, log };
  const rpc = new RPCHandler(router);
  const door: PortDoor = { upgrade: (end, seat) => rpc.upgrade(end, { context: { services, seat } }) };
  return { house: { door: () => door, services: () => services, clock: services.clock, log, files: loadScreenFiles(resolve('dist/renderer')), preload: resolve('dist/preload/index.cjs'), isPackaged: false }, practice, events };
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'anteroom-wiring-'));
}

export function pageOf(window: Window): Promise<Page> {
  return window.webContents.page;
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('it did not come to pass in 30 seconds');
}
