import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { press, reach, tick, type } from '../by-keyboard.ts';
import { test } from '../empty-practice.ts';

// Tab by Tab takes its time on a slow machine.
test.setTimeout(420_000);

const ownerPassword = 'quiet copper river 88';

/** Nothing serious for a screen reader, and nothing wider or higher than the window. */
async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth, document.documentElement.scrollHeight - window.innerHeight]), name).toEqual([0, 0]);
}

async function createOwner(page: Page, desk: string): Promise<void> {
  await page.goto(desk);
  await page.getByRole('heading', { name: 'Create the first owner' }).waitFor();
  await type(page, 'Your name', 'Ines Holm');
  await type(page, 'Username', 'ines');
  await reach(page, page.getByLabel('Choose a password'));
  await page.keyboard.type(ownerPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Set up your practice' }).waitFor();
}

async function save(page: Page): Promise<void> {
  await press(page, 'Save');
  await page.getByText('Saved', { exact: true }).waitFor();
}

test('an empty practice is set up by keyboard, step by step, until a client books at the kiosk', async ({ practice, page, context }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const kiosk = await context.newPage();
  await kiosk.goto(practice.kiosk);
  await expect(kiosk.getByText('This clinic is not set up yet. Please see the front desk.')).toBeVisible();
  await page.bringToFront();
  await createOwner(page, practice.desk);
  await expectUsable(page, 'desk-set-up');

  await press(page, 'Name the practice');
  await type(page, 'Name of the practice', 'Hollow Creek Counseling');
  await type(page, 'Phone', '555-0142');
  await press(page, 'Save');
  await expect(page.getByText('Choose a time zone first.')).toBeVisible();
  await expect(page.getByText('Add the area code, like (555) 555-0123.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await expectUsable(page, 'desk-practice-to-mend');
  await page.keyboard.type('Eastern');
  await type(page, 'Phone', '503.555.0142');
  await save(page);
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('(503) 555-0142');

  await press(page, 'Go on setting up');
  await press(page, 'Add a location');
  await type(page, 'Name of the location', 'Main office');
  await type(page, 'Street', '100 Example Way');
  await save(page);
  await press(page, 'Go on setting up');
  await press(page, 'Add a provider');
  await type(page, 'First name', 'Rowan');
  await type(page, 'Last name', 'Tumbleton');
  await tick(page, 'Main office');
  await save(page);
  await expectUsable(page, 'desk-provider');
  await press(page, 'Go on setting up');
  await press(page, 'Add a service');
  await type(page, 'Name that clients read', 'Session, 45 min');
  await type(page, 'Code', '90834');
  await type(page, 'Minutes', '45');
  await type(page, 'Fee in dollars', '165');
  await save(page);

  await press(page, 'Go on setting up');
  await press(page, 'Set the hours');
  await press(page, 'Add hours on Monday');
  const hours = page.getByRole('group', { name: /^Monday/u });
  await reach(page, hours.getByRole('textbox', { name: 'From' }));
  await page.keyboard.type('9:00 AM');
  await reach(page, hours.getByRole('textbox', { name: 'To' }));
  await page.keyboard.type('5:00 PM');
  await reach(page, hours.getByRole('combobox', { name: 'Where' }));
  await page.keyboard.type('Main');
  await press(page, 'Copy Monday to the other workdays');
  await press(page, 'Save weekly hours');
  await expect(page.getByRole('button', { name: 'Save weekly hours' })).toBeDisabled();

  await press(page, 'Set up');
  await press(page, 'Choose what clients may do');
  await reach(page, page.getByRole('radio', { name: /^No/u }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tick(page, 'New clients');
  await expect(page.getByText('Clients of Rowan Tumbleton can book from 24 hours to 60 days ahead.')).toBeVisible();
  await save(page);
  await expectUsable(page, 'desk-online-scheduling');

  await press(page, 'Go on setting up');
  await press(page, 'Add a client');
  await type(page, 'Legal first name', 'Odile');
  await type(page, 'Legal last name', 'Sandoval');
  await type(page, 'Month', '02');
  await type(page, 'Day', '03');
  await type(page, 'Year', '1991');
  await type(page, 'Phone', '(503) 555-0177');
  await tick(page, 'Rowan Tumbleton');
  await press(page, 'Save');
  await page.getByRole('heading', { name: 'Odile Sandoval' }).waitFor();
  await expect(page.getByText('(503) 555-0177')).toBeVisible();
  await expect(page.getByText('The client can book online.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set up' })).toHaveCount(0);
  await press(page, 'One-time code');
  await press(page, 'Make a code');
  const code = (await page.getByRole('dialog').getByRole('status').innerText()).replace(/\D/gu, '');

  await kiosk.bringToFront();
  await kiosk.getByRole('button', { name: 'Touch to check in' }).tap();
  await kiosk.getByRole('button', { name: 'Sign in instead' }).tap();
  await kiosk.getByRole('button', { name: 'I have a code' }).tap();
  await expect(kiosk.getByLabel('Month')).toBeFocused();
  await kiosk.keyboard.type('02031991');
  await kiosk.getByRole('button', { name: 'Continue' }).tap();
  await kiosk.getByRole('heading', { name: 'Type the code from the front desk' }).waitFor();
  await kiosk.keyboard.type(code);
  await kiosk.getByRole('button', { name: 'Continue' }).tap();
  await kiosk.getByRole('button', { name: 'Schedule New Appointment' }).tap();
  await kiosk.getByText('Next free time with Rowan Tumbleton').tap();
  await kiosk.getByRole('button', { name: 'Continue' }).tap();
  await kiosk.getByRole('button', { name: 'Book this time' }).tap();
  await expect(kiosk.getByText('Rowan Tumbleton').first()).toBeVisible();
  await expect(kiosk.getByRole('heading', { level: 1, name: 'My Appointments' })).toBeVisible();
});

test('what is typed outlives the lock for the same person alone, and is asked about before it is left', async ({ practice, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await createOwner(page, practice.desk);
  await page.getByRole('button', { name: 'Practice settings' }).click();
  await page.getByRole('button', { name: 'Staff' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Tobias Fern');
  await page.getByLabel('Username').fill('tobias');
  await page.getByText('Everything but staff').click();
  await page.getByRole('button', { name: 'Add and show the code' }).click();
  const setUpCode = await page.getByRole('dialog').getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/u).innerText();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Ines Holm' }).click();
  await page.getByRole('button', { name: 'Stop the sign-in' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the sign-in' }).click();
  await expect(page.getByText('A practice needs one owner. Add another one first.')).toBeVisible();

  await page.getByRole('button', { name: 'Locations' }).click();
  await page.getByRole('button', { name: 'Add a location' }).click();
  await page.getByLabel('Name of the location').fill('Hill House');
  await page.getByRole('button', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Keep typing' }).click();
  await expect(page.getByLabel('Name of the location')).toHaveValue('Hill House');

  await lock(page);
  await expect(page.getByText('Hill House')).toHaveCount(0);
  await signIn(page, 'ines', ownerPassword);
  await expect(page.getByLabel('Name of the location')).toHaveValue('Hill House');
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('Hill House');

  await lock(page);
  await page.getByRole('button', { name: 'I have a set-up code' }).click();
  await page.getByLabel('Username').fill('tobias');
  await page.getByLabel('Set-up code').fill(setUpCode);
  await page.getByLabel('Choose a password').fill('seven amber kettles sing');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('heading', { name: 'Set up your practice' }).waitFor();
  await page.getByRole('button', { name: 'Add a location' }).click();
  await expect(page.getByLabel('Name of the location')).toHaveValue('');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'ines', ownerPassword);
  await page.getByRole('button', { name: 'Add a location' }).click();
  await expect(page.getByLabel('Name of the location')).toHaveValue('');
});

/** Ends the session on the host, as its idle limit does. The page learns of it with the next sign of life that it sends, at most every 20 s, and locks. */
async function lock(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/api/signIn/end', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json: { reason: 'idle' } }) }));
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(page.getByRole('heading', { name: 'Front desk' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Front desk' }).waitFor();
}
