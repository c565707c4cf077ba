import type { Page } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenStale } from '#main/build-when-stale.ts';
import { runWebHost } from '#main/web-server.ts';
import { password } from '#tests/e2e/sign-in.ts';
import { findChromium } from '#tests/support/find-chromium.ts';
import { startDisplay } from '#tests/support/start-display.ts';
import { findTraces } from './look-for-words.ts';
import { plantPeople } from './planted-people.ts';
import type { Planted } from './planted-people.ts';
import { until, watchForWords, watchKiosk } from './watch-kiosk.ts';
import { ways as allWays, endBy, handOver } from './ways-to-end.ts';
import type { Ending, Way } from './ways-to-end.ts';

/** One client's end and the next one's beginning at the same kiosk. */
export type Pair = { way: Way; goneMs: number; traces: string[]; painted: string[]; isOldProfileGone: boolean };
type Proof = {
  pairs: number;
  /** In turn. */
  ways?: readonly Way[];
  /** Plants a leak into the fresh window: the proof must find it. */
  leak?: (page: Page, person: Planted, profileFolder: string) => Promise<unknown>;
  onPair?: (pair: Pair, count: number) => void;
};

const startsAt = Date.parse('2026-11-24T14:07:00-05:00');

/** Clients with planted names follow each other at the real window of a real host, each pair by another way of ending. */
export async function proveWipe({ pairs, ways = allWays, leak, onPair }: Proof): Promise<Pair[]> {
  await buildWhenStale(resolve('.'));
  const display = await startDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-wipe-'));
  const before = process.env['DISPLAY'];
  let sleptMs = 0;
  const sleep = () => void (sleptMs += 60_000);
  process.env['DISPLAY'] = display.name;
  const host = await runWebHost({
    dataFolder: folder, demo: true, now: startsAt, port: 0, rendererFolder: resolve('dist/renderer'), migrationsFolder: resolve('db/migrations'),
    // Root needs no sandbox, and the port lets the proof look inside: both are given by tests only.
    sleepMeters: { upMs: () => performance.now() + sleptMs, steadyMs: () => performance.now(), platform: 'linux' },
    browser: { binary: findChromium(), extraArguments: ['--no-sandbox', '--remote-debugging-port=0'] },
  });
  try {
    const people = plantPeople(folder, pairs + 1, startsAt);
    const done: Pair[] = [];
    let at = await watchKiosk(host);
    for (const [count, next] of people.slice(1).entries()) {
      const person = people[count];
      const way = ways[count % ways.length];
      if (!person || !way) throw new Error('nobody is next');
      const ending: Ending = { host, at, person, sleep };
      const ended = await visitAndEnd(ending, way);
      const fresh = await watchKiosk(host, ending.at);
      const oldFolders = [at.profileFolder, ending.at.profileFolder];
      await ending.at.browser.close().catch(() => undefined);
      await leak?.(fresh.page, person, fresh.profileFolder);
      const traces = await findTraces(fresh.page, fresh.profileFolder, person.words);
      const seen = await watchForWords(fresh.page, person.words);
      await signIn(fresh.page, next);
      const pair: Pair = { way, goneMs: ended, traces, painted: await seen(), isOldProfileGone: await until(() => !oldFolders.some((old) => existsSync(old)), 'the old profile is gone', 60_000) };
      done.push(pair);
      onPair?.(pair, count + 1);
      // The next pair begins from the attract screen.
      await endBy.done({ host, at: fresh, person: next, sleep });
      at = await watchKiosk(host, fresh);
      await fresh.browser.close().catch(() => undefined);
    }
    await at.browser.close();
    return done;
  } finally {
    await host.close();
    await display.stop();
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visitAndEnd(ending: Ending, way: Way): Promise<number> {
  const { host, at: { page }, person } = ending;
  if (way === 'idle') await page.clock.install();
  if (way === 'hand-back') await handOver(host, person, page);
  else await signIn(page, person);
  await page.getByRole('link', { name: 'My Profile' }).click();
  await page.getByRole('heading', { level: 1, name: 'My Profile' }).waitFor();
  // What a person may leave behind without meaning to: a copied name, a half-typed field.
  await page.evaluate((text) => {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }, person.lastName);
  return endBy[way](ending);
}

async function signIn(page: Page, person: Planted): Promise<void> {
  await page.getByRole('button', { name: 'Touch to check in' }).click();
  await page.getByRole('button', { name: 'Sign in instead' }).click();
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).last().click();
  const home = page.getByRole('heading', { level: 1, name: new RegExp(`, ${person.firstName}$`, 'u') });
  const terms = page.getByRole('button', { name: 'I accept' });
  await home.or(terms).first().waitFor();
  if (await terms.isVisible()) await terms.click();
  await home.waitFor();
}
