import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { startsAt, test } from '../clinic.ts';
import { kioskWords, password, signInAtDesk } from '../sign-in.ts';

/** Nothing serious for a screen reader, nothing wider than the screen, and a picture to look at. */
async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/hand-off-${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
  expect(await page.title()).toBe('Anteroom');
}

async function openDesk(browser: Browser, address: string): Promise<Page> {
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAtDesk(desk, address, 'dorothea');
  return desk;
}

/** From the client's page: the kiosk that was opened last, the pages that are ticked by themselves. */
async function handOver(desk: Page, untick: readonly string[] = []): Promise<void> {
  await desk.getByRole('button', { name: 'Hand over a kiosk' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'My Profile' })).not.toBeChecked();
  await dialog.getByRole('radiogroup').getByText(/^Kiosk \d+$/u).last().click();
  for (const name of untick) await dialog.getByText(name, { exact: true }).click();
  await expectUsable(desk, 'desk-dialog');
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Marigold');
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function openMarigold(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Clients' }).click();
  await desk.getByRole('searchbox').or(desk.getByRole('textbox')).first().fill('thistlewood');
  await desk.getByRole('listitem').filter({ hasText: 'Marigold' }).first().getByRole('button').click();
  await desk.getByRole('heading', { level: 1, name: /^Marigold/u }).waitFor();
}

test('staff hand a kiosk over, the client reads the chosen pages, and a PIN takes it back', async ({ clinic, page, browser }) => {
  await page.goto(clinic.kiosk);
  await page.getByRole('button', { name: kioskWords.en.start }).waitFor();
  const desk = await openDesk(browser, clinic.desk);
  await desk.getByRole('button', { name: 'Kiosk PIN' }).click();
  await desk.getByLabel('New PIN, 6 digits').fill('204618');
  await desk.getByLabel('Your password').fill(password);
  await expectUsable(desk, 'desk-pin');
  await desk.getByRole('button', { name: 'Save PIN' }).click();
  await expect(desk.getByRole('dialog')).toBeHidden();
  await openMarigold(desk);
  await handOver(desk, ['Dashboard']);

  await expect(page.getByRole('heading', { name: 'Are you Marigold T.?' })).toBeVisible({ timeout: 1_000 });
  await expectUsable(page, 'question-landscape');
  await page.setViewportSize({ width: 1080, height: 1920 });
  await expectUsable(page, 'question-portrait');
  await page.getByRole('button', { name: 'Yes, I am Marigold T.' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'My Appointments' }).waitFor();
  await expect(page.getByRole('link', { name: 'My Account' })).toBeVisible();
  for (const closed of ['Dashboard', 'My Profile']) await expect(page.getByRole('link', { name: closed })).toHaveCount(0);
  await expectUsable(page, 'pages');
  await page.getByRole('link', { name: 'My Account' }).tap();
  await page.getByRole('heading', { level: 1, name: /My Account/u }).waitFor();

  await desk.getByRole('button', { name: 'Today' }).click();
  await expect(desk.getByRole('listitem').filter({ hasText: 'in use' })).toContainText('Kiosk 1');
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await page.getByRole('heading', { name: 'Thank you. Please return the device to the front desk.' }).waitFor();
  await expect(page.getByText('Marigold')).toHaveCount(0);
  await expect(desk.getByRole('button', { name: 'It is back' })).toBeVisible();
  await expectUsable(desk, 'desk-today');
  await page.reload();
  await expectUsable(page, 'return-portrait');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expectUsable(page, 'return-landscape');

  await page.getByRole('button', { name: 'Front desk only' }).tap();
  await page.keyboard.type('111111');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That doesn’t match', { exact: false })).toBeVisible();
  await expectUsable(page, 'pin-wrong');
  await page.getByLabel('Staff PIN').fill('204618');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: kioskWords.en.start }).waitFor();
  await expect(desk.getByRole('button', { name: 'It is back' })).toHaveCount(0);
  await desk.context().close();
});

test('No tells the desk, and the desk can take an open kiosk back, in Spanish', async ({ clinic, page, browser }) => {
  clinic.change((store) => {
    const marigold = store.clients.find('marigold');
    if (marigold) store.clients.save({ ...marigold, language: 'es', updatedAt: startsAt }, ['marigold', 'thistlewood']);
  });
  await page.goto(clinic.kiosk);
  await page.getByRole('button', { name: kioskWords.en.start }).waitFor();
  const desk = await openDesk(browser, clinic.desk);
  await openMarigold(desk);
  await handOver(desk);
  await page.getByRole('heading', { name: '¿Es usted Marigold T.?' }).waitFor();
  await expectUsable(page, 'question-es');
  await page.getByRole('button', { name: 'No, no soy yo' }).tap();
  await page.getByRole('button', { name: kioskWords.en.start }).waitFor();
  await desk.getByRole('button', { name: 'Today' }).click();
  const line = desk.getByRole('listitem').filter({ hasText: 'it was someone else' });
  await line.getByRole('button', { name: 'OK' }).click();
  await expect(line).toHaveCount(0);

  await openMarigold(desk);
  await handOver(desk);
  await page.getByRole('button', { name: 'Sí, soy Marigold T.' }).tap();
  await page.getByRole('link', { name: 'Mis citas' }).waitFor();
  await desk.getByRole('button', { name: 'Today' }).click();
  await desk.getByRole('button', { name: 'It is back' }).click();
  await page.getByRole('button', { name: kioskWords.en.start }).waitFor();
  await expect(page.getByText('Marigold')).toHaveCount(0);
  await desk.context().close();
});
