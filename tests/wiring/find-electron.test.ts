import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '#main/find-electron.ts';
import type { Surroundings } from '#main/find-electron.ts';
import { pickOwnOptions, readStartOptions } from '#main/start-options.ts';

/** A package folder with, when asked, a binary in it. */
function packaged(binaryVersion?: string): Surroundings {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-electron-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.4.1' }));
  if (binaryVersion !== undefined) putBinary(join(folder, 'dist'), binaryVersion);
  return { environment: { DISPLAY: ':0' }, platform: 'linux', isRoot: false, packageFile: join(folder, 'package.json') };
}

function putBinary(folder: string, version: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\necho "args: $*"\nexit 7\n');
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

test('Electron is taken where its binary is there in the right version', () => {
  expect(findElectron(packaged('45.4.1'))).toMatchObject({ binary: expect.stringMatching(/dist\/electron$/u) });
});

test('the reason is said where it cannot be taken', () => {
  expect(findElectron(packaged())).toEqual({ missing: "Electron's binary is not on this computer" });
  expect(findElectron(packaged('44.0.0'))).toEqual({ missing: "Electron's binary is version 44.0.0, not 45.4.1" });
  expect(findElectron({ ...packaged('45.4.1'), isRoot: true })).toEqual({ missing: 'Electron does not run as root; start Anteroom as an ordinary user' });
  expect(findElectron({ ...packaged('45.4.1'), environment: {} })).toEqual({ missing: 'there is no display for its windows' });
  expect(findElectron({ ...packaged('45.4.1'), packageFile: undefined })).toEqual({ missing: "Electron's package is not installed" });
});

test('a binary elsewhere is found by ELECTRON_OVERRIDE_DIST_PATH', () => {
  const folder = putBinary(mkdtempSync(join(tmpdir(), 'anteroom-dist-')), '45.4.1');
  expect(findElectron({ ...packaged(), environment: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder } })).toEqual({ binary: join(folder, 'electron') });
});

test('--host=electron without a binary ends with 3 and the reason, before anything is built', () => {
  const run = spawnSync(process.execPath, ['main/start.ts', '--host=electron'], { encoding: 'utf8', env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } });
  expect([run.status, run.stderr]).toEqual([3, "Anteroom can't open Electron windows here: Electron's binary is not on this computer. Start without --host, or with --host=web.\n"]);
});

test("Chromium's own switches on the command line are not taken for ours", () => {
  const argv = ['/opt/Anteroom/anteroom', '--no-sandbox', '--ozone-platform=x11', '--data=/clinic', '--kiosk=window', 'app.js'];
  expect(readStartOptions(pickOwnOptions(argv))).toMatchObject({ data: '/clinic', kiosk: 'window', demo: false, isNamed: true });
  expect(readStartOptions(pickOwnOptions([]))).toMatchObject({ isNamed: false, demo: true });
});
