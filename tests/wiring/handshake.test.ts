import { safe } from '@orpc/client';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { demoPeople } from '#db/seeds/demo-people.ts';
import { openDesk } from '#main/electron/desk-window.ts';
import { portChannel } from '#main/electron/ipc-transport.ts';
import { openKiosk } from '#main/electron/kiosk-window.ts';
import { stopChromium } from '#tests/support/electron-standin/chromium.ts';
import { standin } from '#tests/support/electron-standin/electron.ts';
import type { Window } from '#tests/support/electron-standin/electron.ts';
import { Port } from '#tests/support/electron-standin/web-contents.ts';
import type { Frame } from '#tests/support/electron-standin/web-contents.ts';
import { openHouse, pageOf, until } from './open-house.ts';
import type { TestHouse } from './open-house.ts';
import { clientOf } from './port-client.ts';

// A new window is a new browser page: seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
let world: TestHouse;
let kiosk: Window;
let close: () => void;
beforeAll(async () => {
  world = await openHouse();
  const opened = openKiosk(world.house, { place: () => ({}), onStaffExit: () => undefined });
  close = opened.close;
  await opened.ready;
  kiosk = onlyWindow();
  // Its own port is open: a later one of the test's replaces it, not the other way round.
  const page = await pageOf(kiosk);
  await until(async () => (await page.innerText('body')).includes('Larkmeadow Counseling'));
}, 240_000);
afterEach(() => expect(world.practice.faults).toEqual([]));
afterAll(async () => {
  close();
  world.practice.close();
  await stopChromium();
}, 60_000);

test('the kiosk page asks for a port, gets one end of it, and shows what the host says', async () => {
  const page = await pageOf(kiosk);
  expect(await page.innerText('body')).toContain('Larkmeadow Counseling');
  expect(page.url()).toBe('https://kiosk.app.test/');
});

test('the preload leaves nothing in the page: no require, no process, no bridge', async () => {
  const page = await pageOf(kiosk);
  const seen = await page.evaluate(() => ['require', 'process', 'module', 'ipcRenderer', 'electron', 'electronStandin', 'fromMain', 'Buffer', 'global'].filter((name) => name in window));
  expect(seen).toEqual([]);
});

test('a message that claims to be the desk, or somebody, is read by nobody: the window says what it is', async () => {
  const client = clientOf(kiosk, { surface: 'desk', name: 'Desk 1', session: 'stolen', staffId: 'owner', clientId: 'another' });
  expect(await client.practice.welcome({})).toMatchObject({ practiceName: 'Larkmeadow Counseling' });
  expect((await safe(client.appointments.list({}))).error).toMatchObject({ code: 'NOT_SIGNED_IN' });
  const marigold = demoPeople.find((person) => person.username === 'marigold');
  await client.signIn.withPassword({ username: 'marigold', password: marigold?.password ?? '' });
  expect((await safe(client.checkIn.board({ date: null }))).error).toMatchObject({ code: 'NOT_ALLOWED' });
  const staff = demoPeople.find((person) => person.role === 'owner');
  expect((await safe(client.deskSignIn.withPassword({ username: staff?.username ?? '', password: staff?.password ?? '' }))).error).toBeTruthy();
  await client.signIn.end({ reason: 'done' });
});

test("the session stays with the window: the kiosk's sign-in is nothing to the desk", async () => {
  const desk = openDesk(world.house, {}, () => undefined);
  await desk.ready;
  const deskWindow = standin.openWindows().find((window) => window !== kiosk);
  if (!deskWindow) throw new Error('the desk did not open');
  const marigold = demoPeople.find((person) => person.username === 'marigold');
  await clientOf(kiosk).signIn.withPassword({ username: 'marigold', password: marigold?.password ?? '' });
  expect((await safe(clientOf(deskWindow).appointments.list({}))).error).toBeTruthy();
  // A page that is loaded anew asks again and finds the same window.
  expect((await safe(clientOf(kiosk).appointments.list({}))).error).toBeFalsy();
  desk.close();
});

