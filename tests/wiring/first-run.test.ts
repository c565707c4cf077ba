import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findOrAskWhatToOpen } from '#main/electron/ask-first-run.ts';
import { findOpeningSwitch } from '#main/electron/harden-app.ts';
import { app, standin } from '#tests/support/electron-standin/electron.ts';
import { makeFolder } from './open-house.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'configuration'));
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'));
  app.setPath('appData', join(folder, 'data'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  standin.forget();
  standin.switches.clear();
  app.isPackaged = false;
});

test('an installed program asks once, in both languages, and remembers the answer', async () => {
  standin.answer = 1;
  const demo = { dataFolder: join(folder, 'data', 'anteroom', 'demo'), demo: true };
  expect(await findOrAskWhatToOpen()).toEqual(demo);
  expect(standin.dialogs[0]?.buttons).toEqual(['Set up your practice · Preparar su clínica', 'Open the demo clinic · Abrir la clínica de prueba', 'Not now · Ahora no']);
  expect(await findOrAskWhatToOpen()).toEqual(demo);
  expect(standin.dialogs).toHaveLength(1);
});

test('a practice gets a folder of its own', async () => {
  standin.answer = 0;
  expect(await findOrAskWhatToOpen()).toEqual({ dataFolder: join(folder, 'data', 'anteroom', 'practice'), demo: false });
});

test('closing the question opens nothing and keeps nothing', async () => {
  standin.answer = 2;
  expect(await findOrAskWhatToOpen()).toBeUndefined();
  expect(existsSync(join(folder, 'configuration', 'anteroom', 'opens.json'))).toBe(false);
});

test('an installed program does not start with a switch that opens it from outside; one under development does', () => {
  standin.switches.add('remote-debugging-port');
  expect(findOpeningSwitch()).toBeUndefined();
  app.isPackaged = true;
  expect(findOpeningSwitch()).toBe('remote-debugging-port');
  standin.switches.clear();
  expect(findOpeningSwitch()).toBeUndefined();
});
