import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Listener = { port: number; received: Buffer[]; close: () => Promise<void> };
export type PrintSystem = { addQueue: (name: string, port: number) => void; spoolFiles: () => string[]; close: () => Promise<void> };

/** A printer that keeps what it gets: one piece per connection. */
export async function startListener(port = 0): Promise<Listener> {
  const received: Buffer[] = [];
  const server = createServer((line) => {
    const pieces: Buffer[] = [];
    line.on('data', (piece) => pieces.push(piece));
    line.on('end', () => {
      received.push(Buffer.concat(pieces));
      line.end();
    });
    line.on('error', () => undefined);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A real CUPS of the test's own: its folders, its socket, nobody else's queues. The programs find it by CUPS_SERVER. */
export async function startPrintSystem(): Promise<PrintSystem> {
  requireCups();
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  // CUPS prints as another user, who must be able to walk in.
  chmodSync(folder, 0o755);
  const inside = (name: string): string => join(folder, name);
  for (const name of ['root', 'spool', 'tmp', 'state', 'cache']) mkdirSync(inside(name));
  const openToAll = '\n  Order allow,deny\n  Allow all\n';
  writeFileSync(inside('cupsd.conf'), `LogLevel warn\nListen ${inside('cups.sock')}\nBrowsing No\nDefaultAuthType None\nWebInterface No\nPreserveJobFiles No\nPreserveJobHistory No\n<Location />${openToAll}</Location>\n<Location /admin>${openToAll}</Location>\n<Policy default>\n<Limit All>${openToAll}</Limit>\n</Policy>\n`);
  writeFileSync(inside('cups-files.conf'), `ServerRoot ${inside('root')}\nRequestRoot ${inside('spool')}\nTempDir ${inside('tmp')}\nStateDir ${inside('state')}\nCacheDir ${inside('cache')}\nAccessLog ${inside('access.log')}\nErrorLog ${inside('error.log')}\nPageLog ${inside('page.log')}\nSystemGroup root\nFileDevice Yes\n`);
  const server = spawn('/usr/sbin/cupsd', ['-f', '-c', inside('cupsd.conf'), '-s', inside('cups-files.conf')], { stdio: 'ignore' });
  const before = process.env['CUPS_SERVER'];
  process.env['CUPS_SERVER'] = inside('cups.sock');
  for (let tries = 0; !existsSync(inside('cups.sock')); tries += 1) {
    if (tries > 100) throw new Error('CUPS did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    addQueue: (name, port) => void execFileSync('lpadmin', ['-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw'], { stdio: 'ignore' }),
    spoolFiles: () => execFileSync('find', [inside('spool'), inside('tmp'), '-type', 'f', '-name', 'd*'], { encoding: 'utf8' }).split('\n').filter(Boolean),
    close: async () => {
      if (before === undefined) delete process.env['CUPS_SERVER'];
      else process.env['CUPS_SERVER'] = before;
      server.kill();
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Installed by apt where that is allowed, else the one command to run is named. */
function requireCups(): void {
  if (existsSync('/usr/sbin/cupsd') && existsSync('/usr/bin/lp')) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('The tests of printing need CUPS. On Debian: sudo apt-get install cups cups-client');
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'cups', 'cups-client'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
