import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';

/** 2:07 PM on a Tuesday in New York: what the clinic's clock says when it starts. */
export const startsAt = Date.parse('2026-11-24T14:07:00-05:00');

export type Clinic = {
  /** The printed addresses of the host that runs now. */
  readonly kiosk: string;
  readonly desk: string;
  /** Changes the running clinic's store from beside it: what a desk, another kiosk or the passing of time would do. */
  change<Answer>(work: (store: Store) => Answer): Answer;
  /** The power cut: the host gets no time to say goodbye. */
  kill(): Promise<void>;
  /** The host again on the same folder, with new addresses. */
  restart(): Promise<void>;
};

type Host = { process: ChildProcess; kiosk: string; desk: string };

/** A running demo clinic in a folder of its own, one for each file of tests: tests of a file use people of their own. */
export const test = base.extend<{ clinic: Clinic }, { clinics: { of: (file: string) => Promise<Clinic> } }>({
  clinics: [async ({ }, use) => {
    let open: { file: string; clinic: Clinic; close: () => Promise<void> } | undefined;
    await use({
      of: async (file) => {
        if (open?.file === file) return open.clinic;
        await open?.close();
        open = { file, ...(await openClinic()) };
        return open.clinic;
      },
    });
    await open?.close();
  }, { scope: 'worker' }],
  clinic: async ({ clinics }, use, testInfo) => use(await clinics.of(testInfo.file)),
});

/** A clinic of one's own, for what is no test. */
export async function openClinic(): Promise<{ clinic: Clinic; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-e2e-'));
  let host = await startHost(folder);
  const clinic: Clinic = {
    get kiosk() { return host.kiosk; },
    get desk() { return host.desk; },
    change: (work) => changeStore(folder, work),
    kill: () => end(host, 'SIGKILL'),
    restart: async () => { host = await startHost(folder); },
  };
  const close = async (): Promise<void> => {
    await end(host, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  return { clinic, close };
}

async function startHost(folder: string): Promise<Host> {
  const args = ['--import', './main/refuse-old-node.mjs', 'main/start.ts', '--host=web', '--demo', `--data=${folder}`, '--no-window', '--port=0', `--now=${new Date(startsAt).toISOString()}`];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of host.stdout) {
    printed += String(chunk);
    const ready = /^ready kiosk=(\S+) desk=(\S+)$/mu.exec(printed);
    if (ready?.[1] && ready[2]) return { process: host, kiosk: ready[1], desk: ready[2] };
  }
  throw new Error(`the clinic did not start: ${printed}`);
}

async function end(host: Host, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (host.process.exitCode !== null || host.process.signalCode !== null) return;
  const gone = new Promise((done) => host.process.once('exit', done));
  host.process.kill(signal);
  await gone;
}

function changeStore<Answer>(folder: string, work: (store: Store) => Answer): Answer {
  const key = Buffer.from(readFileSync(join(folder, 'demo.key'), 'utf8').trim(), 'hex');
  const store = openStore({ dataFolder: folder, key, migrationsFolder: resolve('db/migrations') });
  try {
    return work(store);
  } finally {
    store.close();
  }
}
