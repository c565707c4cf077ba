import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { startsAt, test } from '../clinic.ts';
import { password, signInAtDesk } from '../sign-in.ts';

test('a client looks at a statement and prints it, and the desk hands it over by its ticket', async ({ clinic, page, browser }) => {
  await signInAtKiosk(page, clinic.kiosk, 'marigold');
  await page.getByRole('navigation').getByText('My Account').tap();
  await expect(page.getByRole('heading', { name: 'Papers to print' })).toBeVisible();
  await picture(page, 'papers-card');
  await page.getByRole('button', { name: 'Statement', exact: true }).tap();
  await page.getByRole('button', { name: 'Look at it' }).tap();
  await expect(page.getByRole('img', { name: 'Preview: Statement' }).locator('canvas').first()).toBeVisible();
  await expectPaper(page);
  await picture(page, 'papers-preview');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Print', exact: true }).tap();
  await expect(page.getByText('The front desk will print it for you. Tell them:')).toBeVisible();
  const ticket = (await page.getByText(/^[2-9A-Z]( [2-9A-Z]){3}$/u).innerText()).replaceAll(' ', '');
  await picture(page, 'papers-ticket');

  const desk = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await signInAtDesk(desk, clinic.desk, 'dorothea');
  await expect(desk.getByRole('listitem').filter({ hasText: ticket })).toContainText('Choose a printer');
  await picture(desk, 'papers-desk');
  await desk.getByRole('listitem').filter({ hasText: ticket }).getByRole('button', { name: 'Do not print' }).click();
  await expect(desk.getByText(ticket)).toHaveCount(0);
  await desk.close();
});

test('the desk sees what an insurer would send back, and the owner sets up mail and a printer', async ({ clinic, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAtDesk(page, clinic.desk, 'rowena');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('thistlewood marigold');
  await page.getByRole('dialog').getByText('Marigold Thistlewood').first().click();
  await page.getByLabel('Part of the client’s page').getByText('Billing').click();
  await page.getByRole('button', { name: 'Superbill' }).click();
  await expect(page.getByText('Choose the visits for your insurer.', { exact: false })).toBeVisible();
  await picture(page, 'papers-desk-superbill');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Mail' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Type the server’s name, like smtp.example.com.')).toBeVisible();
  await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
  await page.getByText('Not encrypted').click();
  await page.getByRole('textbox', { name: 'Port' }).fill('9');
  await page.getByLabel('Sender’s address').fill('desk@clinic.example');
  await page.getByLabel('Sender’s name').fill('Front desk');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByLabel('Send a test message to').fill('owner@clinic.example');
  await page.getByRole('button', { name: 'Send the test message' }).click();
  await expect(page.getByText('The server does not answer.', { exact: false })).toBeVisible();
  await picture(page, 'settings-mail');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Printers' }).click();
  await page.getByRole('button', { name: 'Add a printer' }).click();
  await page.getByLabel('Name of the printer').fill('Front desk slips');
  await page.getByText('Receipts, 80 mm wide').click();
  await page.getByText('A receipt printer at its own address').click();
  await page.getByLabel('Address', { exact: true }).fill('127.0.0.1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('navigation', { name: 'Printers' }).getByText('Front desk slips')).toBeVisible();
  await picture(page, 'settings-printers');
  expect(await seriousFaults(page)).toEqual([]);
});

test('a client has a paper mailed, with a password typed by touch alone', async ({ clinic, page }) => {
  clinic.change((store) => {
    store.mailSending.saveServer({ id: 'mail', host: '127.0.0.1', port: 9, security: 'none', username: null, password: null, fromAddress: 'desk@clinic.example', fromName: 'Front desk', updatedAt: startsAt });
    const marigold = store.clients.find('marigold');
    if (marigold) store.clients.save({ ...marigold, email: 'reader@mail.example', updatedAt: startsAt }, ['marigold', 'thistlewood']);
  });
  await signInAtKiosk(page, clinic.kiosk, 'marigold');
  await page.getByRole('navigation').getByText('My Account').tap();
  await page.getByRole('button', { name: 'Statement', exact: true }).tap();
  await page.getByRole('button', { name: 'Look at it' }).tap();
  await page.getByRole('button', { name: 'Send by email' }).tap();
  await page.getByRole('button', { name: 'I understand. Send it' }).tap();
  await expect(page.getByText('Type at least 8 letters or numbers.')).toBeVisible();
  const keys = page.getByRole('group', { name: 'On-screen keyboard' });
  for (const label of ['Choose a password for this file', 'Type the same password again']) {
    await page.getByLabel(label).tap();
    for (const letter of 'herons') await keys.getByRole('button', { name: letter, exact: true }).tap();
    for (const letter of 'on') await keys.getByRole('button', { name: letter, exact: true }).tap();
  }
  await picture(page, 'papers-mail');
  await page.setViewportSize({ width: 1080, height: 1920 });
  await picture(page, 'papers-mail-portrait');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'I understand. Send it' }).tap();
  await expect(page.getByText('It is on its way to reader@mail.example.', { exact: false })).toBeVisible();
});

async function signInAtKiosk(page: Page, address: string, username: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Touch to check in' }).tap();
  await page.getByRole('button', { name: 'Sign in instead' }).tap();
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).last().tap();
  await expect(page.getByText('Your Responsibility')).toBeVisible();
}

/** Something is drawn: not every point of the first page is white. */
async function expectPaper(page: Page): Promise<void> {
  const inked = await page.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => {
    const points = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    return points.filter((value, index) => index % 4 === 0 && value < 128).length;
  });
  expect(inked).toBeGreaterThan(500);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` });
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
