import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildWhenStale } from '#main/build-when-stale.ts';
import { runWebHost } from '#main/web-server.ts';
import type { WebHost } from '#main/web-server.ts';
import { findChromium } from '#tests/support/find-chromium.ts';
import { openKeyboard } from '#tests/support/open-keyboard.ts';
import type { Hold } from '#tests/support/open-keyboard.ts';
import { startDisplay } from '#tests/support/start-display.ts';
import type { Display } from '#tests/support/start-display.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

let folder: string;
let display: Display;
let host: WebHost;
beforeAll(async () => {
  await buildWhenStale(resolve('.'));
  display = await startDisplay();
  vi.stubEnv('DISPLAY', display.name);
  folder = mkdtempSync(join(tmpdir(), 'anteroom-kiosk-'));
  host = await runWebHost({
    dataFolder: folder, demo: true, now: Date.parse('2026-11-24T14:07:00-05:00'), port: 0, rendererFolder: resolve('dist/renderer'), migrationsFolder: resolve('db/migrations'),
    // Root needs no sandbox, and the port lets the test look inside: both are given by tests only.
    browser: { binary: findChromium(), extraArguments: ['--no-sandbox', '--remote-debugging-port=0'] },
  });
});
afterAll(async () => {
  await host.close();
  await display.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kiosk = () => {
  const window = host.windows?.kiosk.current();
  if (!window) throw new Error('no window was opened');
  return window;
};

async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>, withinMs = 60_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error('it did not happen in time');
    await new Promise((again) => setTimeout(again, 100));
  }
}

/** The processes that draw pages of one profile. */
function renderersOf(profileFolder: string): number[] {
  return readdirSync('/proc').map(Number).filter((processId) => {
    const file = `/proc/${processId}/cmdline`;
    const command = processId > 0 && existsSync(file) ? readFileSync(file, 'utf8') : '';
    return command.includes('--type=renderer') && command.includes(profileFolder);
  });
}

async function lookInside(): Promise<{ browser: Browser; page: Page }> {
  const portFile = join(kiosk().profileFolder, 'DevToolsActivePort');
  const port = await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8').split('\n')[0]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await until(() => browser.contexts()[0]?.pages()[0]);
  await page.getByRole('button', { name: 'Touch to check in' }).waitFor({ timeout: 60_000 });
  return { browser, page };
}

test('the window shows the attract screen, its secret stands on no command line, and its profile is for this user only', async () => {
  const { browser, page } = await lookInside();
  expect(new URL(page.url()).hostname).toBe('kiosk.localhost');
  const command = readFileSync(`/proc/${kiosk().processId}/cmdline`, 'utf8').split('\0');
  expect(command).toContain('--kiosk');
  expect(command.find((word) => word.startsWith('--app='))).toMatch(/^--app=http:\/\/kiosk\.localhost:\d+\/opening$/u);
  expect(command.join(' ')).not.toContain('#');
  expect(statSync(kiosk().profileFolder).mode & 0o777).toBe(0o700);
  await browser.close();
});

test('a second window is closed at once', async () => {
  const { browser, page } = await lookInside();
  const session = await browser.newBrowserCDPSession();
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await until(async () => (await session.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'page').length === 1);
  expect(page.isClosed()).toBe(false);
  await browser.close();
});

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789=-'];
const functions = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);
const named = ['Backspace', 'Tab', 'Enter', 'Pause', 'Escape', 'Home', 'End', 'Left', 'Right', 'Up', 'Down', 'PageUp', 'PageDown', 'Insert', 'Delete'];
const ofBrowser = ['Print', 'Menu', 'Back', 'Forward', 'Reload', 'Search', 'Mail', 'HomePage', 'Favorites', 'Explorer', 'Calculator'];
const holds: Hold[][] = [['ctrl'], ['ctrl', 'shift'], ['alt'], ['alt', 'shift'], ['ctrl', 'alt'], ['ctrl', 'alt', 'shift'], ['super']];
const chords = [
  ...[...functions, ...ofBrowser].flatMap((key): [string, Hold[]][] => [[key, []], [key, ['shift']]]),
  ...holds.flatMap((holding) => [...letters, ...functions, ...named, ...ofBrowser].map((key): [string, Hold[]] => [key, holding])),
];

