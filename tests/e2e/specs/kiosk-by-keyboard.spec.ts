import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from '../clinic.ts';
import { password } from '../sign-in.ts';

/** Goes on by Tab until the wanted one has the focus; every stop on the way shows where the focus is. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  for (let stops = 0; stops < 60; stops += 1) {
    const isThere = await wanted.first().evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
    const ring = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at.matches('h1, [tabindex="-1"]')) return 'none needed';
      // A radio is hidden inside the label that is drawn.
      const drawn = at.closest('label') ?? at;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3 ? 'shown' : `no ring on ${at.outerHTML.slice(0, 120)}`;
    });
    expect(ring).not.toMatch(/^no ring/u);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}`);
}

async function press(page: Page, name: string | RegExp, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press(key);
}

test('a client arrives, signs in, books and cancels by a keyboard alone', async ({ clinic, page }) => {
  await page.goto(clinic.kiosk);
  await press(page, 'Touch to check in');
  await expect(page.getByLabel('Month')).toBeFocused();
  await page.keyboard.type('04121988');
  await page.getByRole('heading', { name: 'Type the first 3 letters of your last name' }).waitFor();
  await page.keyboard.type('THI');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'I’m here' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByText('Your number', { exact: true }).waitFor();
  await press(page, 'Sign in', ' ');

  await expect(page.getByLabel('Username')).toBeFocused();
  await page.keyboard.type('marigold');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /, Marigold$/u }).waitFor();

  await press(page, 'Schedule New Appointment');
  await page.getByRole('heading', { name: 'What would you like to book?' }).waitFor();
  await tabTo(page, page.getByRole('radio'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pick a day and a time' }).waitFor();
  const times = page.getByRole('radiogroup', { name: /Morning|Afternoon|Evening/u }).getByRole('radio');
  await times.first().waitFor({ state: 'attached' });
  await tabTo(page, page.getByRole('radiogroup', { name: /Morning|Afternoon|Evening/u }).first());
  await page.keyboard.press(' ');
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'Book this time?' }).waitFor();
  await press(page, 'Book this time');
  await page.getByRole('heading', { level: 1, name: 'My Appointments' }).waitFor();

  await press(page, 'Cancel…');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // The focus comes back to where it was.
  await expect(page.getByRole('button', { name: 'Cancel…' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, 'Cancel this appointment');
  await expect(page.getByRole('button', { name: 'Undo cancel' })).toBeVisible();
  await press(page, 'Done – sign out');
  await expect(page.getByText('Marigold')).toHaveCount(0);
});
