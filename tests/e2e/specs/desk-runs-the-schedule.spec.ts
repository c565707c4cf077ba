import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from '../clinic.ts';
import { kioskWords, password, signInAtDesk } from '../sign-in.ts';

/** The demo clinic stands at Tuesday, November 24. */
async function openSchedule(page: Page, desk: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAtDesk(page, desk, 'dorothea');
  await page.getByRole('navigation').getByRole('button', { name: 'Schedule' }).click();
  await page.getByRole('heading', { name: 'Schedule', level: 1 }).waitFor();
}

async function typeDate(boxes: Locator, date: readonly [string, string, string]): Promise<void> {
  await boxes.getByLabel('Month').fill(date[0]);
  await boxes.getByLabel('Day').fill(date[1]);
  await boxes.getByLabel('Year').fill(date[2]);
}

/** Marigold at the kiosk, looking at her appointments. */
async function openKiosk(page: Page, kiosk: string): Promise<Page> {
  const { en } = kioskWords;
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 1920, height: 1080 });
  await other.goto(kiosk);
  await other.getByRole('button', { name: en.start }).click();
  await other.getByRole('button', { name: en.instead }).click();
  await other.getByLabel(en.username).fill('marigold');
  await other.getByLabel(en.password, { exact: true }).fill(password);
  await other.getByRole('button', { name: en.signIn }).last().click();
  await other.getByRole('heading', { name: /Marigold/ }).waitFor();
  await other.getByRole('button', { name: en.appointments }).or(other.getByRole('link', { name: en.appointments })).first().click();
  await other.getByRole('heading', { name: en.appointments }).first().waitFor();
  return other;
}

async function expectClean(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
}

test('the desk books, moves and undoes a move, and the kiosk sees each within a second', async ({ clinic, page }) => {
  await openSchedule(page, clinic.desk);
  const kiosk = await openKiosk(page, clinic.kiosk);
  await kiosk.getByText(/Tue, Nov 24/).first().waitFor();
  await page.bringToFront();
  const onKiosk = (day: string) => kiosk.getByText(day);
  const [tuesday, wednesday] = [await onKiosk('Tue, Dec 8').count(), await onKiosk('Wed, Dec 9').count()];
  await typeDate(page.getByRole('group', { name: 'Go to a date' }), ['12', '08', '2026']);
  await expect(page.getByText('Tue, Dec 8', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Book .*, Rowan Tumbleton, LCSW$/ }).first().click();
  await page.getByLabel(/Name, date of birth/).fill('thistlewood');
  await page.getByRole('dialog').getByRole('button', { name: /Marigold Thistlewood/ }).click();
  await page.getByLabel('Service').selectOption({ label: 'Session, 45 minutes' });
  await page.getByRole('radiogroup', { name: 'Free times' }).getByText('AM').first().click();
  await expectClean(page, 'desk-book');
  await page.getByRole('button', { name: 'Book it', exact: true }).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { name: 'Marigold Thistlewood' })).toBeVisible();
  await expect(onKiosk('Tue, Dec 8')).toHaveCount(tuesday + 1, { timeout: 1_000 });

  await panel.getByRole('button', { name: 'Move…' }).click();
  await typeDate(page.getByRole('dialog').getByRole('group', { name: 'Date', exact: true }), ['12', '09', '2026']);
  await page.getByLabel('Time', { exact: true }).fill('7 PM');
  await expect(page.getByText('This is outside the provider’s hours.')).toBeVisible();
  await page.getByRole('button', { name: 'Move it all the same' }).click();
  await expect(page.getByText('Write a short reason first.')).toBeVisible();
  await page.getByLabel('Why all the same?').fill('Only evening that works');
  await page.getByRole('button', { name: 'Move it all the same' }).click();
  await expect(panel.getByText('Marigold Thistlewood is moved to Wed, Dec 9, 7:00 PM.')).toBeVisible();
  await expect(onKiosk('Wed, Dec 9')).toHaveCount(wednesday + 1, { timeout: 1_000 });
  await panel.getByText('History').click();
  await expect(panel.getByText('Only evening that works')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo move' }).click();
  await expect(page.getByText('Tue, Dec 8', { exact: true })).toBeVisible();
  await expect(onKiosk('Tue, Dec 8')).toHaveCount(tuesday + 1, { timeout: 1_000 });
});

test('the desk cancels and undoes it, and the kiosk sees both within a second', async ({ clinic, page }) => {
  await openSchedule(page, clinic.desk);
  const kiosk = await openKiosk(page, clinic.kiosk);
  await kiosk.getByText(/Tue, Nov 24/).first().waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: /Marigold Thistlewood.*Booked/ }).first().click();
  const panel = page.getByRole('complementary');
  const canceled = await kiosk.getByText('Canceled').count();
  await panel.getByRole('button', { name: 'Cancel…' }).click();
  await page.getByText('The client', { exact: true }).click();
  await expect(page.getByText('This is a late cancel.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel this appointment' }).click();
  await expect(page.getByRole('button', { name: /Marigold Thistlewood.*Held after a cancel/ })).toBeVisible();
  await expect(kiosk.getByText('Canceled')).toHaveCount(canceled + 1, { timeout: 1_000 });
  await panel.getByRole('button', { name: 'Undo cancel' }).click();
  await expect(page.getByRole('button', { name: /Marigold Thistlewood.*Booked/ })).toBeVisible();
  await expect(kiosk.getByText('Canceled')).toHaveCount(canceled, { timeout: 1_000 });
});

