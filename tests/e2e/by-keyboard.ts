import { expect, type Locator, type Page } from '@playwright/test';

/** Tab after Tab until the focus is there, as somebody without a mouse goes. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let steps = 0; steps < 90; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

/** Types into the field of that label, in place of what stood there. */
export async function type(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await reach(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await expect(field).toHaveValue(words);
}

/** Turns a tick on or off. */
export async function tick(page: Page, label: string): Promise<void> {
  await reach(page, page.getByRole('checkbox', { name: label, exact: true }));
  await page.keyboard.press('Space');
}
