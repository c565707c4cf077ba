import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebHost } from '#main/web-server.ts';

export type Watched = { browser: Browser; page: Page; profileFolder: string; processId: number | undefined };

export async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>, what: string, withinMs = 60_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`it did not happen in time: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** Looks into the kiosk's window of this moment; any other than `before`. It stands at the attract screen, or where that button is. */
export async function watchKiosk(host: WebHost, before?: Watched, button = 'Touch to check in'): Promise<Watched> {
  const window = await until(() => {
    const current = host.windows?.kiosk.current();
    return current && current.profileFolder !== before?.profileFolder && current;
  }, 'a new window', 120_000);
  const portFile = join(window.profileFolder, 'DevToolsActivePort');
  const port = await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8').split('\n')[0], 'the port of the new window');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await until(() => browser.contexts()[0]?.pages()[0], 'the page of the new window');
  await page.getByRole('button', { name: button }).waitFor({ timeout: 60_000 });
  return { browser, page, profileFolder: window.profileFolder, processId: window.processId };
}

/** From now on the page remembers whether one of these words ever stood in it, were it for one frame. */
export async function watchForWords(page: Page, words: readonly string[]): Promise<() => Promise<string[]>> {
  await page.evaluate((sought) => {
    const seen = new Set<string>();
    const look = () => {
      const text = `${document.documentElement.textContent} ${document.title} ${[...document.querySelectorAll('input')].map(({ value }) => value).join(' ')}`;
      for (const word of sought) if (text.includes(word)) seen.add(word.length + word.slice(0, 2));
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const everyFrame = () => {
      look();
      requestAnimationFrame(everyFrame);
    };
    everyFrame();
    Object.assign(window, { seenOfTheLast: () => [...seen] });
  }, words);
  return () => page.evaluate(() => ('seenOfTheLast' in window && typeof window.seenOfTheLast === 'function' ? (window.seenOfTheLast() as string[]) : ['the watch is gone']));
}
