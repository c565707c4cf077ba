import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { appCode } from '../../support/totp.ts';
import { test } from '../clinic.ts';
import { signInAtDesk } from '../sign-in.ts';

const first = 'violet harbor seven';
const second = 'copper kettle morning 9';

/** Nothing serious for a screen reader, nothing wider than the screen, and a picture to look at. */
async function expectUsable(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  await page.screenshot({ path: `test-results/screens/account-${name}.png` });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
  expect(await page.title()).toBe('Anteroom');
}

/** The host's clock: the one that codes are judged by. */
async function hostNow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/practice/welcome', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{}}' });
    const { json } = (await answer.json()) as { json: { now: number } };
    return json.now;
  });
}

/** At the desk: the first client of that name without a login is invited. */
async function invite(page: Page, desk: string): Promise<{ code: string; born: string }> {
  await signInAtDesk(page, desk, 'dorothea');
  await page.getByRole('button', { name: 'Clients' }).or(page.getByRole('link', { name: 'Clients' })).first().click();
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('dmitri');
  await page.getByRole('listitem').filter({ hasText: 'Dmitri' }).first().getByRole('button').click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const born = /Born (\d\d\/\d\d\/\d{4})/u.exec(await page.locator('main').innerText())?.[1] ?? '';
  await expectUsable(page, 'desk-client');
  await page.getByRole('button', { name: 'Invite…' }).click();
  await page.getByRole('button', { name: 'Show the code' }).click();
  await expect(page.getByText('Choose how you checked.')).toBeVisible();
  await page.getByLabel('How do you know who it is?').selectOption('photo_id');
  await page.getByRole('button', { name: 'Show the code' }).click();
  await expectUsable(page, 'desk-code');
  const code = await page.getByRole('status').filter({ hasText: '-' }).innerText();
  await page.getByRole('button', { name: 'Done' }).click();
  return { code, born: born.replaceAll('/', '') };
}

async function toSignIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Touch to check in' }).tap();
  await page.getByRole('button', { name: 'Sign in instead' }).tap();
  await page.getByLabel('Username').waitFor();
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await toSignIn(page);
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).last().tap();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await page.getByRole('button', { name: 'Touch to check in' }).waitFor({ timeout: 60_000 });
}

async function setUp(page: Page, { code, born }: { code: string; born: string }): Promise<void> {
  await toSignIn(page);
  await page.getByRole('button', { name: 'First time here, or forgot something?' }).tap();
  await page.getByRole('button', { name: 'I have a code with 10 letters and numbers' }).tap();
  await page.keyboard.type(born);
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('Username').fill('kestrel.7');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('Password', { exact: true }).fill('password password');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText('Many people use this one')).toBeVisible();
  await expectUsable(page, 'password');
  await page.getByLabel('Password', { exact: true }).fill(first);
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('heading', { name: 'Terms of Service' }).waitFor();
  await expectUsable(page, 'terms');
  await page.getByRole('button', { name: 'I accept' }).tap();
}

async function turnOnTwoFactor(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: /Two-factor sign-in/u }).tap();
  await page.getByRole('heading', { name: 'First, show that it’s you' }).waitFor();
  await page.getByLabel('Password', { exact: true }).fill(first);
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('img', { name: 'Picture to scan' }).waitFor();
  await expectUsable(page, 'picture');
  const secret = (await page.locator('p[translate=no]').innerText()).replaceAll(' ', '');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('Code from your app').fill(appCode(secret, await hostNow(page)));
  await page.getByRole('button', { name: 'Turn on' }).tap();
  await page.getByRole('heading', { name: 'Save your recovery codes' }).waitFor();
  await expectUsable(page, 'recovery-codes');
  await expect(page.locator('ol[translate=no] > li')).toHaveCount(10);
  const codes = await page.locator('ol[translate=no] > li').allInnerTexts();
  await page.getByRole('button', { name: 'I have saved them' }).tap();
  await page.getByRole('heading', { name: 'My Profile' }).waitFor();
  return { secret, codes };
}

