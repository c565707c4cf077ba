import { protocol } from 'electron';
import type { Session } from 'electron';
import type { Surface } from '#main/contract/policy.ts';
import type { ScreenFiles } from '#main/platform/screen-files.ts';
import { listScreenHeaders } from '#main/platform/screen-headers.ts';

const scheme = 'app';

/** `app://kiosk/` and `app://desk/`: the only addresses a window shows. No port is opened. */
export function addressOf(surface: Surface): string {
  return `${scheme}://${surface}/`;
}

export function originOf(surface: Surface): string {
  return `${scheme}://${surface}`;
}

/** Call before the app is ready. A standard, secure scheme: module scripts and a strict content policy need an origin. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/** Serves one surface's files in one partition: a kiosk's partition cannot even load the desk's page. */
export function serveScreens(partition: Session, surface: Surface, files: ScreenFiles): void {
  partition.protocol.handle(scheme, (request) => answer(request, surface, files));
}

/** Looks the path up as it was written: nothing is decoded, so nothing climbs. */
export function answer(request: Request, surface: Surface, files: ScreenFiles): Response {
  const headers = new Headers(listScreenHeaders());
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers });
  const url = new URL(request.url);
  const file = url.host === surface ? files(surface, `${url.pathname}${url.search}`) : undefined;
  if (!file) return new Response(null, { status: 404, headers });
  headers.set('content-type', file.type);
  headers.set('cache-control', file.cacheControl);
  return new Response(request.method === 'HEAD' ? null : file.body, { headers });
}
