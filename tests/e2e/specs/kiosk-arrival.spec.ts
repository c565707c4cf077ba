import { expect } from '@playwright/test';
import type { Store } from '#db/store.ts';
import { begin, identify, issueCode, start } from '../at-kiosk.ts';
import { startsAt, test } from '../clinic.ts';

const minuteMs = 60_000;
const refused = 'We couldn’t check you in here. Please see the front desk.';

function addClient(store: Store, id: string, firstName: string, lastName: string, dateOfBirth: string): void {
  store.clients.save({ id, firstName, lastName, dateOfBirth, status: 'active', searchKey: '', createdAt: startsAt, updatedAt: startsAt }, []);
}

function addVisit(store: Store, clientId: string, providerId: string, minutes: number, status: 'booked' | 'cancelled' = 'booked'): void {
  const visitAt = startsAt + minutes * minuteMs;
  store.appointments.insert({ id: `own-${clientId}`, clientId, providerId, startsAt: visitAt, endsAt: visitAt + 45 * minuteMs, status, source: 'kiosk', createdAt: startsAt, updatedAt: startsAt, overlapAccepted: true });
}

test('twins are asked which visit is theirs, by time and initials and never by name', async ({ clinic, page }) => {
  await start(page, clinic);
  await identify(page, '08081979', 'LAN');
  await expect(page.getByRole('heading', { name: 'Which visit is yours?' })).toBeVisible();
  await expect(page.getByText(/Xochitl|Xavier|Lanternfield/u)).toHaveCount(0);
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByText('Touch your visit first.')).toBeVisible();
  await page.getByText('3:00 PM with AM').tap();
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByRole('heading', { name: /Thank you, Xavier L\./u })).toBeVisible();
  await expect(page.getByText('Your number', { exact: true })).toBeVisible();
});

test('two visits that touch are arrived at with one tap', async ({ clinic, page }) => {
  await start(page, clinic);
  await identify(page, '11021991', 'CAM');
  await expect(page.getByRole('heading', { name: 'Hello, Eulalia C.' })).toBeVisible();
  await expect(page.getByText(/^with /u)).toHaveCount(2);
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByText('Your number', { exact: true })).toBeVisible();
  expect(clinic.change((store) => store.appointments.listOfClient('eulalia', startsAt - minuteMs).map((visit) => visit.status))).toEqual(['arrived', 'arrived']);
});

test('who comes late is told so, and who comes twice reads the same number', async ({ clinic, page }) => {
  await start(page, clinic);
  await identify(page, '01051990', 'WIN');
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByText('Your session may be shorter today.')).toBeVisible();
  const number = await page.getByText('Your number', { exact: true }).locator('xpath=following-sibling::*').innerText();
  await page.getByRole('button', { name: 'Done' }).first().tap();
  await begin(page);
  await identify(page, '01051990', 'WIN');
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByText('Your number', { exact: true }).locator('xpath=following-sibling::*')).toHaveText(number);
});

test('one of a couple arrives for the joint visit', async ({ clinic, page }) => {
  await start(page, clinic);
  await identify(page, '06211984', 'OAK');
  await expect(page.getByRole('heading', { name: 'Hello, Philippa & Leopold O.' })).toBeVisible();
});

test('who is somebody else goes back to an empty first step', async ({ clinic, page }) => {
  await start(page, clinic);
  await identify(page, '04121988', 'THI');
  await page.getByRole('button', { name: 'This isn’t me' }).tap();
  await expect(page.getByLabel('Month')).toHaveValue('');
  await expect(page.getByText(/Marigold/u)).toHaveCount(0);
});

const causes: [string, string, string, ((store: Store) => void)?][] = [
  ['a person nobody knows', '01011950', 'QQQ'],
  ['a visit that is hours away', '12241969', 'SNA'],
  ['an online visit', '03031994', 'ROO'],
  ['a person whom staff stopped', '06181982', 'PUD'],
  ['a visit on another day', '02171963', 'MON'],
  ['a visit that was canceled', '02021980', 'TAN', (store) => { addClient(store, 'tansy', 'Tansy', 'Tanager', '1980-02-02'); addVisit(store, 'tansy', 'tumbleton', 20, 'cancelled'); }],
  ['a visit that began long ago', '03031980', 'SOR', (store) => { addClient(store, 'sorrel', 'Sorrel', 'Sorrelby', '1980-03-03'); addVisit(store, 'sorrel', 'tumbleton', -40); }],
  ['two people whose visits look the same', '04041980', 'FER', (store) => {
    for (const [id, name] of [['fern', 'Fern'], ['fergus', 'Fergus']] as const) { addClient(store, id, name, 'Fernhill', '1980-04-04'); addVisit(store, id, 'tumbleton', 30); }
  }],
];
// By fours: the fifth failure of a kiosk makes the next one wait.
for (const four of [causes.slice(0, 4), causes.slice(4)]) {
  test(`the same sentence, and "Try again", for ${four.map(([cause]) => cause).join(', ')}`, async ({ clinic, page }) => {
    await start(page, clinic);
    for (const [cause, born, letters, prepare] of four) {
      if (prepare) clinic.change(prepare);
      await identify(page, born, letters);
      await expect(page.getByRole('heading', { name: refused }), cause).toBeVisible();
      // The whole page, so that nothing beside the sentence tells the causes apart.
      await expect(page.getByRole('main'), cause).toHaveText(`${refused}Sign inTry again`);
      await page.getByRole('button', { name: 'Try again' }).tap();
      await page.getByRole('heading', { name: 'When were you born?' }).waitFor();
      await expect(page.getByLabel('Year')).toHaveValue('');
    }
  });
}

test('a practice that asks for a code takes it once, with the date of birth', async ({ clinic, page }) => {
  const demand = (arrivalProof: 'desk_code' | 'dob_and_name') => clinic.change((store) => {
    const practice = store.practice.find();
    if (practice) store.practice.save({ ...practice, arrivalProof });
    issueCode(store, 'anneliese-child-1', '246810');
  });
  demand('desk_code');
  await start(page, clinic);
  await page.keyboard.type('05052014');
  await page.getByRole('heading', { name: 'Type the code from the front desk' }).waitFor();
  await page.keyboard.type('24681');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText('Type all 6 digits of the code.')).toBeVisible();
  await page.keyboard.type('0');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByRole('heading', { name: 'Hello, Linus U.' })).toBeVisible();
  await page.getByRole('button', { name: 'I’m here' }).tap();
  await expect(page.getByText('Your number', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).first().tap();
  await begin(page);
  await page.keyboard.type('05052014');
  await page.getByRole('heading', { name: 'Type the code from the front desk' }).waitFor();
  await page.keyboard.type('246810');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByRole('heading', { name: refused })).toBeVisible();
});
