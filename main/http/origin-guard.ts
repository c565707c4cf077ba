import type { IncomingMessage } from 'node:http';
import type { Surface } from '#main/contract/policy.ts';

export type Guarded = { readonly ok: true; readonly surface: Surface } | { readonly ok: false; readonly status: 400 | 403 | 405 | 415 | 421 };

/**
 * Comes before routing, static files too: the Host must be one of our two names with our port (defeats rebinding), a POST must
 * come from our own page (defeats CSRF) and carry JSON.
 */
export function guardRequest(request: IncomingMessage, port: number): Guarded {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  const host = request.headers.host;
  const surface = host === `kiosk.localhost:${port}` ? 'kiosk' : host === `desk.localhost:${port}` ? 'desk' : undefined;
  if (hosts !== 1 || surface === undefined) return { ok: false, status: 421 };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { ok: false, status: 403 };
  if (request.method === 'GET' || request.method === 'HEAD') return { ok: true, surface };
  if (request.method !== 'POST') return { ok: false, status: 405 };
  if (request.headers.origin !== `http://${host}`) return { ok: false, status: 403 };
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' ? { ok: true, surface } : { ok: false, status: 415 };
}
