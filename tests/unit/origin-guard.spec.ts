import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { guardRequest } from '#main/http/origin-guard.ts';

const request = (method: string, headers: Record<string, string>, extraHosts: string[] = []): IncomingMessage =>
  ({ method, headers, rawHeaders: [...Object.entries(headers).flat(), ...extraHosts.flatMap((host) => ['Host', host])] }) as unknown as IncomingMessage;
const desk = { host: 'desk.localhost:4000', origin: 'http://desk.localhost:4000', 'content-type': 'application/json' };

test('our own two names are let in, each as its own surface', () => {
  expect(guardRequest(request('GET', { host: 'kiosk.localhost:4000' }), 4000)).toEqual({ ok: true, surface: 'kiosk' });
  expect(guardRequest(request('POST', desk), 4000)).toEqual({ ok: true, surface: 'desk' });
});

test.each(['evil.test', '127.0.0.1:4000', 'localhost:4000', 'kiosk.localhost:4001', 'kiosk.localhost', 'a@kiosk.localhost:4000', 'kiosk.localhost:4000.evil.test', '[::1]:4000'])(
  'another Host is refused before routing: %s',
  (host) => {
    expect(guardRequest(request('GET', { host }), 4000)).toEqual({ ok: false, status: 421 });
  },
);

test('a doubled Host is refused', () => {
  expect(guardRequest(request('GET', { host: 'kiosk.localhost:4000' }, ['kiosk.localhost:4000']), 4000)).toEqual({ ok: false, status: 421 });
});

test.each([
  [{ ...desk, origin: 'null' }, 403],
  [{ ...desk, origin: 'http://kiosk.localhost:4000' }, 403],
  [{ host: desk.host, 'content-type': 'application/json' }, 403],
  [{ ...desk, 'sec-fetch-site': 'cross-site' }, 403],
  [{ ...desk, 'sec-fetch-site': 'same-site' }, 403],
  [{ ...desk, 'content-type': 'text/plain' }, 415],
  [{ ...desk, 'content-type': 'multipart/form-data' }, 415],
])('a post that another page could have made is refused', (headers, status) => {
  expect(guardRequest(request('POST', headers), 4000)).toEqual({ ok: false, status });
});

test('methods that the API does not have are refused', () => {
  for (const method of ['PUT', 'DELETE', 'TRACE', 'PATCH']) expect(guardRequest(request(method, desk), 4000)).toEqual({ ok: false, status: 405 });
});