test('the desk declines a request with a reason, and the board keeps its place', async ({ clinic, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAtDesk(page, clinic.desk, 'dorothea');
  const bar = page.getByRole('button', { name: /appointment requests? waits? for an answer/ });
  const before = Number(/\d+/u.exec((await bar.textContent()) ?? '')?.[0]);
  await bar.click();
  const panel = page.getByRole('complementary');
  await expectClean(page, 'desk-requests');
  await panel.getByRole('button', { name: 'Decline…' }).first().click();
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(page.getByText('Write a short reason first.')).toBeVisible();
  await page.getByLabel('Reason').fill('The provider is full that day');
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(bar).toContainText(String(before - 1));
});

/** Rowan's hours, by way of the week. */
async function openHours(page: Page, desk: string): Promise<void> {
  await openSchedule(page, desk);
  await page.getByLabel('Provider').selectOption({ label: 'Rowan Tumbleton, LCSW' });
  await page.getByRole('button', { name: 'Hours and time off' }).click();
  await page.getByRole('heading', { name: 'Weekly hours' }).waitFor();
}

test('hours that overlap are refused in words', async ({ clinic, page }) => {
  await openHours(page, clinic.desk);
  await expectClean(page, 'desk-availability');
  const monday = page.getByRole('group', { name: /^Monday/ });
  await monday.nth(1).getByLabel('From').fill('11:30 AM');
  await expect(page.getByText('This overlaps 9:00 AM – 12:00 PM. Blocks may touch, not overlap.')).toBeVisible();
  await monday.nth(1).getByLabel('From').fill('noon');
  await page.getByRole('button', { name: 'Save weekly hours' }).click();
  await expect(page.getByText('Type both times like 9:30 AM.')).toBeVisible();
  await monday.nth(1).getByLabel('From').fill('12 PM');
  await page.getByRole('button', { name: 'Save weekly hours' }).click();
  await expect(page.getByRole('group', { name: 'Monday, 12:00 PM to 6:00 PM' })).toBeVisible();
});

test('time off names the visits to move', async ({ clinic, page }) => {
  await openHours(page, clinic.desk);
  await page.getByRole('button', { name: 'Add time off' }).click();
  await typeDate(page.getByRole('group', { name: 'First day' }), ['11', '30', '2026']);
  await typeDate(page.getByRole('group', { name: 'Last day' }), ['12', '04', '2026']);
  await page.getByRole('button', { name: 'Save time off' }).click();
  await expect(page.getByText('They stay booked until you move or cancel them.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText(/visits? lies? inside|visits lie inside/)).toBeVisible();
  await expectClean(page, 'desk-time-off');
  await page.getByRole('button', { name: /^Move… / }).first().click();
  await page.getByRole('button', { name: /Next free day/ }).click();
  await page.getByRole('button', { name: 'Move it', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^Remove time off/ }).click();
  await expect(page.getByText('No time off is planned.')).toBeVisible();
});

test('a visit is booked by the keyboard alone', async ({ clinic, page }) => {
  await openSchedule(page, clinic.desk);
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  const tabTo = async (isThere: (name: string) => boolean) => {
    for (let presses = 0; presses < 40 && !isThere(await focused()); presses += 1) await keyboard.press('Tab');
    expect(isThere(await focused())).toBe(true);
  };
  await tabTo((name) => name === 'Day after');
  await keyboard.press('Enter');
  await expect(page.getByText('Wed, Nov 25', { exact: true })).toBeVisible();
  await tabTo((name) => name.startsWith('Book ') || / – .*, /u.test(name));
  for (let presses = 0; presses < 40 && !(await focused()).startsWith('Book '); presses += 1) await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowLeft');
  for (let presses = 0; presses < 40 && !(await focused()).startsWith('Book '); presses += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keyboard.type('wintergreen');
  await page.getByRole('dialog').getByRole('button', { name: /Zebulon Wintergreen/ }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Book an appointment' }).waitFor();
  await page.getByText('Zebulon Wintergreen').waitFor();
  for (let presses = 0; presses < 20 && !(await page.evaluate(() => document.activeElement?.matches('input[data-keyboard="number"][maxlength="3"]'))); presses += 1) await keyboard.press('Tab');
  await keyboard.press('Control+A');
  await keyboard.type('30');
  await tabTo((name) => name.startsWith('Book it'));
  await keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'Zebulon Wintergreen' })).toBeVisible();
});

test('the schedule speaks Spanish and is the same day as a list', async ({ clinic, page }) => {
  await openSchedule(page, clinic.desk);
  await page.getByLabel('Provider').selectOption({ label: 'Rowan Tumbleton, LCSW' });
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await expectClean(page, 'desk-week');
  await page.getByLabel('Provider').selectOption({ label: 'All providers' });
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Agenda', level: 1 })).toBeVisible();
  await expectClean(page, 'desk-schedule-es');
  await page.getByRole('button', { name: 'Lista' }).click();
  const table = page.getByRole('table', { name: 'Rowan Tumbleton, LCSW' });
  await expect(table.getByText('Marigold Thistlewood')).toBeVisible();
  await expectClean(page, 'desk-list-es');
  await table.getByRole('button', { name: /Abrir .*Marigold Thistlewood/ }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Cambiar…' }).click();
  await expect(page.getByRole('heading', { name: 'Cambiar esta cita' })).toBeVisible();
  await expectClean(page, 'desk-move-es');
});