test('a client is invited, sets up an account with two steps, signs in with codes, changes the password and reads the history', async ({ clinic, page, browser }) => {
  test.setTimeout(600_000);
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const invited = await invite(desk, clinic.desk);
  await page.goto(clinic.kiosk);
  await setUp(page, invited);
  const { secret, codes } = await turnOnTwoFactor(page);
  expect(codes).toHaveLength(10);
  await signOut(page);

  // The step of the first code is spent; the app's next one is taken early.
  await signIn(page, 'kestrel.7', first);
  await page.getByRole('heading', { name: 'Type the code from your app' }).waitFor();
  await page.getByLabel('Code from your app').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await expect(page.getByText('That code didn’t match')).toBeVisible();
  await expectUsable(page, 'second-step');
  await page.getByLabel('Code from your app').fill(appCode(secret, (await hostNow(page)) + 30_000));
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('heading', { name: /^Good/u }).waitFor();
  await signOut(page);

  await signIn(page, 'KESTREL.7', first);
  await page.getByRole('button', { name: 'Use a recovery code' }).tap();
  await page.getByLabel('Recovery code').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByRole('link', { name: 'My Profile' }).tap();
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
  await page.getByRole('button', { name: 'Change password' }).tap();
  await page.getByLabel('Password', { exact: true }).fill(first);
  await page.getByLabel('Code from your app, or a recovery code').fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.getByLabel('New password', { exact: true }).fill(second);
  await page.getByRole('button', { name: 'Save' }).tap();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign-in history' }).tap();
  await expect(page.getByText('and a recovery code')).toBeVisible();
  await expect(page.getByText('Code didn’t match')).toBeVisible();
  await expectUsable(page, 'history');
  await page.getByRole('button', { name: 'This wasn’t me' }).nth(1).tap();
  await page.getByRole('button', { name: 'Tell the front desk' }).tap();
  await expect(page.getByText('You told us this wasn’t you')).toBeVisible();
  await signOut(page);
  await expect(page.getByText('Dmitri')).toHaveCount(0);

  await desk.getByRole('button', { name: 'Today' }).or(desk.getByRole('link', { name: 'Today' })).first().click();
  await expect(desk.getByText('Says that a sign-in was someone else.')).toBeVisible();
  await expectUsable(desk, 'desk-alert');
  await signIn(page, 'kestrel.7', first);
  await expect(page.getByText('That didn’t match.')).toBeVisible();
});

test('in Spanish and at the largest text, My Profile and its steps fit', async ({ clinic, page }) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.goto(clinic.kiosk);
  await page.getByRole('button', { name: 'Toque para registrar su llegada' }).tap();
  await page.getByRole('button', { name: 'Mejor iniciar sesión' }).tap();
  await page.getByLabel('Nombre de usuario').fill('marigold');
  await page.getByLabel('Contraseña', { exact: true }).fill('meadow lantern 2026');
  await page.getByRole('button', { name: 'Iniciar sesión' }).last().tap();
  await page.getByRole('link', { name: 'Mi perfil' }).tap();
  await page.getByRole('heading', { name: 'Mi perfil' }).waitFor();
  await expectUsable(page, 'es-profile');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /Texto más grande|cambiar el tamaño/u }).first().tap();
  await expect(page.locator('html')).toHaveAttribute('data-text', '200');
  await expectUsable(page, 'es-profile-200');
  await page.getByRole('button', { name: 'Activar', exact: true }).tap();
  await page.getByRole('heading', { name: 'Primero, confirme que es usted' }).waitFor();
  await expectUsable(page, 'es-confirm-200');
  await page.getByLabel('Contraseña', { exact: true }).fill('meadow lantern 2026');
  await page.getByRole('button', { name: 'Continuar' }).tap();
  await page.getByRole('img', { name: 'Imagen para escanear' }).waitFor();
  await expectUsable(page, 'es-picture-200');
});
