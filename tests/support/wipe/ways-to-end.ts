import type { Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { WebHost } from '#main/web-server.ts';
import { password } from '#tests/e2e/sign-in.ts';
import { callOverHttp } from '#tests/support/call-over-http.ts';
import type { Planted } from './planted-people.ts';
import { until, watchKiosk } from './watch-kiosk.ts';
import type { Watched } from './watch-kiosk.ts';

export const ways = ['done', 'idle', 'hand-back', 'crash', 'host-loss', 'sleep', 'password-change'] as const;
export type Way = (typeof ways)[number];
/** `at`: the window that the visit was left in, a later one once the lock of a hand-off stands in between. */
export type Ending = { host: WebHost; at: Watched; person: Planted; /** Closes the computer's lid, and opens it a minute later. */ sleep: () => void };

const staffPin = '204618';

/** Ends a person's time at the kiosk. Resolves when nothing of them is on the screen, with the milliseconds that it took. */
export const endBy: Record<Way, (ending: Ending) => Promise<number>> = {
  done: async ({ at: { page }, person }) => {
    const ms = await timeUntilGone(page, person, () => page.getByRole('button', { name: 'Done – sign out' }).click());
    await closeGoodbye(page);
    return ms;
  },
  idle: async ({ at: { page }, person }) => {
    await page.clock.fastForward(61_000);
    await page.getByRole('alertdialog').waitFor();
    return timeUntilGone(page, person, () => page.clock.fastForward(30_000));
  },
  'hand-back': async (ending) => {
    const { host, at } = ending;
    const ms = await timeUntilGone(at.page, ending.person, () => at.page.getByRole('button', { name: 'Done – sign out' }).click());
    // Already the lock stands in a window of its own.
    const locked = await watchKiosk(host, at, 'Front desk only');
    await at.browser.close().catch(() => undefined);
    ending.at = locked;
    await locked.page.getByRole('button', { name: 'Front desk only' }).click();
    await locked.page.getByLabel('Staff PIN').fill(staffPin);
    await locked.page.keyboard.press('Enter');
    return ms;
  },
  crash: async ({ at }) => {
    const from = performance.now();
    for (const processId of renderersOf(at.profileFolder)) process.kill(processId, 'SIGKILL');
    await until(() => !existsSync(at.profileFolder), 'the crashed profile is gone', 20_000);
    return performance.now() - from;
  },
  'host-loss': async ({ at: { page }, person }) => {
    const session = await page.context().newCDPSession(page);
    const go = (offline: boolean) => session.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await session.send('Network.enable');
    await go(true);
    const ms = await timeUntilGone(page, person, () => page.getByRole('button', { name: 'Done – sign out' }).click());
    await go(false);
    await closeGoodbye(page);
    return ms;
  },
  sleep: async ({ at: { page }, person, sleep }) => timeUntilGone(page, person, async () => sleep()),
  'password-change': async ({ host, at: { page }, person }) => {
    const own = await callOverHttp(host.kioskAddress);
    const { state } = await own.signIn.withPassword({ username: person.username, password });
    if (state !== 'signed_in') throw new Error(`another screen of the person stops at ${state}`);
    await own.account.confirm({ password, code: null });
    return timeUntilGone(page, person, () => own.account.changePassword({ password: 'orchard thimble lantern 2026' }));
  },
};

/** The page by a member of staff, limited to what they ticked. */
export async function handOver(host: WebHost, person: Planted, page: Page): Promise<void> {
  const desk = await callOverHttp(host.deskAddress);
  await desk.deskSignIn.withPassword({ username: 'dorothea', password });
  await desk.handOff.setPin({ password, pin: staffPin });
  const kioskName = await until(async () => (await desk.handOff.kiosks({})).kiosks.findLast(({ isFree }) => isFree)?.name, 'a free kiosk');
  await desk.handOff.start({ clientId: person.id, kioskName, sections: ['dashboard', 'profile'] });
  await page.getByRole('button', { name: /^Yes, I am / }).click();
}

/** The goodbye also goes by itself, and its window with it. */
async function closeGoodbye(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close' }).click().catch((cause: unknown) => {
    if (!page.isClosed()) throw cause;
  });
}

async function timeUntilGone(page: Page, person: Planted, end: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await end();
  // Asked from outside: the page's own timers may stand still under a test's clock. A window that is gone shows nothing.
  await until(() => page.isClosed() || page.evaluate((words) => words.every((word) => !document.documentElement.textContent?.includes(word)), person.words).catch(() => page.isClosed()), 'the screen is empty', 20_000);
  return performance.now() - from;
}

/** The processes that draw pages of one profile. */
function renderersOf(profileFolder: string): number[] {
  return readdirSync('/proc').map(Number).filter((processId) => {
    const file = `/proc/${processId}/cmdline`;
    const command = processId > 0 && existsSync(file) ? readFileSync(file, 'utf8') : '';
    return command.includes('--type=renderer') && command.includes(profileFolder);
  });
}
