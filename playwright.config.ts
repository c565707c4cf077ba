import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/find-chromium.ts';

// Files that time how soon one screen follows another have the machine to themselves, after the others.
const timed = ['desk-runs-the-schedule.spec.ts', 'desk-sets-up-a-practice.spec.ts', 'staff-hand-over-a-kiosk.spec.ts'];

export default defineConfig({
  testDir: 'tests/e2e/specs',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  globalSetup: './tests/e2e/build-once.ts',
  workers: 2,
  projects: [
    { name: 'beside each other', testMatch: '*.spec.ts', testIgnore: timed },
    { name: 'alone', testMatch: timed, workers: 1, dependencies: ['beside each other'] },
  ],
  reporter: [['list']],
  outputDir: 'test-results',
  // Debian's Chromium over the Node host. As root it needs no sandbox: tests only.
  use: {
    browserName: 'chromium',
    actionTimeout: 30_000,
    hasTouch: true,
    viewport: { width: 1920, height: 1080 },
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] },
  },
  tsconfig: './tests/e2e/tsconfig.json',
});
