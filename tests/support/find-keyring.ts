import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const programs = ['/usr/bin/dbus-daemon', '/usr/bin/gnome-keyring-daemon'];
const packages = ['dbus-daemon', 'gnome-keyring', 'libsecret-1-dev'];
const byHand = `On Debian: sudo apt-get install ${packages.join(' ')} && npm rebuild keytar`;

/** A real keyring for the tests, and keytar that can speak with it; installed where that is allowed, else the commands to run are named. */
export function findKeyring(): void {
  if (programs.every((program) => existsSync(program)) && canLoadKeytar()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`The keyring tests need a keyring and keytar. ${byHand}`);
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' });
  if (!canLoadKeytar()) buildKeytar();
  if (!programs.every((program) => existsSync(program)) || !canLoadKeytar()) throw new Error(`The keyring or keytar is still absent after the installation. ${byHand}`);
}

/** npm leaves an optional package out without a word where it could not be built. */
function buildKeytar(): void {
  if (existsSync(resolve('node_modules/keytar'))) execFileSync('npm', ['rebuild', 'keytar'], { stdio: 'ignore' });
  else execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', `keytar@${pinnedVersion()}`], { stdio: 'ignore' });
}

function pinnedVersion(): string {
  const { optionalDependencies }: { optionalDependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const version = optionalDependencies['keytar'];
  if (version === undefined) throw new Error('package.json does not name keytar');
  return version;
}

function canLoadKeytar(): boolean {
  try {
    createRequire(resolve('package.json'))('keytar');
    return true;
  } catch {
    // Absent, or without its system library: the caller installs both.
    return false;
  }
}
