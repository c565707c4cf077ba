import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { answerSimulatedPage } from '#main/payments/simulated-processor.ts';
import { openDashboard } from '../at-kiosk.ts';
import { press, reach, type } from '../by-keyboard.ts';
import { startsAt, test, type Clinic } from '../clinic.ts';

/** Nothing serious for a screen reader, nothing wider than the screen, and a picture to look at. */
async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/pay-${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
}

/** What the person with the phone does on the processor's page, out of this screen's sight. */
function onThePhone(clinic: Clinic, clientId: string, answer: 'approve' | 'decline'): void {
  clinic.change((store) => {
    const page = store.payments.listOpen(clientId).find(({ method }) => method === 'phone')?.processorRef;
    if (!page) throw new Error('no code is open');
    answerSimulatedPage(store, page, answer);
  });
}

async function toCode(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Make a Payment' }).tap();
  await page.getByText('Another amount').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('Amount in dollars').fill(amount);
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByText('On your own phone').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('img', { name: 'Code to scan with a phone' }).waitFor();
}

test('a client pays a part on their own phone; the screen changes by itself, and the receipt is there at once', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  await page.getByRole('button', { name: 'Make a Payment' }).tap();
  await expectUsable(page, 'amount');
  await page.getByText('Another amount').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  const amount = page.getByLabel('Amount in dollars');
  await amount.fill('9999');
  await expect(page.getByText('That is more than $560.00. Type a smaller amount.')).toBeVisible();
  await expectUsable(page, 'too-much');
  await amount.fill('');
  await page.getByRole('button', { name: '1', exact: true }).tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText('Please pay at least $5.00.')).toBeVisible();
  await expect(amount).toHaveValue('1');
  for (const key of ['2', 'Dot', '5']) await page.getByRole('button', { name: key, exact: true }).tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByRole('heading', { name: 'You pay $12.50' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).tap();
  await expect(amount).toHaveValue('12.5');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText('$47.50')).toBeVisible();
  await expectUsable(page, 'way');
  await page.getByText('On your own phone').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByRole('heading', { name: 'Pay $12.50 on your phone' })).toBeVisible();
  await expect(page.getByText('Waiting for your phone')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/Marigold|Thistlewood/u);
  await expectUsable(page, 'code');
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await expect(page.getByRole('alertdialog')).toContainText('you can finish there');
  await expectUsable(page, 'leave');
  await page.getByRole('button', { name: 'Stay here' }).tap();
  onThePhone(clinic, 'marigold', 'approve');
  await expect(page.getByRole('heading', { level: 1, name: 'You paid $12.50' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('$47.50')).toBeVisible();
  await expectUsable(page, 'paid');
  await page.getByRole('button', { name: 'Receipt' }).tap();
  await expect(page.getByRole('img', { name: 'Preview: Receipt' }).locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('button', { name: 'Back to My Account' }).tap();
  await expect(page.getByText('$47.50').first()).toBeVisible();
});

test('the bank says no, or the code is not used in time: no money moves, and another way stays open', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  await toCode(page, '10');
  onThePhone(clinic, 'marigold', 'decline');
  await expect(page.getByRole('heading', { level: 1, name: 'The payment did not go through' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('status').filter({ hasText: 'No money was taken.' })).toBeVisible();
  await expectUsable(page, 'declined');
  await page.getByRole('button', { name: 'Try again' }).tap();
  await expect(page.getByRole('heading', { name: 'You pay $10.00' })).toBeVisible();
  await page.getByText('On your own phone').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('img', { name: 'Code to scan with a phone' }).waitFor();
  clinic.change((store) => {
    for (const open of store.payments.listOpen('marigold')) store.payments.changeAttempt(open, { expiresAt: startsAt, nextAskAt: startsAt });
  });
  await expect(page.getByText('The code was not used in time', { exact: false })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'No money was taken' })).toBeVisible();
  await expectUsable(page, 'expired');
});

test('a card on file pays by keyboard alone; its last page names amount and card', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  await press(page, 'Make a Payment');
  await reach(page, page.getByRole('radio').first());
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Type the amount' }).waitFor();
  await type(page, 'Amount in dollars', '7.25');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'How do you want to pay?' }).waitFor();
  await reach(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Visa ending in 4242/u })).toBeChecked();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pay $7.25 with Visa ending in 4242?' }).waitFor();
  await expectUsable(page, 'confirm');
  await press(page, 'Pay $7.25 now');
  await expect(page.getByRole('heading', { level: 1, name: 'You paid $7.25' })).toBeVisible({ timeout: 30_000 });
  await press(page, 'Back to My Account');
  await page.getByRole('heading', { level: 1, name: 'My Account' }).waitFor();
});

