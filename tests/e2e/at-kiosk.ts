import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Store } from '#db/store.ts';
import { hashDeskCode } from '#main/api/desk-code.ts';
import { startsAt, type Clinic } from './clinic.ts';
import { kioskWords, password } from './sign-in.ts';

/** A fresh kiosk at its attract screen, touched to begin. */
export async function start(page: Page, clinic: Clinic, language: keyof typeof kioskWords = 'en'): Promise<void> {
  await page.goto(clinic.kiosk);
  await begin(page, language);
}

/** Touches the attract screen that is there, or that the end of the person before is about to bring. */
export async function begin(page: Page, language: keyof typeof kioskWords = 'en'): Promise<void> {
  await page.getByRole('button', { name: kioskWords[language].start }).tap();
  await page.getByRole('heading', { name: kioskWords[language].born }).waitFor();
}

/** Types a date of birth (MMDDYYYY) and three letters, as the screens ask. */
export async function identify(page: Page, born: string, letters: string): Promise<void> {
  await expect(page.getByLabel('Month')).toBeFocused();
  await page.keyboard.type(born);
  await page.getByRole('heading', { name: 'Type the first 3 letters of your last name' }).waitFor();
  await page.keyboard.type(letters);
  await page.getByRole('button', { name: 'Continue' }).tap();
}

export async function signIn(page: Page, clinic: Clinic, username: string, language: keyof typeof kioskWords = 'en'): Promise<void> {
  const words = kioskWords[language];
  await start(page, clinic, language);
  await page.getByRole('button', { name: words.instead }).tap();
  await page.getByLabel(words.username).fill(username);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signIn }).last().tap();
}

/** Signed in, with the dashboard on the screen. */
export async function openDashboard(page: Page, clinic: Clinic, username: string, firstName: string, language: keyof typeof kioskWords = 'en'): Promise<void> {
  await signIn(page, clinic, username, language);
  await page.getByRole('heading', { level: 1, name: new RegExp(`, ${firstName}$`, 'u') }).waitFor();
}

export async function openAppointments(page: Page, clinic: Clinic, username: string, firstName: string): Promise<void> {
  await openDashboard(page, clinic, username, firstName);
  await page.getByRole('link', { name: 'My Appointments' }).tap();
  await page.getByRole('heading', { level: 1, name: 'My Appointments' }).waitFor();
}

/** A code as the desk would read it out. */
export function issueCode(store: Store, clientId: string, code: string): void {
  const id = `code-${code}`;
  store.signIn.addDeskCode({ id, clientId, codeHash: hashDeskCode(id, code), issuedBy: 'dorothea', issuedAt: startsAt, expiresAt: startsAt + 600_000 });
}

/** A list row of an appointment, found by its day or provider. */
export function rowWith(page: Page, text: string | RegExp) {
  return page.getByRole('listitem').filter({ hasText: text });
}
