import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { password } from '#tests/e2e/sign-in.ts';
import { callOverHttp } from '#tests/support/call-over-http.ts';

type Host = { kiosk: string; desk: string; stop: () => Promise<void> };

/** The practice as a clinic starts it, its key in a folder of its own. */
async function start(folder: string): Promise<Host> {
  const args = ['--import', './main/refuse-old-node.mjs', 'main/start.ts', '--host=web', `--data=${join(folder, 'practice')}`, '--no-window', '--port=0'];
  const host = spawn(process.execPath, args, { env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'configuration'), DBUS_SESSION_BUS_ADDRESS: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of host.stdout) {
    printed += String(chunk);
    const ready = /^ready kiosk=(\S+) desk=(\S+)$/mu.exec(printed);
    if (!ready?.[1] || !ready[2]) continue;
    const stop = async (): Promise<void> => {
      if (host.exitCode !== null) return;
      const ended = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGTERM');
      await ended;
    };
    return { kiosk: ready[1], desk: ready[2], stop };
  }
  throw new Error(`the practice did not start: ${printed}`);
}

/** An owner, a card and a copy; `basil` came before the copy, `clover` after it. */
async function setUp(host: Host, copies: string): Promise<string> {
  const owner = await callOverHttp(host.desk);
  await owner.deskSignIn.createFirstOwner({ name: 'Juniper Ashdown', username: 'juniper', password });
  const card = await owner.recovery.makeCard({ password });
  await owner.recovery.confirmCard({ groups: card.askFor.map((at) => card.groups[at - 1] ?? '') });
  await owner.deskSignIn.addStaff({ name: 'Basil Thornbury', username: 'basil', role: 'front_desk', providerId: null });
  await owner.backup.setFolder({ folder: copies });
  await owner.backup.copyNow({});
  await owner.deskSignIn.addStaff({ name: 'Clover Finch', username: 'clover', role: 'biller', providerId: null });
  return card.groups.join(' ');
}

async function expectUsable(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/restore-${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`), name).toEqual([]);
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Username').fill('juniper');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Juniper Ashdown, owner')).toBeVisible();
}

test('a receptionist with the printed card brings a copy back in place of damaged records', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-restore-'));
  const copies = join(folder, 'usb disk');
  mkdirSync(copies);
  await page.setViewportSize({ width: 1440, height: 900 });
  let host = await start(folder);
  try {
    const card = await setUp(host, copies);
    await host.stop();
    const store = join(folder, 'practice', 'anteroom.db');
    const bytes = readFileSync(store);
    for (let at = Math.floor(bytes.length / 2); at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(store, bytes);

    host = await start(folder);
    await page.goto(host.desk);
    await expect(page.getByRole('heading', { name: 'The records are damaged' })).toBeVisible();
    await expect(page.getByRole('radio', { name: /\(newest\)$/u })).toBeChecked();
    await expect(page.getByText(/^What was entered after .+ is not in this copy\.$/u)).toBeVisible();
    await expectUsable(page, 'damaged');
    await page.getByRole('button', { name: 'Español' }).click();
    await expect(page.getByRole('heading', { name: 'Los expedientes están dañados' })).toBeVisible();
    await expectUsable(page, 'damaged-es');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Bring this copy back' }).click();
    await expect(page.getByText('Type the key from the card.')).toBeVisible();
    await page.getByLabel('Recovery key').fill(card.replace(/.$/u, (last) => (last === '7' ? '8' : '7')));
    await page.getByRole('button', { name: 'Bring this copy back' }).click();
    await expect(page.getByText('One letter or digit is not as on the card.', { exact: false })).toBeVisible();
    await page.getByLabel('Recovery key').fill(card);
    await page.getByRole('button', { name: 'Bring this copy back' }).click();
    await expect(page.getByRole('heading', { name: 'Front desk' })).toBeVisible();
    await signIn(page);
    await expect(page.getByText(/^These records come from a copy of /u)).toBeVisible();

    // The damaged store was put aside: an owner who asks for it reads why not, and nothing is lost.
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('navigation', { name: 'Pages of the settings' }).getByRole('button', { name: 'Backup and keys' }).click();
    await page.getByRole('listitem').filter({ hasText: '(before a restore)' }).getByRole('button').click();
    await page.getByRole('dialog').getByLabel('Your password').fill(password);
    await expectUsable(page, 'owner');
    await page.getByRole('dialog').getByRole('button', { name: 'Bring this copy back' }).click();
    await expect(page.getByText('This copy is damaged. Nothing was changed. Choose an older one.')).toBeVisible();
    await expectUsable(page, 'owner-damaged');
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