test("a frame inside the page can't ask for a port, neither by the page's message nor by Electron's", async () => {
  const page = await pageOf(kiosk);
  const asked: unknown[] = [];
  kiosk.webContents.ipc.on(portChannel, (event: unknown) => asked.push(typeof event));
  await page.evaluate(() => void document.body.append(document.createElement('iframe')));
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame?.evaluate(() => parent.postMessage('anteroom-ready', '*'));
  await frame?.evaluate(() => window.postMessage('anteroom-ready', '*'));
  await page.evaluate(() => window.postMessage('anteroom-something-else', '*'));
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await page.evaluate(() => window.postMessage('anteroom-ready', window.location.origin));
  await until(() => asked.length === 1);
});

test('forty hostile messages change nothing, and the page keeps its port', async () => {
  const { store } = world.practice.services;
  const count = (): string => JSON.stringify([store.outbox.list().length, store.audit.listLatest(1)[0]?.seq ?? null]);
  const before = count();
  const replies: Port[] = [];
  const port = (): Port => {
    const made = new Port(() => undefined);
    replies.push(made);
    return made;
  };
  const attacks = hostileMessages(kiosk, port);
  expect(attacks.length).toBeGreaterThanOrEqual(40);
  for (const attack of attacks) {
    attack();
    for (const made of replies.splice(0)) {
      made.emit('message', { data: JSON.stringify(['1', 1, { u: '/signIn/withPassword', b: { json: { username: 'marigold', password: 'x' } } }]) });
      expect(made.isClosed || made.listenerCount('message') === 0).toBe(true);
      expect(made.sent).toEqual([]);
    }
  }
  expect(count()).toBe(before);
  expect(world.events.filter((event) => event.startsWith('ipc.refused')).length).toBeGreaterThan(20);
  // Still open: the page's own clock and welcome are asked over it.
  expect(await clientOf(kiosk).practice.welcome({})).toMatchObject({ isDemo: true });
});

function hostileMessages(window: Window, port: () => Port): (() => void)[] {
  const { webContents } = window;
  const frame = (parent: Frame | null, url: string): Frame => webContents.frameOf(parent, () => url);
  const top = webContents.mainFrame;
  const frames: (Frame | null)[] = [
    null, frame(top, 'app://kiosk/'), frame(top, 'data:text/html,x'), frame(top, 'about:blank'), frame(top, 'https://example.test/'), frame(frame(top, 'app://kiosk/'), 'app://kiosk/'),
    frame(null, 'app://kiosk/'), frame(null, 'app://desk/'), frame(null, 'app://kiosk.evil/'), frame(null, 'file:///kiosk/'), frame(null, 'https://kiosk/'), frame(null, 'http://kiosk.localhost/'),
  ];
  const claims: unknown[] = [null, { surface: 'desk' }, { session: 'x' }];
  const fromFrames = frames.flatMap((from) => claims.map((claim) => () => webContents.receive(portChannel, claim, [port()], from)));
  const odd = [
    () => webContents.receive(portChannel, null, []),
    () => webContents.receive(portChannel, null, [port(), port()]),
    () => webContents.receive(portChannel, { get surface(): string { throw new Error('a getter ran'); } }, [port()], null),
    () => webContents.receive(portChannel, 'x'.repeat(50_000_000), []),
    () => webContents.receive('anteroom-ready', null, [port()]),
    () => webContents.receive('__proto__', { constructor: { prototype: { isAdmin: true } } }, [port()]),
    () => webContents.receive('ELECTRON_BROWSER_REQUIRE', ['fs'], [port()]),
    () => webContents.receive(`${portChannel}\u0000`, null, [port()]),
  ];
  return [...fromFrames, ...odd];
}

function onlyWindow(): Window {
  const [window, ...others] = standin.openWindows();
  if (!window || others.length > 0) throw new Error('not one window');
  return window;
}
