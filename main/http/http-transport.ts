import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Log } from '#main/api/services.ts';
import type { Surface } from '#main/contract/policy.ts';
import { setScreenHeaders } from '#main/platform/screen-headers.ts';
import type { ApiDoor } from './api-door.ts';
import { guardRequest } from './origin-guard.ts';
import type { Seats } from './seats.ts';
import type { StaticFiles } from './static-files.ts';

/** `door` is asked at each call: a locked store opens while the server runs. */
export type HttpHost = { readonly door: () => ApiDoor; readonly seats: Seats; readonly files: StaticFiles; readonly log: Log };

/** The contract over HTTP on loopback. `port` is read per request because 0 asks for a free one. */
export function createHttpServer(host: HttpHost): Server {
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
    serve(request, response).catch((cause: unknown) => {
      host.log.fault('http.request', 'transport', cause);
      if (!response.headersSent) refuse(response, 500);
    });
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setScreenHeaders(request, response);
    const guarded = guardRequest(request, portOf(server));
    if (!guarded.ok) return refuse(response, guarded.status);
    const path = request.url ?? '/';
    if (request.method === 'POST' && path === '/surface') return openSeat(guarded.surface, request, response);
    if (request.method === 'POST' && path.startsWith('/api/')) return callApi(guarded.surface, request, response);
    if (request.method !== 'POST' && host.files(guarded.surface, path, response)) return undefined;
    return refuse(response, request.method !== 'POST' && path.startsWith('/api') ? 405 : 404);
  };

  const openSeat = async (surface: Surface, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const secret = readSecret(await readBody(request));
    refuse(response, secret !== undefined && host.seats.open(surface, secret, request, response) ? 204 : 401);
  };

  const callApi = async (surface: Surface, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seat = host.seats.find(surface, request, response);
    if (!seat) return refuse(response, 401);
    if (!(await host.door().answer(request, response, seat))) refuse(response, 404);
  };
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 1_000) return '';
  }
  return body;
}

function readSecret(body: string): string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'secret' in value && typeof value.secret === 'string' ? value.secret : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
