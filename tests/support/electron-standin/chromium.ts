import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { findChromium } from '#tests/support/find-chromium.ts';

let running: Promise<Browser> | undefined;

export function startChromium(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: findChromium(),
    // A camera that would answer if it were allowed; sub-frames in their parent's process, so that one session sees them all.
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--disable-features=IsolateOrigins', '--disable-site-isolation-trials', '--disable-background-networking', '--disable-component-update'],
  });
  return running;
}

export async function stopChromium(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}

/** Chromium cannot be taught a scheme from outside: `app://kiosk/` is `https://kiosk.app.test/` in it. */
export function toChromium(url: string): string {
  return url.replace(/^app:\/\/([\w-]+)/u, 'https://$1.app.test');
}

export function toElectron(url: string): string {
  return url.replace(/^https:\/\/([\w-]+)\.app\.test/u, 'app://$1');
}

/** So the one word by which a page knows where it is has to be put in Chromium's way too. */
export function translateScript(source: string): string {
  return source.replace(/(["'`])app:\1/gu, '"https:"');
}
