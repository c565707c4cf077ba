import { expect } from '@playwright/test';
import { issueCode, openDashboard, signIn, start } from '../at-kiosk.ts';
import { test } from '../clinic.ts';

test('a code from the desk signs in once, and a wrong one says what to do', async ({ clinic, page }) => {
  clinic.change((store) => issueCode(store, 'philippa', '135790'));
  await start(page, clinic);
  await page.getByRole('button', { name: 'Sign in instead' }).tap();
  await page.getByRole('button', { name: 'I have a code' }).tap();
  await page.getByRole('heading', { name: 'When were you born?' }).waitFor();
  await expect(page.getByLabel('Month')).toBeFocused();
  await page.keyboard.type('06211984');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('heading', { name: 'Type the code from the front desk' }).waitFor();
  await page.keyboard.type('111111');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText(/That didn’t match\./u)).toBeVisible();
  await page.getByRole('textbox').first().focus();
  for (let digit = 0; digit < 6; digit += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('135790');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByRole('heading', { name: /, Philippa$/u })).toBeVisible();
  await expect(page.getByText('No appointments yet')).toBeVisible();
});

test('a guardian chooses one child by first name and sees only that child', async ({ clinic, page }) => {
  await signIn(page, clinic, 'anneliese');
  await expect(page.getByRole('heading', { name: 'Who are you here for?' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveText(['Anneliese', 'Linus', 'Greta']);
  await expect(page.getByText('Umberfield')).toHaveCount(0);
  await page.getByRole('button', { name: 'Linus' }).tap();
  await expect(page.getByRole('heading', { name: /, Linus$/u })).toBeVisible();
  await expect(page.getByText('$100.00')).toBeVisible();
  await expect(page.getByText('Greta')).toHaveCount(0);
});

test("one of a couple reaches their own record and the joint one, not the other's", async ({ clinic, page }) => {
  await signIn(page, clinic, 'leopold');
  await page.getByRole('heading', { name: 'Who are you here for?' }).waitFor();
  await expect(page.getByRole('main').getByRole('button')).toHaveText(['Leopold', 'Philippa & Leopold']);
  await page.getByRole('button', { name: 'Philippa & Leopold' }).tap();
  await expect(page.getByRole('heading', { name: /, Philippa & Leopold$/u })).toBeVisible();
});

test('a wrong password and a closed login read the same sentence', async ({ clinic, page }) => {
  await signIn(page, clinic, 'fennimore');
  const sentence = page.getByText(/That didn’t match\. Check what you typed/u);
  await expect(sentence).toBeVisible();
  await page.getByLabel('Username').fill('nobody-at-all');
  await expect(sentence).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign in' }).last().tap();
  await expect(sentence).toBeVisible();
});

test('a person reads the same pages in Spanish, from the first touch to the goodbye', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'guillermina', 'Guillermina', 'es');
  await expect(page.getByText('Consentimiento para el tratamiento')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('link', { name: 'Mis citas' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Mis citas' })).toBeVisible();
  await page.getByRole('button', { name: 'Terminar – cerrar sesión' }).tap();
  await expect(page.getByText('Guillermina')).toHaveCount(0);
});
