import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from '../clinic.ts';
import { kioskWords, password, signInAtDesk } from '../sign-in.ts';

/** Nothing serious for a screen reader, nothing wider than the screen, and a picture to look at. */
async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/billing-${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
}

async function openAccount(page: Page, desk: string, lastName: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAtDesk(page, desk, 'rowena');
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(lastName);
  await page.getByRole('listitem').filter({ hasText: lastName }).first().getByRole('button').click();
  await page.getByLabel('Part of the client’s page').getByText('Billing').click();
  await page.getByText('Good Faith Estimates').waitFor();
}

test('the desk writes an estimate for who pays without insurance, looks at the paper, and gives it', async ({ clinic, page }) => {
  await openAccount(page, clinic.desk, 'Featherstone');
  await page.getByLabel('How does the client pay?').selectOption('none_self_pay');
  await page.getByRole('button', { name: 'New estimate' }).click();
  await expectUsable(page, 'estimate-asked');
  await page.getByRole('button', { name: 'Go on' }).click();
  const first = page.getByRole('group', { name: 'Service 1' });
  await page.getByRole('button', { name: 'Keep the estimate' }).click();
  await expect(page.getByText('Choose a provider.')).toBeVisible();
  await expectUsable(page, 'estimate-problems');
  await page.getByLabel('Main service, in plain words').fill('Individual psychotherapy');
  await first.getByLabel('Provider').selectOption({ label: 'Rowan Tumbleton, LCSW' });
  await first.getByLabel('Service', { exact: true }).selectOption({ index: 1 });
  await first.getByLabel('Each, in dollars').fill('150.00');
  await first.getByLabel('How many').fill('12');
  await first.getByLabel('How often').fill('once a week');
  await expect(page.getByText('Total: $1,800.00')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the estimate' }).click();
  await page.getByRole('button', { name: 'Look and print' }).click();
  await page.locator('canvas').first().waitFor({ timeout: 30_000 });
  await expectUsable(page, 'estimate-paper');
  await page.getByRole('button', { name: 'Close' }).click();

  const rail = page.getByRole('navigation', { name: 'Front desk' });
  await rail.getByRole('button', { name: 'Billing' }).click();
  const due = page.getByRole('listitem').filter({ hasText: 'Featherstone' });
  await expect(due).toContainText('Due by 11/30/2026');
  await expectUsable(page, 'estimates-due');
  await due.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'The client has it…' }).click();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('given on 11/24/2026, by hand')).toBeVisible();
  await rail.getByRole('button', { name: 'Billing' }).click();
  await expect(page.getByText('None is due')).toBeVisible();
});

test('the billing tab of a client is usable', async ({ clinic, page }) => {
  await openAccount(page, clinic.desk, 'Thistlewood');
  await expectUsable(page, 'tab');
});

for (const [language, myAccount] of [['en', 'My Account'], ['es', 'Mi cuenta']] as const) {
  test(`the client's account is usable at the kiosk: ${language}`, async ({ clinic, page }) => {
    const words = kioskWords[language];
    await page.setViewportSize(language === 'en' ? { width: 1920, height: 1080 } : { width: 1080, height: 1920 });
    await page.goto(clinic.kiosk);
    await page.getByRole('button', { name: words.start }).tap();
    await page.getByRole('heading', { name: words.born }).waitFor();
    if (language === 'es') {
      for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /Texto más grande|cambiar el tamaño/u }).first().tap();
      for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Contraste' }).tap();
      await expect(page.locator('html')).toHaveAttribute('data-text', '200');
    }
    await page.getByRole('button', { name: words.instead }).tap();
    await page.getByLabel(words.username).fill('marigold');
    await page.getByLabel(words.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: words.signIn }).last().tap();
    await page.getByRole('heading', { name: /Marigold/ }).waitFor();
    // Large text folds the menu away.
    const folded = page.getByRole('button', { name: /^Men[uú]$/u });
    if (await folded.isVisible()) await folded.tap();
    await page.getByRole('button', { name: myAccount }).or(page.getByRole('link', { name: myAccount })).first().tap();
    await page.getByRole('heading', { level: 1, name: myAccount }).waitFor();
    await page.getByRole('list').nth(1).waitFor();
    await expectUsable(page, `account-${language}`);
  });
}
