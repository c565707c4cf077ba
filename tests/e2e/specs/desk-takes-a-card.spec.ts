import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { startsAt, test } from '../clinic.ts';
import { signInAtDesk } from '../sign-in.ts';

test.use({ viewport: { width: 1440, height: 900 }, hasTouch: false });

async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/desk-card-${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
}

async function openBilling(page: Page, address: string, username: string): Promise<void> {
  await signInAtDesk(page, address, username);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('thistlewood marigold');
  await page.getByRole('dialog').getByText('Marigold Thistlewood').first().click();
  await page.getByRole('main').getByText('Billing', { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Cards on file' }).waitFor();
}

test('the desk takes a payment by a code on its screen, and gives a part of it back to the card with a reason', async ({ clinic, page }) => {
  await openBilling(page, clinic.desk, 'rowena');
  await page.getByLabel('Amount in dollars').fill('60.00');
  await page.getByRole('button', { name: 'Take a card payment' }).click();
  await page.getByRole('dialog').getByLabel('Amount in dollars').fill('0');
  await page.getByRole('button', { name: 'Show the code' }).click();
  await expect(page.getByRole('dialog').getByText(/^Type an amount from/u)).toBeVisible();
  await page.getByRole('dialog').getByLabel('Amount in dollars').fill('20');
  await expectUsable(page, 'how');
  await page.getByRole('button', { name: 'Show the code' }).click();
  await page.getByRole('img', { name: 'Code to scan with a phone' }).waitFor();
  await expectUsable(page, 'code');
  await page.getByRole('button', { name: 'The bank says yes' }).click();
  await expect(page.getByText(/^\$20\.00 paid, receipt \d+$/u)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  // The form beside it for cash asks for the rest, never for what the card just paid.
  await expect(page.getByLabel('Amount in dollars')).toHaveValue('40.00');
  await expect(page.getByText('Stays as a credit')).toHaveCount(0);

  await page.getByRole('button', { name: 'Refund to the card…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount in dollars').fill('20.01');
  await dialog.getByLabel('Reason').fill('Paid for the wrong day');
  await dialog.getByRole('button', { name: 'Refund it now' }).click();
  await expect(dialog.getByText('Type an amount up to $20.00.')).toBeVisible();
  await dialog.getByLabel('Amount in dollars').fill('8');
  await expectUsable(page, 'refund');
  await dialog.getByRole('button', { name: 'Refund it now' }).click();
  await expect(page.getByText(/^\$8\.00 goes back to the card, receipt/u)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('$12.00 can go back', { exact: false })).toBeVisible();
});

test('a card on file is charged only after the desk said which and how much', async ({ clinic, page }) => {
  await openBilling(page, clinic.desk, 'dorothea');
  await expect(page.getByRole('button', { name: 'Refund to the card…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Take a card payment' }).click();
  await page.getByRole('dialog').getByLabel('Amount in dollars').fill('6');
  await page.getByRole('dialog').getByText('Visa ending in 4242').click();
  await page.getByRole('button', { name: 'Charge $6.00' }).click();
  await expect(page.getByText(/^\$6\.00 paid, receipt \d+$/u)).toBeVisible({ timeout: 30_000 });
});

test('a payment that only a person can settle stands on Today, and is settled with a reason', async ({ clinic, page }) => {
  clinic.change((store) => store.payments.addAttempt({
    id: 'attempt-strange', clientId: 'marigold', purpose: 'payment', method: 'phone', processor: 'simulated', amountCents: 4_000, language: 'en', state: 'captured', attention: 'wrong_amount', takenCents: 3_900, processorRef: 'sim-page-strange', startedAt: startsAt,
  }));
  await signInAtDesk(page, clinic.desk, 'rowena');
  const line = page.getByRole('listitem').filter({ hasText: 'Card payment of $40.00' });
  await expect(line).toContainText('another amount');
  await line.getByRole('button', { name: 'Settle it…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Settle it' }).click();
  await expect(dialog.getByText('Write a short reason first.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('Looked it up: the payer changed it');
  await expect(dialog.getByRole('radio', { name: 'Money was taken: post it' })).toBeChecked();
  await expectUsable(page, 'person');
  await dialog.getByRole('button', { name: 'Settle it' }).click();
  await expect(line).toHaveCount(0);
  expect(clinic.change((store) => store.payments.findAttempt('attempt-strange'))).toMatchObject({ state: 'posted', attention: null, takenCents: 3_900 });
});

test('the owner looks at Payment Processing; a key that is not restricted is not taken and not shown again', async ({ clinic, page }) => {
  await signInAtDesk(page, clinic.desk, 'rowena');
  await page.getByRole('button', { name: 'Practice settings' }).click();
  await page.getByRole('button', { name: 'Billing & Insurance' }).click();
  const card = page.getByRole('region', { name: 'Payment Processing' });
  await card.getByRole('button', { name: 'Test the connection' }).click();
  await expect(card.getByText('It works.')).toBeVisible();
  await card.getByLabel('Card processor').selectOption('stripe');
  await card.getByLabel('Restricted key').fill('sk_live_example');
  await expect(card.getByLabel('Restricted key')).toHaveAttribute('type', 'password');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('This is not a restricted key.', { exact: false })).toBeVisible();
  await expectUsable(page, 'processing');
});
