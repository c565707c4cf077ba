import { readFileSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import type { Surface } from '#main/contract/policy.ts';

const typeByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export type StaticFiles = (surface: Surface, path: string, response: ServerResponse) => boolean;

/** Serves exactly the files of the built renderer, listed once at start: no path of a request ever touches the disk. */
export function loadStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || typeByEnding[extname(entry.name)] === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file));
  }
  return (surface, path, response) => {
    const name = path === '/' ? `/${surface}.html` : path;
    const isPage = name.endsWith('.html');
    const body = files.get(name);
    // A surface serves its own page, under `/` only.
    if (body === undefined || (isPage && path !== '/')) return false;
    response.setHeader('content-type', typeByEnding[extname(name)] ?? 'application/octet-stream');
    response.setHeader('cache-control', isPage ? 'no-store' : 'public, max-age=31536000, immutable');
    response.end(body);
    return true;
  };
}
