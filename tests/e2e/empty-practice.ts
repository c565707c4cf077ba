import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type EmptyPractice = { readonly kiosk: string; readonly desk: string };

/** A host on a practice in which there is nobody and nothing yet, its key in a folder of its own. */
export const test = base.extend<{ practice: EmptyPractice }>({
  practice: async ({ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-empty-'));
    const args = ['--import', './main/refuse-old-node.mjs', 'main/start.ts', '--host=web', `--data=${join(folder, 'practice')}`, '--no-window', '--port=0'];
    const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'configuration') } });
    try {
      await use(await readAddresses(host.stdout));
    } finally {
      const gone = new Promise((done) => host.once('exit', done));
      host.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

async function readAddresses(stdout: AsyncIterable<unknown>): Promise<EmptyPractice> {
  let printed = '';
  for await (const chunk of stdout) {
    printed += String(chunk);
    const ready = /^ready kiosk=(\S+) desk=(\S+)$/mu.exec(printed);
    if (ready?.[1] && ready[2]) return { kiosk: ready[1], desk: ready[2] };
  }
  throw new Error(`the practice did not start: ${printed}`);
}
