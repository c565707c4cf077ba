import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,transport,architecture,faults,gates,migrations,papers}/**/*.spec.ts', 'tests/{unit,integration,transport,architecture,faults,gates,migrations,papers}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