test('none of 500 chords of a real keyboard, no wheel and no button of the mouse opens, leaves, prints, zooms or looks inside', async () => {
  const { browser, page } = await lookInside();
  const before = kiosk();
  const devtools = await browser.newBrowserCDPSession();
  const opened: string[] = [];
  let lastChord = '';
  // What is there already is told first; a window that the host closes at once is one that opened.
  devtools.on('Target.targetCreated', ({ targetInfo: { type, url } }) => void (lastChord !== '' && opened.push(`${lastChord}: ${type} ${url}`)));
  await devtools.send('Target.setDiscoverTargets', { discover: true });
  const keyboard = await openKeyboard(display.name);
  // The desk's window is a browser's, with a browser's keys. Only the kiosk's is left on this display.
  host.windows?.desk.close();
  const [shown = 0] = await until(async () => {
    const left = await keyboard.listWindows();
    return left.length === 1 && left;
  });
  keyboard.focus(shown);
  // A field that hears what is typed, and a link that covers everything.
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '/elsewhere';
    for (const [name, value] of [['position', 'fixed'], ['inset', '0'], ['z-index', '9999']] as const) link.style.setProperty(name, value);
    for (const name of ['mousedown', 'wheel']) link.addEventListener(name, () => void (link.dataset[name] = 'heard'));
    document.body.appendChild(document.createElement('textarea')).id = 'typed';
    addEventListener('beforeprint', () => void (document.title = 'printed'));
  });
  const look = async () => [page.url(), ...(await page.evaluate(() => [document.title, devicePixelRatio, visualViewport?.scale, innerWidth, innerHeight, outerHeight])), ...(await keyboard.listWindows()).toSorted((one, other) => one - other)];
  const seen = await look();
  let pressed = 0;
  for (const [key, holding] of chords) {
    lastChord = [...holding, key].join('+');
    keyboard.focus(shown);
    await page.focus('#typed');
    if (keyboard.press(key, ...holding)) pressed += 1;
    await keyboard.settle();
  }
  for (const holding of [['ctrl'], ['shift'], ['alt'], []] satisfies Hold[][]) {
    for (const button of holding.length === 0 ? [2, 3, 4, 5] : [1, 2, 3, 4, 5]) {
      lastChord = [...holding, `button ${button}`].join('+');
      keyboard.click(button, ...holding);
      await keyboard.settle();
    }
  }
  keyboard.focus(shown);
  // The keyboard was heard: what it types now arrives, after everything before.
  lastChord = 'typing';
  await page.focus('#typed');
  await page.evaluate(() => void Object.assign(document.querySelector('#typed') ?? {}, { value: '' }));
  for (const letter of 'quillwort') keyboard.press(letter);
  await until(async () => (await page.inputValue('#typed')) === 'quillwort');
  expect(await page.evaluate(() => ({ ...document.querySelector<HTMLElement>('a[href="/elsewhere"]')?.dataset }))).toEqual({ mousedown: 'heard', wheel: 'heard' });
  expect(opened).toEqual([]);
  // While the mouse rests on a link the browser may say its address in a small window of its own; what opened otherwise stays.
  await page.evaluate(() => document.querySelectorAll('#typed, a[href="/elsewhere"]').forEach((planted) => planted.remove()));
  await expect.poll(look, { timeout: 20_000 }).toEqual(seen);
  expect(kiosk()).toBe(before);
  expect(pressed).toBeGreaterThan(500);
  keyboard.close();
  await browser.close();
});

test('after a visit the next client gets a new process and a new profile, and the old profile is gone', async () => {
  const before = kiosk();
  const { browser, page } = await lookInside();
  await page.getByRole('button', { name: 'Touch to check in' }).click();
  await page.getByRole('heading', { name: 'When were you born?' }).waitFor();
  await page.getByRole('button', { name: /^Done|^Start over/u }).first().click();
  const after = await until(() => kiosk() !== before && kiosk(), 120_000);
  expect(after.processId).not.toBe(before.processId);
  expect(after.profileFolder).not.toBe(before.profileFolder);
  await until(() => !existsSync(before.profileFolder));
  await browser.close().catch(() => undefined);
  await (await lookInside()).browser.close();
});

test('a killed browser and a crashed page are back, each with a new profile', async () => {
  await (await lookInside()).browser.close();
  const first = kiosk();
  process.kill(first.processId ?? 0, 'SIGKILL');
  const second = await until(() => kiosk() !== first && kiosk(), 5_000);
  await (await lookInside()).browser.close();
  for (const processId of renderersOf(second.profileFolder)) process.kill(processId, 'SIGKILL');
  await until(() => kiosk() !== second && kiosk(), 5_000);
  await (await lookInside()).browser.close();
  await until(() => !existsSync(first.profileFolder) && !existsSync(second.profileFolder));
});
