import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from '../clinic.ts';
import { kioskWords, password, signInAtDesk } from '../sign-in.ts';

/** Nothing serious for a screen reader, and nothing that is wider than the screen. */
async function expectUsable(page: Page, name: string): Promise<void> {
  // Fades must be over: half-shown words have no contrast of their own.
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
  expect(await page.title()).toBe('Anteroom');
}

/** By the controls of the foot bar: 200 % and high contrast, in Spanish. */
async function chooseLargest(page: Page): Promise<void> {
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /Texto más grande|cambiar el tamaño/u }).first().tap();
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Contraste' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-text', '200');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
}

for (const [language, words] of Object.entries(kioskWords)) {
  for (const [shape, viewport] of Object.entries({ landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } })) {
    // The largest text and the strongest contrast where they are hardest to fit.
    const isLargest = language === 'es';
    test(`the kiosk's screens are usable: ${language}, ${shape}`, async ({ clinic, page }) => {
      const shown = `${language}-${shape}`;
      await page.setViewportSize(viewport);
      await page.goto(clinic.kiosk);
      await page.getByRole('button', { name: words.start }).waitFor();
      await expectUsable(page, `${shown}-attract`);
      await page.getByRole('button', { name: words.start }).tap();
      await page.getByRole('heading', { name: words.born }).waitFor();
      if (isLargest) await chooseLargest(page);
      await expectUsable(page, `${shown}-birth`);
      await page.getByRole('button', { name: words.instead }).tap();
      await page.getByLabel(words.username).fill('marigold');
      await page.getByLabel(words.password, { exact: true }).fill(password);
      await expectUsable(page, `${shown}-sign-in`);
      await page.getByRole('button', { name: words.signIn }).last().tap();
      await page.getByRole('heading', { name: /Marigold/ }).waitFor();
      await expectUsable(page, `${shown}-dashboard`);
      await page.getByRole('button', { name: words.cancel }).first().tap();
      await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
      await expectUsable(page, `${shown}-cancel`);
      await page.getByRole('button', { name: words.keep }).tap();
      await page.getByRole('button', { name: words.schedule }).tap();
      await page.getByRole('radio').nth(1).waitFor({ state: 'attached' });
      await expectUsable(page, `${shown}-schedule`);
    });
  }
}

test("the desk's screens are usable", async ({ clinic, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(clinic.desk);
  await page.getByLabel('Username').waitFor();
  await expectUsable(page, 'desk-sign-in');
  await signInAtDesk(page, clinic.desk, 'dorothea');
  await expectUsable(page, 'desk-today');
  await page.getByRole('button', { name: 'New client' }).click();
  await page.getByRole('heading', { name: 'New client' }).waitFor();
  await expectUsable(page, 'desk-new-client');
  await page.getByRole('button', { name: 'Clients' }).or(page.getByRole('link', { name: 'Clients' })).first().click();
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('thistle');
  await page.getByText('Marigold Thistlewood').first().click();
  await page.getByRole('heading', { name: 'Marigold Thistlewood' }).waitFor();
  await expectUsable(page, 'desk-client');
});
