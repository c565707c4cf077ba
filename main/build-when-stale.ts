import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const sources = ['db', 'main', 'preload', 'renderer', 'assets'];
/** What must be there, each by its own build. */
const outputs = ['main/web-server.js', 'main/electron-app.js', 'preload/index.cjs', 'renderer/kiosk.html', 'renderer/desk.html'];
const configurations = ['package-lock.json', 'vite.main.config.ts', 'vite.renderer.config.ts', 'lingui.config.ts'];

/** Builds host, preload and screens when a source is newer than the last build: about three seconds, once. */
export async function buildWhenStale(root: string): Promise<void> {
  const stamp = join(root, 'dist', 'built');
  const newest = Math.max(...sources.map((folder) => newestIn(join(root, folder))), ...configurations.map((file) => modifiedAt(join(root, file))));
  if (modifiedAt(stamp) >= newest && outputs.every((file) => existsSync(join(root, 'dist', file)))) return;
  await build({ configFile: join(root, 'vite.main.config.ts'), logLevel: 'error' });
  await build({ configFile: join(root, 'vite.main.config.ts'), mode: 'preload', logLevel: 'error' });
  await build({ configFile: join(root, 'vite.renderer.config.ts'), logLevel: 'error' });
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
