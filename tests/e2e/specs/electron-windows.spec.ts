import { _electron, expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenStale } from '#main/build-when-stale.ts';
import { findElectron } from '#main/find-electron.ts';

const electron = findElectron();
const reason = 'missing' in electron ? electron.missing : '';
if (reason !== '') process.stdout.write(`@electron specs are skipped: ${reason}\n`);

test.describe('in Electron itself', { tag: '@electron' }, () => {
  test.skip(reason !== '', reason);

  test('a kiosk and a desk window open, locked, and each client gets a new kiosk window', async () => {
    await buildWhenStale(resolve('.'));
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-electron-'));
    const program = await _electron.launch({
      executablePath: 'binary' in electron ? electron.binary : '',
      args: [resolve('.'), '--demo', `--data=${join(folder, 'clinic')}`, '--now=2026-11-24T14:07:00-05:00', '--kiosk=window'],
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'configuration') },
    });
    try {
      await expect.poll(() => program.windows().map((page) => page.url()).toSorted()).toEqual(['app://desk/', 'app://kiosk/']);
      const kiosk = program.windows().find((page) => page.url() === 'app://kiosk/');
      if (!kiosk) throw new Error('no kiosk window');
      await expect(kiosk.getByText('Larkmeadow Counseling')).toBeVisible();
      const found = await program.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => {
        const preferences = (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
        return [preferences['contextIsolation'], preferences['sandbox'], preferences['nodeIntegration'], preferences['webSecurity'], contents.session.isPersistent()];
      }));
      expect(found).toEqual([[true, true, false, true, false], [true, true, false, true, false]]);
      expect(await kiosk.evaluate(() => ['require', 'process', 'electron'].filter((name) => name in window))).toEqual([]);
      await kiosk.evaluate(() => void window.open('https://example.test/'));
      await kiosk.evaluate(() => void (window.location.href = 'https://example.test/'));
      await kiosk.waitForTimeout(500);
      expect(kiosk.url()).toBe('app://kiosk/');
      expect(program.windows()).toHaveLength(2);
      const closed = kiosk.waitForEvent('close');
      await kiosk.evaluate(() => window.location.reload());
      await closed;
      await expect.poll(() => program.windows().filter((page) => page.url() === 'app://kiosk/').length).toBe(1);
    } finally {
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
