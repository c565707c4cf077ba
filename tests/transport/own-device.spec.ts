import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import type { HostContext } from '#main/api/services.ts';
import type { Contract } from '#main/contract/index.ts';
import { openDoor } from '#main/http/api-door.ts';
import { createHttpServer } from '#main/http/http-transport.ts';
import { createSeats } from '#main/http/seats.ts';
import { router } from '#main/router.ts';
import { findOwnDeviceName, openOwnDevice } from '#main/sign-in/open-own-device.ts';
import { accountClinicForEachTest, password } from '#tests/support/account-screens.ts';

const clinic = accountClinicForEachTest();

/** A host over HTTP, with the cookies of one browser. A second one on the same store is the host after a restart. */
async function startHost() {
  const { services } = clinic.practice;
  const door = openDoor<Contract, HostContext>(router, (seat) => ({ services, seat }));
  const seats = createSeats({ kiosk: 'kiosk-launch-secret', desk: 'desk-launch-secret' }, undefined, { open: (code) => openOwnDevice(services, code), findName: (token) => findOwnDeviceName(services, token) });
  const server = createHttpServer({ door: () => door, seats, files: () => false, log: services.log });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const host = `kiosk.localhost:${port}`;
  const post = (path: string, body: unknown, cookies: Map<string, string>) =>
    new Promise<{ status: number; set: string[]; body: string }>((resolve, reject) => {
      const headers = { host, origin: `http://${host}`, 'content-type': 'application/json', cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
      const call = httpRequest({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
        const set = answer.headers['set-cookie'] ?? [];
        for (const cookie of set) {
          const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
          cookies.set(name, value);
        }
        let text = '';
        answer.on('data', (chunk) => void (text += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, set, body: text }));
      });
      call.on('error', reject);
      call.end(JSON.stringify(body));
    });
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { post, stop };
}

test('an enrolled device opens with its code once, keeps an HttpOnly cookie that changes, and is recognised after a restart', async () => {
  const { code } = await (await clinic.desk()).deskAccount.enrolDevice({ clientId: 'marigold', identityCheck: 'photo_id', name: 'Tablet' });
  const host = await startHost();
  const tablet = new Map<string, string>();
  const opened = await host.post('/surface', { secret: code }, tablet);
  expect(opened.status).toBe(204);
  expect(opened.set.find((cookie) => cookie.startsWith('device='))).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+$/u);
  expect((await host.post('/surface', { secret: code }, new Map())).status).toBe(401);
  const first = tablet.get('device');
  const signIn = (from: typeof host) => from.post('/api/signIn/withPassword', { json: { username: 'marigold', password } }, tablet);
  expect((await signIn(host)).body).toContain('signed_in');
  expect(tablet.get('device')).not.toBe(first);
  await host.stop();
  const again = await startHost();
  tablet.delete('seat');
  expect((await again.post('/surface', { secret: '' }, tablet)).status).toBe(204);
  expect((await signIn(again)).body).toContain('signed_in');
  expect(clinic.mails().filter(({ kind }) => kind === 'new_sign_in')).toEqual([]);
  await again.stop();
});

test('a kiosk opened by the launch secret is never recognised, whatever cookie it shows', async () => {
  const { code } = await (await clinic.desk()).deskAccount.enrolDevice({ clientId: 'marigold', identityCheck: 'photo_id', name: 'Tablet' });
  const host = await startHost();
  const tablet = new Map<string, string>();
  await host.post('/surface', { secret: code }, tablet);
  const kiosk = new Map([['device', 'made-up']]);
  expect((await host.post('/surface', { secret: 'kiosk-launch-secret' }, kiosk)).status).toBe(204);
  kiosk.set('device', tablet.get('device') ?? '');
  expect((await host.post('/api/signIn/withPassword', { json: { username: 'marigold', password } }, kiosk)).body).toContain('signed_in');
  expect(clinic.mails().filter(({ kind }) => kind === 'new_sign_in')).toHaveLength(1);
  await host.stop();
});
