import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export type Display = { name: string; stop: () => Promise<void> };

/** A screen without a screen; Xvfb is installed by apt where that is allowed, else the one command to run is named. */
export async function startDisplay(): Promise<Display> {
  if (!existsSync('/usr/bin/Xvfb')) installXvfb();
  const server = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let printed = '';
  for await (const chunk of server.stdio[3] as AsyncIterable<Buffer>) {
    printed += String(chunk);
    if (printed.includes('\n')) break;
  }
  return {
    name: `:${printed.trim()}`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function installXvfb(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('The window tests need Xvfb. On Debian: sudo apt-get install xvfb');
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'xvfb'], { stdio: 'ignore' });
}
