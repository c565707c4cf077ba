import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { InlineConfig } from 'vite';

type Chunk = { file: string; imports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

/** Builds into a folder of its own, so that nobody's running clinic loses its files. */
export async function weighBuild<Name extends string>(config: InlineConfig, entries: Record<Name, readonly string[]>): Promise<Record<Name, number>> {
  const outDir = mkdtempSync(join(tmpdir(), 'anteroom-build-'));
  try {
    await build({ ...config, logLevel: 'error', build: { ...config.build, outDir, manifest: true, emptyOutDir: true, reportCompressedSize: false } });
    const manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest;
    return Object.fromEntries(Object.entries<readonly string[]>(entries).map(([name, sources]) => [name, weigh(outDir, manifest, sources)])) as Record<Name, number>;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The product's own build: what must arrive before the kiosk's and the desk's first screen can be painted. */
export function weighScreens(): Promise<Record<'kiosk' | 'desk', number>> {
  return weighBuild({ configFile: resolve('vite.renderer.config.ts') }, {
    // A first screen waits for its words in both languages, and the desk's for the desk itself: they come by `import()`, and count.
    kiosk: ['kiosk.html', ...wordsOf('ui', 'kiosk')],
    desk: ['desk.html', 'desk/desk-app.tsx', ...wordsOf('ui', 'desk')],
  });
}

function wordsOf(...folders: string[]): string[] {
  return folders.flatMap((folder) => ['en', 'es'].map((locale) => `locales/${locale}/${folder}.po`));
}

/** An entry by itself, built as the product is. */
export async function weighEntry(file: string): Promise<number> {
  const input = resolve('tests/gates/planted', file);
  const { entry } = await weighBuild({ configFile: false, root: resolve('tests/gates/planted'), build: { target: 'chrome130', rolldownOptions: { input } } }, { entry: [file] });
  return entry;
}

/** Gzip bytes of the scripts and styles that these sources need, without what is loaded later. */
function weigh(outDir: string, manifest: Manifest, sources: readonly string[]): number {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    chunk.imports?.forEach(visit);
  };
  sources.forEach(visit);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length, 0);
}
