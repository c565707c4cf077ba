import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const sources = ['db', 'main', 'preload', 'renderer', 'assets'];
const configurations = ['package-lock.json', 'vite.main.config.ts', 'vite.renderer.config.ts', 'lingui.config.ts'];

/** Builds both halves when a source is newer than the last build: about three seconds, once. */
export async function buildWhenStale(root: string): Promise<void> {
  const stamp = join(root, 'dist', 'built');
  const newest = Math.max(...sources.map((folder) => newestIn(join(root, folder))), ...configurations.map((file) => modifiedAt(join(root, file))));
  if (modifiedAt(stamp) >= newest) return;
  for (const config of ['vite.main.config.ts', 'vite.renderer.config.ts']) {
    await build({ configFile: join(root, config), logLevel: 'error' });
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
}

function newestIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => modifiedAt(join(folder, String(name)))));
}

function modifiedAt(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