test('an answer that got lost is said to be unknown, and is paid once when it is known', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  const before = clinic.change((store) => store.payments.listPosted('marigold').length);
  await page.getByRole('button', { name: 'Make a Payment' }).tap();
  await page.getByText('Another amount').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('Amount in dollars').fill('5.77');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByText('Visa ending in 4242').tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('button', { name: 'Pay $5.77 now' }).tap();
  await expect(page.getByText('Please don’t pay again.', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'You paid $5.77' })).toBeVisible({ timeout: 60_000 });
  expect(clinic.change((store) => store.payments.listPosted('marigold').length)).toBe(before + 1);
});

test('in Spanish, at 200 %, in high contrast and upright, every step stays usable', async ({ clinic, page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await openDashboard(page, clinic, 'marigold', 'Marigold', 'es');
  await page.getByRole('button', { name: 'Hacer un pago' }).tap();
  await page.getByRole('heading', { name: '¿Cuánto quiere pagar?' }).waitFor();
  for (let steps = 0; steps < 3; steps += 1) await page.getByRole('button', { name: /Texto más grande|cambiar el tamaño/u }).first().tap();
  for (let steps = 0; steps < 2; steps += 1) await page.getByRole('button', { name: 'Contraste' }).tap();
  await expectUsable(page, 'es-amount');
  await page.getByText('Todo lo que debe').tap();
  await page.getByRole('button', { name: 'Continuar' }).tap();
  await page.getByRole('heading', { name: '¿Cómo quiere pagar?' }).waitFor();
  await expectUsable(page, 'es-way');
  await page.getByText('En su propio teléfono').tap();
  await page.getByRole('button', { name: 'Continuar' }).tap();
  await page.getByRole('img', { name: 'Código para escanear con un teléfono' }).waitFor();
  await expectUsable(page, 'es-code');
  await page.getByRole('button', { name: 'Cancelar este pago' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'No se cobró nada' })).toBeVisible({ timeout: 30_000 });
  await expectUsable(page, 'es-canceled');
});

test('a card is kept on file after its text was agreed to, gets a name, and is removed', async ({ clinic, page }) => {
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  await page.getByRole('link', { name: 'My Account' }).tap();
  await page.getByRole('button', { name: 'Add a card' }).tap();
  await expect(page.getByText('Nothing is charged without you.', { exact: false })).toBeVisible();
  await expectUsable(page, 'consent');
  await page.getByRole('button', { name: 'I agree. Go on' }).tap();
  await page.getByRole('img', { name: 'Code to scan with a phone' }).waitFor();
  onThePhone(clinic, 'marigold', 'approve');
  await expect(page.getByRole('heading', { level: 1, name: 'Your card is saved' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Back to My Account' }).tap();
  const change = page.getByRole('button', { name: /^Change Visa ending in/u });
  await expect(change).toHaveCount(2);
  await change.last().tap();
  await page.getByLabel('Name for this card').fill('Blue card');
  await expectUsable(page, 'card');
  await page.getByRole('button', { name: 'Save' }).tap();
  await expect(page.getByText('Blue card')).toBeVisible();
  await change.last().tap();
  await page.getByRole('button', { name: 'Remove this card…' }).tap();
  await page.getByRole('button', { name: 'Remove', exact: true }).tap();
  await expect(page.getByText('Blue card')).toHaveCount(0);
});

test('where no processor is set up, the screen says to pay at the desk and calls somebody', async ({ clinic, page }) => {
  clinic.change((store) => store.billing.saveSettings({ ...store.billing.readSettings(), processor: 'none', updatedAt: startsAt }));
  await openDashboard(page, clinic, 'marigold', 'Marigold');
  await page.getByRole('button', { name: 'Make a Payment' }).tap();
  await expect(page.getByRole('heading', { name: 'Please pay at the front desk' })).toBeVisible();
  await expect(page.getByText('This practice doesn’t take cards on this screen.')).toBeVisible();
  await expectUsable(page, 'closed');
  await page.getByRole('button', { name: 'Call someone to me' }).tap();
  await expect(page.getByText('We told the front desk.', { exact: false })).toBeVisible();
  clinic.change((store) => store.billing.saveSettings({ ...store.billing.readSettings(), processor: 'simulated', updatedAt: startsAt }));
});
