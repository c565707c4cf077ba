import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { password } from '#tests/e2e/sign-in.ts';
import { startKeyring } from '#tests/support/start-keyring.ts';
import type { Keyring } from '#tests/support/start-keyring.ts';

type Host = { kiosk: string; desk: string; stop: () => Promise<void> };

/** The practice as a clinic starts it, on a keyring of its own. */
async function start(keyring: Keyring, dataFolder: string): Promise<Host> {
  const args = ['--import', './main/refuse-old-node.mjs', 'main/start.ts', '--host=web', `--data=${dataFolder}`, '--no-window', '--port=0'];
  const host = spawn(process.execPath, args, { env: keyring.environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of host.stdout) {
    printed += String(chunk);
    const ready = /^ready kiosk=(\S+) desk=(\S+)$/mu.exec(printed);
    if (!ready?.[1] || !ready[2]) continue;
    const stop = async (): Promise<void> => {
      const ended = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGTERM');
      await ended;
    };
    return { kiosk: ready[1], desk: ready[2], stop };
  }
  throw new Error(`the practice did not start: ${printed}`);
}

async function makeCard(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Make the card' }).click();
  await page.getByRole('button', { name: 'Make the card…' }).click();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Show the card' }).click();
  await page.getByRole('heading', { name: 'Recovery card 1' }).waitFor();
  const groups = (await page.locator('ol[translate=no] li').allInnerTexts()).map((text) => text.trim().split(/\s+/u).at(-1) ?? '');
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByRole('button', { name: 'The card is right' }).waitFor();
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(`Group ${index + 1}`, { exact: true });
    if (await field.isVisible()) await field.fill(group.toLowerCase());
  }
  await page.getByRole('button', { name: 'The card is right' }).click();
  await expect(page.getByText('Card 1 opens the records.')).toBeVisible();
  return groups;
}

test('a receptionist with the printed card gets back to the records of a wiped keyring', async ({ page, browser }) => {
  const keyring = await startKeyring();
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-key-'));
  const dataFolder = join(folder, 'practice');
  mkdirSync(dataFolder);
  let host = await start(keyring, dataFolder);
  try {
    await page.goto(host.desk);
    await page.getByLabel('Your name').fill('Juniper Ashdown');
    await page.getByLabel('Username').fill('juniper');
    await page.getByLabel('Choose a password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    const groups = await makeCard(page);
    await expect(page.getByText('The key is in this computer’s keychain.')).toBeVisible();
    await host.stop();
    await keyring.wipe();

    host = await start(keyring, dataFolder);
    await page.goto(host.desk);
    await expect(page.getByRole('heading', { name: 'The records are locked' })).toBeVisible();
    const kiosk = await (await browser.newContext()).newPage();
    await kiosk.goto(host.kiosk);
    await expect(kiosk.getByText('Please see the front desk.')).toBeVisible();
    await expect(kiosk.getByText('pase a la recepción')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('The key is still not there.')).toBeVisible();
    await page.getByLabel('Recovery key').fill(groups.slice(1).join(' '));
    await page.getByRole('button', { name: 'Open the records' }).click();
    await expect(page.getByText('Check that none is missing.')).toBeVisible();
    await page.getByLabel('Recovery key').fill(groups.join(' '));
    await page.getByRole('button', { name: 'Open the records' }).click();
    await expect(page.getByRole('heading', { name: 'Front desk' })).toBeVisible();
    await host.stop();

    // The key is in the keychain again.
    host = await start(keyring, dataFolder);
    await page.goto(host.desk);
    await page.getByLabel('Username').fill('juniper');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Juniper Ashdown, owner')).toBeVisible();
  } finally {
    await host.stop();
    await keyring.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
