import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The real package downloads its binary when it is required outside Electron.
  resolve: { alias: [{ find: /^electron$/u, replacement: resolve(import.meta.dirname, 'tests/support/electron-standin/electron.ts') }] },
  test: {
    include: ['tests/{unit,integration,transport,architecture,faults,gates,migrations,papers,wiring}/**/*.spec.ts', 'tests/{unit,integration,transport,architecture,faults,gates,migrations,papers,wiring}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
