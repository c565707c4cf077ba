import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openAppointments, openDashboard } from '../at-kiosk.ts';
import { test, type Clinic } from '../clinic.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Continue' });
const chips = (page: Page) => page.getByRole('radiogroup', { name: /Morning|Afternoon|Evening/u }).locator('label');

async function openBooking(page: Page, clinic: Clinic, username: string, firstName: string): Promise<void> {
  await openAppointments(page, clinic, username, firstName);
  await page.getByRole('button', { name: 'Schedule New Appointment' }).tap();
  await page.getByRole('heading', { name: 'What would you like to book?' }).waitFor();
}

/** The answer of step one whose words hold both. */
async function choose(page: Page, words: string, provider: string): Promise<void> {
  await page.getByRole('radiogroup').locator('label').filter({ hasText: words }).filter({ hasText: provider }).first().tap();
  await next(page).tap();
}

test('a visit is booked in three steps that say what to do when they are hurried', async ({ clinic, page }) => {
  await openBooking(page, clinic, 'zebulon', 'Zebulon');
  await next(page).tap();
  await expect(page.getByText('Choose a visit first.')).toBeVisible();
  await choose(page, 'Session, 45 minutes', 'Rowan Tumbleton');
  await page.getByRole('heading', { name: 'Pick a day and a time' }).waitFor();
  await chips(page).first().waitFor();
  await next(page).tap();
  await expect(page.getByText('Choose a time first.')).toBeVisible();
  const time = (await chips(page).first().innerText()).trim();
  await chips(page).first().tap();
  await next(page).tap();
  await page.getByRole('heading', { name: 'Book this time?' }).waitFor();
  await expect(page.getByText(time).first()).toBeVisible();
  await page.getByRole('button', { name: 'Book this time' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'My Appointments' })).toBeVisible();
  expect(clinic.change((store) => store.appointments.listOfClient('zebulon', 0).filter(({ source }) => source === 'kiosk').map(({ status, serviceId }) => [status, serviceId]))).toEqual([['booked', 's-90834']]);
});

test('"I don’t know" books without a service', async ({ clinic, page }) => {
  await openBooking(page, clinic, 'octavia', 'Octavia');
  await choose(page, 'I don’t know which visit I need', 'Rowan Tumbleton');
  await chips(page).last().tap();
  await next(page).tap();
  await page.getByRole('button', { name: 'Book this time' }).tap();
  await page.getByRole('heading', { level: 1, name: 'My Appointments' }).waitFor();
  expect(clinic.change((store) => store.appointments.listOfClient('octavia', 0).filter(({ source }) => source === 'kiosk').map(({ serviceId }) => serviceId))).toEqual([null]);
});

test('where the provider decides, the client asks, and the list says so', async ({ clinic, page }) => {
  await openBooking(page, clinic, 'marigold', 'Marigold');
  await choose(page, 'First visit, 60 minutes', 'Juniper Ashgrove-Bellwether');
  await chips(page).first().tap();
  await next(page).tap();
  await page.getByRole('heading', { name: 'Ask for this time?' }).waitFor();
  await page.getByRole('button', { name: 'Ask for this time' }).tap();
  await expect(page.getByText('Asked for. We will let you know.')).toBeVisible();
});

test('a provider without hours for clients, and one who is closed, are not offered', async ({ clinic, page }) => {
  await openBooking(page, clinic, 'ignatius', 'Ignatius');
  await expect(page.getByText('Rowan Tumbleton').first()).toBeVisible();
  for (const name of ['Ezekiel Nettlewick', 'Silas Quillfeather', 'Amaryllis Mossbridge', 'Lysander Brambleheath']) await expect(page.getByText(name), name).toHaveCount(0);
});

test('the days reach as far as the provider allows', async ({ clinic, page }) => {
  await openBooking(page, clinic, 'clementine', 'Clementine');
  await choose(page, 'Session, 45 minutes', 'Rowan Tumbleton');
  const days = page.getByRole('radiogroup', { name: 'Days' }).locator('label');
  await days.first().waitFor();
  const later = page.getByRole('button', { name: 'Later' });
  for (let weeks = 0; weeks < 12 && (await later.isEnabled()); weeks += 1) {
    const before = await days.first().innerText();
    await later.tap();
    await expect(days.first()).not.toHaveText(before, { useInnerText: true });
  }
  // Today is Nov 24 and sixty days are allowed: the last one is a Friday, Jan 22.
  await expect(days.last()).toContainText('Jan 22');
});

test('of two kiosks that chose the same time one books, and the other keeps its day and picks again', async ({ clinic, page, browser }) => {
  const other = await (await browser.newContext({ hasTouch: true, viewport: { width: 1920, height: 1080 } })).newPage();
  await openBooking(page, clinic, 'baltasar', 'Baltasar');
  await openBooking(other, clinic, 'eulalia', 'Eulalia');
  for (const screen of [page, other]) {
    await choose(screen, 'Session, 45 minutes', 'Rowan Tumbleton');
    await chips(screen).nth(1).tap();
    await next(screen).tap();
    await screen.getByRole('heading', { name: 'Book this time?' }).waitFor();
  }
  await page.getByRole('button', { name: 'Book this time' }).tap();
  await page.getByRole('heading', { level: 1, name: 'My Appointments' }).waitFor();
  await other.getByRole('button', { name: 'Book this time' }).tap();
  await expect(other.getByRole('status').getByText('Someone just took that time. Please pick another one.')).toBeVisible();
  await other.getByRole('button', { name: 'Pick another time' }).tap();
  await other.getByRole('heading', { name: 'Pick a day and a time' }).waitFor();
  await chips(other).first().tap();
  await next(other).tap();
  await other.getByRole('button', { name: 'Book this time' }).tap();
  await expect(other.getByRole('heading', { level: 1, name: 'My Appointments' })).toBeVisible();
  await other.context().close();
});

test('a clinic that takes no bookings says so in one line, with the desk one touch away', async ({ clinic, page }) => {
  const modes = clinic.change((store) => store.providers.list().map(({ id }) => store.providers.settingsOf(id)));
  clinic.change((store) => modes.forEach((settings) => store.providers.saveSettings({ ...settings, selfSchedule: 'off' })));
  await openDashboard(page, clinic, 'xavier', 'Xavier');
  await page.getByRole('button', { name: 'Schedule New Appointment' }).tap();
  await expect(page.getByText('Online booking isn’t open for you yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Ask the front desk' }).tap();
  await expect(page.getByText('The front desk knows. Someone will come to you.').first()).toBeVisible();
  clinic.change((store) => modes.forEach((settings) => store.providers.saveSettings(settings)));
});
