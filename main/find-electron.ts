import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type FoundElectron = { readonly binary: string } | { readonly missing: string };

export type Surroundings = { environment: NodeJS.ProcessEnv; platform: NodeJS.Platform; isRoot: boolean; packageFile: string | undefined };

/**
 * Looks for Electron by its files: requiring the package in Node would try to download the binary.
 * @returns the binary, or the reason in one sentence
 */
export function findElectron({ environment, platform, isRoot, packageFile }: Surroundings = hereAndNow()): FoundElectron {
  if (packageFile === undefined) return { missing: "Electron's package is not installed" };
  const wanted: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  const version = typeof wanted === 'object' && wanted !== null && 'version' in wanted ? String(wanted.version) : '';
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] || join(dirname(packageFile), 'dist');
  const binary = join(folder, binaryOf(platform));
  if (!existsSync(binary)) return { missing: "Electron's binary is not on this computer" };
  const versionFile = join(folder, 'version');
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/u, '') : 'unknown';
  if (found !== version) return { missing: `Electron's binary is version ${found}, not ${version}` };
  if (platform === 'linux' && isRoot) return { missing: 'Electron does not run as root; start Anteroom as an ordinary user' };
  if (platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return { missing: 'there is no display for its windows' };
  return { binary };
}

function hereAndNow(): Surroundings {
  return { environment: process.env, platform: process.platform, isRoot: process.getuid?.() === 0, packageFile: findPackageFile() };
}

function findPackageFile(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('electron/package.json');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND') return undefined;
    throw cause;
  }
}

function binaryOf(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
