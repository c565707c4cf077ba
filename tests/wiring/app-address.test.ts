import { request } from 'node:http';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { answer } from '#main/electron/app-protocol.ts';
import { createHttpServer } from '#main/http/http-transport.ts';
import { createSeats } from '#main/http/seats.ts';
import type { ScreenFiles } from '#main/platform/screen-files.ts';

const files: ScreenFiles = (surface, path) => {
  const known = { '/': surface, '/assets/a.js': 'script' }[path];
  return known === undefined ? undefined : { body: Buffer.from(known), type: 'text/html; charset=utf-8', cacheControl: 'no-store' };
};
const ask = (url: string, method = 'GET'): Response => answer(new Request(url, { method }), 'kiosk', files);

test('a surface is served under its own name, and only its own', async () => {
  expect(await ask('app://kiosk/').text()).toBe('kiosk');
  expect(await ask('app://kiosk/assets/a.js').text()).toBe('script');
  expect(ask('app://desk/').status).toBe(404);
  expect(ask('app://kiosk.evil/').status).toBe(404);
  expect(ask('app://kiosk/', 'POST').status).toBe(405);
  expect(await ask('app://kiosk/', 'HEAD').text()).toBe('');
});

test.each([
  ['app://kiosk/..%2f..%2fetc/passwd'], ['app://kiosk/%5c..%5cpackage.json'], ['app://kiosk/%252e%252e/x'], ['app://kiosk/assets/a.js%00.html'], ['app://kiosk//etc/passwd'], ['app://kiosk/../../etc/passwd'],
  ['app://kiosk/kiosk.html'], ['app://kiosk/?x=1'], ['app://kiosk/package.json'], ['app://kiosk/assets/a.js.map'], [`app://kiosk/${'x'.repeat(8_000)}`], ['app://kiosk/.git/config'], ['app://kiosk/assets/'],
])('%s is not there', (url) => {
  expect(ask(url).status).toBe(404);
});

test('a window gets the same protection in its headers as a browser screen does over HTTP', async () => {
  const log = { info: () => undefined, fault: () => undefined };
  const server = createHttpServer({ door: () => ({ answer: async () => false }), seats: createSeats({ kiosk: 'a', desk: 'b' }), files: () => false, log });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const [overHttp] = (await once(request({ host: '127.0.0.1', port, headers: { host: `kiosk.localhost:${port}` } }).end(), 'response')) as [{ headers: Record<string, string>; resume: () => void }];
  overHttp.resume();
  server.close();
  const ours = ask('app://kiosk/').headers;
  const protecting = ['content-security-policy', 'permissions-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-frame-options', 'cache-control'];
  expect(protecting.map((name) => [name, ours.get(name)])).toEqual(protecting.map((name) => [name, overHttp.headers[name]]));
  expect(ours.get('content-security-policy')).toContain("default-src 'none'");
  expect(ours.get('permissions-policy')).toContain('camera=()');
});
