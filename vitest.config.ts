import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';

/** For the tests and for every process that they start. */
const quickly = ['--import', pathToFileURL(resolve(import.meta.dirname, 'main/load-drizzle-as-commonjs.mjs')).href];

export default defineConfig({
  // The real package downloads its binary when it is required outside Electron.
  resolve: { alias: [{ find: /^electron$/u, replacement: resolve(import.meta.dirname, 'tests/support/electron-standin/electron.ts') }] },
  test: {
    include: ['tests/{unit,integration,transport,architecture,faults,gates,migrations,papers,wiring}/**/*.spec.ts', 'tests/{unit,integration,transport,architecture,faults,gates,migrations,papers,wiring}/**/*.test.ts'],
    execArgv: quickly,
    env: { NODE_OPTIONS: quickly.join('=') },
    globalSetup: './tests/support/run-folder.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
