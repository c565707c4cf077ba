import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Clinic = { kiosk: string; desk: string };

/** A running demo clinic in a folder of its own, at 2:07 PM on a Tuesday in New York. */
export const test = base.extend<{ clinic: Clinic }>({
  clinic: async ({ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-e2e-'));
    const args = ['--import', './main/refuse-old-node.mjs', 'main/start.ts', '--host=web', '--demo', `--data=${folder}`, '--no-window', '--port=0', '--now=2026-11-24T14:07:00-05:00'];
    const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await use(await waitUntilReady(host));
    } finally {
      host.kill('SIGTERM');
      await new Promise((resolve) => host.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

async function waitUntilReady(host: ReturnType<typeof spawn>): Promise<Clinic> {
  let printed = '';
  for await (const chunk of host.stdout ?? []) {
    printed += String(chunk);
    const ready = /^ready kiosk=(\S+) desk=(\S+)$/mu.exec(printed);
    if (ready?.[1] && ready[2]) return { kiosk: ready[1], desk: ready[2] };
  }
  throw new Error(`the clinic did not start: ${printed}`);
}
