import { safe } from '@orpc/client';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { demoPeople } from '#db/seeds/demo-people.ts';
import { hardenApp } from '#main/electron/harden-app.ts';
import { openWindows } from '#main/electron/open-windows.ts';
import type { Windows } from '#main/electron/open-windows.ts';
import { stopChromium } from '#tests/support/electron-standin/chromium.ts';
import { powerMonitor, screen, standin } from '#tests/support/electron-standin/electron.ts';
import type { Window } from '#tests/support/electron-standin/electron.ts';
import { preventable } from '#tests/support/electron-standin/web-contents.ts';
import { openHouse, pageOf, until } from './open-house.ts';
import type { TestHouse } from './open-house.ts';
import { clientOf } from './port-client.ts';

// A new window is a new browser page: seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
let world: TestHouse;
let windows: Windows;
let closed = 0;
beforeAll(async () => {
  hardenApp();
  world = await openHouse();
  standin.displays = 2;
  windows = openWindows(world.house, { kioskMode: undefined, onClosed: () => void (closed += 1) });
  await windows.ready;
}, 240_000);
afterEach(() => expect(world.practice.faults).toEqual([]));
afterAll(async () => {
  windows.close();
  world.practice.close();
  await stopChromium();
}, 60_000);

const windowOf = (surface: string): Window => {
  const [window, ...others] = standin.openWindows().filter((one) => one.webContents.session.name.startsWith(surface));
  if (!window || others.length > 0) throw new Error(`not one ${surface} window`);
  return window;
};

test('every window is isolated, sandboxed, without Node, and keeps nothing on the disk', () => {
  for (const surface of ['kiosk', 'desk']) {
    const window = windowOf(surface);
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true,
      allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false, spellcheck: false, navigateOnDragDrop: false,
    });
    expect(window.webContents.session.isPersistent()).toBe(false);
    expect(window.webContents.session.isSpellChecked).toBe(false);
    expect(window.calls).toContain('removeMenu');
  }
  expect(windowOf('kiosk').options).toMatchObject({ kiosk: true, fullscreen: true, frame: false, closable: false, x: 1920 });
  expect(windowOf('kiosk').options.webPreferences).toMatchObject({ devTools: false, disableDialogs: true });
  expect(windowOf('desk').options.kiosk).toBeUndefined();
});

test('the kiosk page stays where it is, wherever it is sent', async () => {
  const window = windowOf('kiosk');
  for (const address of [
    'https://example.test/', 'https://desk.app.test/', 'javascript:void(document.title="taken")', 'data:text/html,<p>x</p>', 'file:///etc/passwd', 'mailto:a@example.test', 'tel:5550100', 'view-source:https://kiosk.app.test/', 'chrome://settings/', 'smb://host/x', 'ms-settings:', 'vbscript:x',
  ]) {
    await follow(window, address);
    await (await pageOf(window)).waitForTimeout(200);
  }
  const page = await pageOf(window);
  expect([page.url(), await page.evaluate(() => document.title)]).toEqual(['https://kiosk.app.test/', 'Anteroom']);
  expect(window.webContents.refusedMoves).toEqual(expect.arrayContaining(['https://example.test/', 'app://desk/']));
  expect(windowOf('kiosk')).toBe(window);
});

test('no window opens from a page, by script or by link, and a form goes nowhere', async () => {
  for (const surface of ['kiosk', 'desk']) {
    const window = windowOf(surface);
    const page = await pageOf(window);
    await page.evaluate((to) => void globalThis.open(to), `https://${surface}.app.test/`);
    await page.evaluate(() => void globalThis.open('https://example.test/'));
    await until(() => window.webContents.refusedWindows.length === 2);
    await until(() => page.context().pages().length === 1);
    await page.evaluate(() => {
      const form = document.body.appendChild(document.createElement('form'));
      form.action = 'https://example.test/take';
      form.submit();
    });
    await page.waitForTimeout(150);
    expect(page.url()).toBe(`https://${surface}.app.test/`);
  }
});

test('every permission is denied, downloads are stopped and nothing is asked of the outside', async () => {
  const window = windowOf('kiosk');
  const page = await pageOf(window);
  const permissions = ['geolocation', 'notifications', 'media', 'clipboard-read', 'midi', 'midiSysex', 'display-capture', 'fullscreen', 'pointerLock', 'openExternal', 'usb', 'hid', 'serial', 'window-management', 'idle-detection', 'unknown'];
  for (const permission of permissions) expect([permission, window.webContents.session.grants(permission)]).toEqual([permission, { check: false, request: false, device: false }]);
  expect(window.webContents.session.sharedScreens).toEqual([]);
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'seen', (cause: Error) => cause.name))).toBe('NotAllowedError');
  const downloads: boolean[] = [];
  window.webContents.session.on('will-download', (event: { isPrevented: () => boolean }) => downloads.push(event.isPrevented()));
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = URL.createObjectURL(new Blob(['names']));
    link.download = 'names.txt';
    link.click();
  });
  await until(() => downloads.length > 0);
  expect(downloads).toEqual([true]);
  for (const url of ['https://example.test/x', 'http://127.0.0.1/', 'app://desk/desk.html', 'file:///x', 'ws://localhost/']) expect(window.webContents.session.isCancelled(url)).toBe(true);
  expect(window.webContents.session.isCancelled('app://kiosk/assets/x.js')).toBe(false);
});

