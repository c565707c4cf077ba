import { expect } from '@playwright/test';
import { test } from '../clinic.ts';
import { password, signInAtDesk } from '../sign-in.ts';

test('a client arrives by date of birth and three letters, signs in and cancels a visit', async ({ clinic, page }) => {
  await page.goto(clinic.kiosk);
  await page.getByRole('button', { name: 'Touch to check in' }).tap();
  await page.getByRole('heading', { name: 'When were you born?' }).waitFor();
  await page.keyboard.type('04121988');
  await page.getByRole('heading', { name: 'Type the first 3 letters of your last name' }).waitFor();
  await page.keyboard.type('THI');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByText('Your number', { exact: true })).toBeVisible();
  await page.screenshot({ path: 'test-results/arrived.png' });
  await page.getByRole('button', { name: 'Sign in' }).tap();
  await page.getByLabel('Username').fill('marigold');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).last().tap();
  await expect(page.getByRole('heading', { name: 'Good afternoon, Marigold' })).toBeVisible();
  await expect(page.getByText('Your Responsibility')).toBeVisible();
  await page.screenshot({ path: 'test-results/dashboard.png' });
  await page.getByRole('button', { name: 'Cancel…' }).first().tap();
  await page.screenshot({ path: 'test-results/cancel.png' });
  await page.getByRole('button', { name: 'Cancel this appointment' }).tap();
  await expect(page.getByRole('button', { name: 'Undo cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await expect(page.getByText('Marigold')).toHaveCount(0);
});

test('everyone the kiosk cannot check in reads the same sentence', async ({ clinic, page }) => {
  await page.goto(clinic.kiosk);
  await page.getByRole('button', { name: 'Touch to check in' }).tap();
  await page.getByRole('heading', { name: 'When were you born?' }).waitFor();
  await page.keyboard.type('01011950');
  await page.getByRole('heading', { name: 'Type the first 3 letters of your last name' }).waitFor();
  await page.keyboard.type('QQQ');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText('We couldn’t check you in here. Please see the front desk.')).toBeVisible();
});

test('the desk signs in and sees who is due', async ({ clinic, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAtDesk(page, clinic.desk, 'dorothea');
  await expect(page.getByText('Marigold Thistlewood').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/desk.png' });
});
