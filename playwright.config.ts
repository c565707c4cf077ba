import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/find-chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e/specs',
  testMatch: '*.spec.ts',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
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