test("browser keys do nothing on the kiosk, typing does, and the staff's keys bring only the desk", () => {
  const window = windowOf('kiosk');
  const press = (key: string, held: Partial<Record<'control' | 'alt' | 'shift' | 'meta', boolean>> = {}, code = ''): boolean => {
    const event = preventable({});
    window.webContents.emit('before-input-event', event, { type: 'keyDown', key, code, control: false, alt: false, shift: false, meta: false, ...held });
    return event.isPrevented();
  };
  for (const key of 'tnwpsolkeruhjdbfgimq+-=0123456789') expect(press(key, { control: true })).toBe(true);
  for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'LaunchMail', 'PrintScreen', 'ContextMenu', 'Meta']) expect(press(key)).toBe(true);
  for (const key of ['a', 'Z', '7', 'ñ', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft', ' ', '@', 'Shift']) expect(press(key)).toBe(false);
  expect(press('@', { control: true, alt: true })).toBe(false);
  expect(press('c', { control: true })).toBe(false);
  expect(press('i', { control: true, shift: true })).toBe(true);
  const desk = windowOf('desk');
  expect(desk.calls).not.toContain('show');
  expect(press('Q', { control: true, alt: true, shift: true }, 'KeyQ')).toBe(true);
  expect(desk.calls).toEqual(expect.arrayContaining(['show', 'moveTop', 'focus']));
  expect(windowOf('kiosk')).toBe(window);
});

test('the desk closes Anteroom only for somebody who has signed in, and asks first', async () => {
  const desk = windowOf('desk');
  expect(desk.askToClose()).toBe(false);
  await until(() => standin.dialogs.length === 1);
  expect(standin.dialogs[0]?.message).toBe('Sign in first, then close Anteroom.');
  const page = await pageOf(desk);
  await until(async () => (await page.innerText('body')).includes('Larkmeadow'));
  const staff = demoPeople.find((person) => person.role === 'front_desk');
  await clientOf(desk).deskSignIn.withPassword({ username: staff?.username ?? '', password: staff?.password ?? '' });
  standin.answer = 0;
  desk.askToClose();
  await until(() => standin.dialogs.length === 2);
  await new Promise((go) => setTimeout(go, 50));
  expect(closed).toBe(0);
  standin.answer = 1;
  desk.askToClose();
  await until(() => closed === 1);
});

test('each client gets a new window with a new partition, and the session before is over', async () => {
  const names: string[] = [];
  const marigold = demoPeople.find((person) => person.username === 'marigold');
  for (let visit = 0; visit < 2; visit += 1) {
    const window = windowOf('kiosk');
    const page = await pageOf(window);
    await until(async () => (await page.innerText('body')).includes('Larkmeadow'));
    names.push(window.webContents.session.name);
    const client = clientOf(window);
    expect((await safe(client.appointments.list({}))).error).toMatchObject({ code: 'NOT_SIGNED_IN' });
    await client.signIn.withPassword({ username: 'marigold', password: marigold?.password ?? '' });
    // How the page wipes itself at the end of a visit.
    await page.evaluate(() => globalThis.location.reload()).catch(() => undefined);
    await until(() => window.isDestroyed());
    expect(window.webContents.session.isCleared).toBe(true);
    expect((await safe(Promise.race([client.appointments.list({}), new Promise((_, fail) => setTimeout(() => fail(new Error('gone')), 500))]))).error).toBeTruthy();
  }
  expect(new Set(names).size).toBe(2);
});

// Chromium follows a blob without asking its DevTools protocol, so the stand-in cannot ask will-navigate first as Electron does.
test('should a page get through all the same, a fresh attract screen takes its place', async () => {
  const window = windowOf('kiosk');
  await until(async () => (await (await pageOf(window)).innerText('body')).includes('Touch to check in'));
  await follow(window, 'blob:https://kiosk.app.test/x');
  await until(() => window.isDestroyed());
  const page = await pageOf(windowOf('kiosk'));
  await until(async () => (await page.innerText('body')).includes('Touch to check in'));
  expect(page.url()).toBe('https://kiosk.app.test/');
});

test('a crash, a hang and sleep each bring a fresh attract screen', async () => {
  for (const end of [crash, async (window: Window) => void window.webContents.emit('unresponsive'), async () => void powerMonitor.emit('suspend'), async () => void screen.emit('display-removed')]) {
    const before = windowOf('kiosk');
    await end(before);
    await until(() => before.isDestroyed());
    const page = await pageOf(windowOf('kiosk'));
    await until(async () => (await page.innerText('body')).includes('Touch to check in'));
  }
});

test('a page that crashes ten times in a minute gives way to plain words in both languages', async () => {
  for (let time = 0; time < 10; time += 1) windowOf('kiosk').webContents.emit('render-process-gone', preventable({}), { reason: 'crashed' });
  const page = await pageOf(windowOf('kiosk'));
  await until(async () => (await page.innerText('body')).includes('Please see the front desk.'));
  expect(await page.innerText('body')).toContain('pase a la recepción');
});

async function crash(window: Window): Promise<void> {
  const page = await pageOf(window);
  const devtools = await page.context().newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
}

async function follow(window: Window, address: string): Promise<void> {
  const page = await pageOf(window);
  await page.evaluate((to) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = to;
    link.click();
  }, address);
}
