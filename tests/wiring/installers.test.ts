import { FuseV1Options } from '@electron/fuses';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

type Configuration = { electronFuses: Record<string, boolean>; files: string[]; linux: object; win: object; mac: object; npmRebuild: boolean };
type BuilderConfiguration = { getConfig: (folder: string, file: string, options: null) => Promise<Configuration>; validateConfiguration: (configuration: object, log: object) => Promise<void> };

// electron-builder's own reader and judge, which its package keeps to itself.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { getConfig, validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config.js') as BuilderConfiguration;
const { DebugLogger } = ofBuilder('builder-util') as { DebugLogger: new (isOn: boolean) => object };
const read = (): Promise<Configuration> => getConfig(resolve('.'), 'electron-builder.yml', null);

test("electron-builder accepts the installers' configuration, and would refuse another", async () => {
  const configuration = await read();
  await expect(validateConfiguration(configuration, new DebugLogger(false))).resolves.toBeUndefined();
  await expect(validateConfiguration({ ...configuration, asarr: true }, new DebugLogger(false))).rejects.toThrow(/asarr/u);
});

test('the fuses close every way into the installed program', async () => {
  expect((await read()).electronFuses).toEqual({
    runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true,
  });
  // Each by the name that the fuse has in the binary.
  const real = Object.keys(FuseV1Options).map((name) => name.toLowerCase());
  expect(real).toEqual(expect.arrayContaining(Object.keys((await read()).electronFuses).map((name) => name.toLowerCase())));
});

test('there is an installer for each system, with what the program reads and without a second Node', async () => {
  const configuration = await read();
  expect([configuration.linux, configuration.win, configuration.mac]).toMatchObject([{ target: ['AppImage', 'deb'] }, { target: ['nsis'] }, { target: ['dmg'] }]);
  expect(JSON.stringify(configuration.files)).toContain('node_modules/node-*-x64');
  for (const needed of ['dist/main/**', 'dist/preload/**', 'dist/renderer/**', 'db/migrations/**', 'assets/fonts/**']) expect(JSON.stringify(configuration.files)).toContain(needed);
  expect(configuration.npmRebuild).toBe(false);
});
