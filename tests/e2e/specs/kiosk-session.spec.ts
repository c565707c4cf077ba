import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { sessions } from '#db/schema/sign-in.ts';
import { identify, openDashboard, start } from '../at-kiosk.ts';
import { test } from '../clinic.ts';

const attract = (page: Page) => page.getByRole('button', { name: 'Touch to check in' });

/** Nothing of a person in what the page holds, shows, is called or has stored. */
async function expectNothingLeft(page: Page, ...words: string[]): Promise<void> {
  // The wipe reloads the page: read it when it stands still.
  await expect(async () => {
    const kept = await page.evaluate(() => JSON.stringify([document.documentElement.outerHTML, document.title, location.href, { ...localStorage }, { ...sessionStorage }, [...document.querySelectorAll('input')].map((input) => input.value)]));
    for (const word of words) expect(kept).not.toContain(word);
    expect(await page.title()).toBe('Anteroom');
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('session');
  }).toPass({ timeout: 20_000 });
}

test('an untouched session warns, gives more time for one touch, and then ends with nothing left', async ({ clinic, page }) => {
  await page.clock.install();
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  await page.clock.fastForward(61_000);
  const warning = page.getByRole('alertdialog', { name: 'Are you still here?' });
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('button', { name: 'I need more time' })).toBeFocused();
  await warning.getByRole('button', { name: 'I need more time' }).tap();
  await expect(warning).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /, Marigold$/u })).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(warning).toBeVisible();
  await page.clock.fastForward(30_000);
  await expect(attract(page)).toBeVisible();
  await expectNothingLeft(page, 'Marigold', 'Thistlewood', '$60.00', 'Rowan');
});

test('half-typed facts of somebody who walks away are gone too', async ({ clinic, page }) => {
  await page.clock.install();
  await start(page, clinic);
  await page.keyboard.type('041219');
  await page.clock.fastForward(61_000);
  await page.clock.fastForward(30_000);
  await expect(attract(page)).toBeVisible();
  await expectNothingLeft(page, '1219');
});

test('Done says goodbye, then leaves nothing', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'guillermina', 'Guillermina');
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await expect(page.getByRole('heading', { name: 'All done. Take care.' })).toBeVisible();
  await expectNothingLeft(page, 'Guillermina');
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(attract(page)).toBeVisible();
});

test('after the whole session the password is asked again', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'zebulon', 'Zebulon');
  const age = (ms: number) => clinic.change((store) => store.db.update(sessions).set({ startedAt: sql`${sessions.startedAt} - ${ms}` }).where(eq(sessions.loginId, 'login-zebulon')).run());
  age(20 * 60_000);
  await page.getByRole('link', { name: 'My Appointments' }).tap();
  await expect(page.getByText('To keep your page private, please sign in again.')).toBeVisible();
  await expect(page.getByText('Zebulon')).toHaveCount(0);
});

test('language, text size, contrast and reach change at once and are forgotten at the end', async ({ clinic, page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await start(page, clinic);
  await page.getByRole('button', { name: 'Español' }).tap();
  await expect(page.getByRole('heading', { name: '¿Cuándo nació usted?' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('button', { name: 'Text 100%, change text size' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-text', '130');
  await page.getByRole('button', { name: 'Contrast' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const bar = page.getByRole('contentinfo');
  const before = (await bar.boundingBox())?.y ?? 0;
  await page.getByRole('button', { name: 'Move bar up' }).tap();
  expect((await bar.boundingBox())?.y ?? 0).toBeLessThan(before - 100);
  await page.getByRole('button', { name: 'Move bar down' }).tap();
  expect((await bar.boundingBox())?.y).toBe(before);
  await page.getByRole('button', { name: 'Start over' }).tap();
  await attract(page).waitFor();
  await expect(page.locator('html')).toHaveAttribute('data-text', '100');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('Get help tells the desk and keeps what was typed', async ({ clinic, page }) => {
  await start(page, clinic);
  await page.keyboard.type('0808');
  await page.getByRole('button', { name: 'Get help' }).tap();
  await expect(page.getByText('We told the front desk. Someone will come to you.')).toBeVisible();
  expect(clinic.change((store) => store.help.listOpen().map(({ topic }) => topic))).toContain('arrival');
  await page.getByRole('button', { name: 'Go on' }).tap();
  await expect(page.getByLabel('Month')).toHaveValue('08');
  await expect(page.getByLabel('Day')).toHaveValue('08');
});

test('when the host dies the kiosk says so and keeps nobody waiting, and it works again with the host', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'octavia', 'Octavia');
  await clinic.kill();
  await expect(page.getByText('The clinic’s system does not answer right now. Please wait, or see the front desk.')).toBeVisible();
  // Nothing to say goodbye to: what was shown must still go.
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await expect(page.getByText('Octavia')).toHaveCount(0);
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByText('Check-in is not working right now. Please see the front desk.')).toBeVisible();
  await clinic.restart();
  await page.goto(clinic.kiosk);
  await attract(page).tap();
  await identify(page, '04121988', 'THI');
  await expect(page.getByRole('heading', { name: 'Hello, Marigold T.' })).toBeVisible();
});
