import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const typeByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export type ScreenFile = { readonly body: Buffer<ArrayBuffer>; readonly type: string; readonly cacheControl: string };
/** @returns undefined for a path that is no file of the built renderer, or the page of another surface */
export type ScreenFiles = (surface: string, path: string) => ScreenFile | undefined;

/** Exactly the files of the built renderer, listed once at start: no path of a request ever touches the disk. */
export function loadScreenFiles(folder: string): ScreenFiles {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || typeByEnding[extname(entry.name)] === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file));
  }
  return (surface, path) => {
    const name = path === '/' ? `/${surface}.html` : path;
    const isPage = name.endsWith('.html');
    const body = files.get(name);
    // A surface serves its own page, under `/` only.
    if (body === undefined || (isPage && path !== '/')) return undefined;
    return { body, type: typeByEnding[extname(name)] ?? 'application/octet-stream', cacheControl: isPage ? 'no-store' : 'public, max-age=31536000, immutable' };
  };
}
