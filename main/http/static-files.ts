import type { ServerResponse } from 'node:http';
import type { Surface } from '#main/contract/policy.ts';
import { loadScreenFiles } from '#main/platform/screen-files.ts';

export type StaticFiles = (surface: Surface, path: string, response: ServerResponse) => boolean;

/** The built renderer over HTTP. */
export function loadStaticFiles(folder: string): StaticFiles {
  const files = loadScreenFiles(folder);
  return (surface, path, response) => {
    const file = files(surface, path);
    if (!file) return false;
    response.setHeader('content-type', file.type);
    response.setHeader('cache-control', file.cacheControl);
    response.end(file.body);
    return true;
  };
}
