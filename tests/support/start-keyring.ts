import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKeyring } from './find-keyring.ts';

export type Keyring = {
  /** For a program that shall use this keyring: its bus, and a home and folders of its own. */
  environment: NodeJS.ProcessEnv;
  home: string;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Forgets everything: another keyring under the same name. */
  wipe(): Promise<void>;
  /** Answers nobody until it goes on. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
};

const password = 'lantern';

/** A session bus and a keyring of their own: the developer's are not touched. */
export async function startKeyring(): Promise<Keyring> {
  findKeyring();
  const home = mkdtempSync(join(tmpdir(), 'anteroom-keyring-'));
  const folders = { XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_HOME: join(home, 'share'), XDG_CACHE_HOME: join(home, 'cache'), XDG_RUNTIME_DIR: join(home, 'run') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o700 });
  const quiet = { PATH: process.env['PATH'], HOME: home, ...folders };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { env: quiet, stdio: ['ignore', 'pipe', 'ignore'] });
  const environment = { ...quiet, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) };
  let daemon = await startDaemon(environment);
  const restart = async (): Promise<void> => {
    await end(daemon);
    daemon = await startDaemon(environment);
  };
  return {
    environment, home,
    lock: () => run('gdbus', ['call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets', '--method', 'org.freedesktop.Secret.Service.Lock', "['/org/freedesktop/secrets/collection/login']"], environment),
    unlock: restart,
    wipe: async () => {
      await end(daemon);
      rmSync(join(folders.XDG_DATA_HOME, 'keyrings'), { recursive: true, force: true });
      daemon = await startDaemon(environment);
    },
    freeze: () => void daemon.kill('SIGSTOP'),
    thaw: () => void daemon.kill('SIGCONT'),
    stop: async () => {
      await end(daemon);
      await end(bus);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function startDaemon(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--replace', '--foreground', '--components=secrets'], { env: environment, stdio: ['pipe', 'ignore', 'ignore'] });
  daemon.stdin.end(password);
  await run('gdbus', ['wait', '--session', '--timeout', '10', 'org.freedesktop.secrets'], environment);
  return daemon;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function firstLine(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    if (printed.includes('\n')) return printed.split('\n')[0] ?? '';
  }
  throw new Error('the session bus did not start');
}

function run(program: string, args: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: environment, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
}
