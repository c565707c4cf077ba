import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { appCode } from '../../support/totp.ts';
import { startsAt, test } from '../clinic.ts';
import { password, signInAtDesk } from '../sign-in.ts';

async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/staff-two-steps-${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
}

test('staff turn two-factor on, sign in with it, come in by a recovery code, and a colleague is led through it where the practice asks', async ({ clinic, browser }) => {
  test.setTimeout(300_000);
  const openedAt = Date.now();
  const now = (): number => startsAt + (Date.now() - openedAt);
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInAtDesk(page, clinic.desk, 'rowena');
  await page.getByRole('button', { name: 'Two-factor' }).click();
  await page.getByRole('button', { name: 'Turn on…' }).click();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('img', { name: /Picture to scan/u }).waitFor();
  await expectUsable(page, 'picture');
  const secret = (await page.locator('p[translate=no]').innerText()).replaceAll(' ', '');
  await page.getByLabel('Code from your app').fill(appCode(secret, now()));
  await page.getByRole('button', { name: 'Turn on', exact: true }).click();
  await expect(page.locator('ol[translate=no] li')).toHaveCount(10);
  const codes = await page.locator('ol[translate=no] li').allInnerTexts();
  await expectUsable(page, 'codes');
  await page.getByRole('button', { name: 'I have them on paper' }).click();
  await page.getByText('10 recovery codes are left').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Practice settings' }).click();
  await page.getByRole('button', { name: 'Sign-in & Security' }).click();
  await page.getByText('Everyone who works here signs in with two factors').click();
  await page.getByText('Saved. It begins with each person’s next sign-in.').waitFor();
  await expectUsable(page, 'rules');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Username').fill('rowena');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Type the code from your app' }).waitFor();
  await expectUsable(page, 'second-step');
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Username').fill('dorothea');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This practice asks everyone who works here to sign in with two steps.').waitFor();
  await expectUsable(page, 'asked-by-the-practice');
});
