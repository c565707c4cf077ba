import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternate } from './measure.ts';
import type { Bench } from './measure.ts';

/** From the command to `ready`, on a practice that is there already, by a Node that does nothing. */
async function start(): Promise<Awaited<ReturnType<Bench['run']>>> {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-host-'));
  const open = (): Promise<void> => new Promise((resolve, reject) => {
    const host = spawn(process.execPath, ['--import', './main/refuse-old-node.mjs', 'main/start.ts', '--host=web', '--demo', `--data=${folder}`, '--no-window', '--port=0', '--now=2026-11-24T14:07:00-05:00'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let isReady = false;
    host.stdout.on('data', (chunk: Buffer) => {
      if (isReady || !chunk.toString().includes('ready ')) return;
      isReady = true;
      host.kill('SIGTERM');
      resolve();
    });
    host.once('exit', () => (isReady ? undefined : reject(new Error('the host did not start'))));
  });
  // Builds and makes the demo clinic: not what is measured.
  await open();
  const measured = await alternate(open, () => spawnSync(process.execPath, ['-e', '0']), 1);
  rmSync(folder, { recursive: true, force: true });
  return [{ number: 3, name: 'host from command to ready, by `node -e 0`', unit: 'ms', ours: measured.ours, floor: measured.floor, ratio: measured.ratio, goal: '<= 4.5x', met: measured.ratio <= 4.5 }];
}

export const hostRows: Bench = { name: 'host', run: start };
