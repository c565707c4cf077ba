import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { MessageChannel } from 'node:worker_threads';
import type { Contract } from '#main/contract/index.ts';
import type { Surface } from '#main/contract/policy.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import { openDoor } from '#main/http/api-door.ts';
import { createHttpServer } from '#main/http/http-transport.ts';
import { createSeats } from '#main/http/seats.ts';
import { router } from '#main/router.ts';

export type Connected = { client: ContractRouterClient<Contract>; close: () => Promise<void> };
export type Connect = (services: Services, surface: Surface) => Promise<Connected>;

export const transports: Record<string, Connect> = { HTTP: connectByHttp, MessagePort: connectByPort };

/** As an Electron window: the session stays with the port. */
async function connectByPort(services: Services, surface: Surface): Promise<Connected> {
  const { port1, port2 } = new MessageChannel();
  let token: string | undefined;
  const seat = { surface, name: `${surface} window`, sessionToken: () => token, setSessionToken: (next: string | undefined) => void (token = next) };
  new PortHandler(router).upgrade(port1 as unknown as MessagePort, { context: { services, seat } });
  port1.start();
  port2.start();
  return {
    client: createORPCClient(new PortLink({ port: port2 as unknown as MessagePort })),
    close: async () => {
      port1.close();
      port2.close();
    },
  };
}

/** As a browser screen: launch secret, cookies, our own Host and Origin. */
async function connectByHttp(services: Services, surface: Surface): Promise<Connected> {
  const door = openDoor<Contract, HostContext>(router, (seat) => ({ services, seat }));
  const secrets = { kiosk: 'kiosk-launch-secret', desk: 'desk-launch-secret' };
  const server = createHttpServer({ door: () => door, seats: createSeats(secrets), files: () => false, log: services.log });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const host = `${surface}.localhost:${port}`;
  const cookies = new Map<string, string>();
  const send = async (request: Request): Promise<Response> => {
    const body = await request.text();
    const headers = { ...Object.fromEntries(request.headers), host, origin: `http://${host}`, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    const path = new URL(request.url).pathname;
    return new Promise((resolve, reject) => {
      // Node does not resolve *.localhost: connect to the address and say the name.
      const call = httpRequest({ host: '127.0.0.1', port, path, method: request.method, headers }, (answer) => {
        for (const cookie of answer.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
          if (value === '') cookies.delete(name);
          else cookies.set(name, value);
        }
        const stream = new ReadableStream({
          start: (controller) => {
            answer.on('data', (chunk: Uint8Array) => controller.enqueue(chunk));
            answer.on('end', () => controller.close());
            answer.on('error', () => controller.close());
          },
        });
        const received = new Headers(Object.entries(answer.headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one])));
        resolve(new Response(answer.statusCode === 204 ? null : stream, { status: answer.statusCode ?? 500, headers: received }));
      });
      call.on('error', reject);
      request.signal.addEventListener('abort', () => call.destroy());
      call.end(body);
    });
  };
  const opened = await send(new Request(`http://${host}/surface`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret: secrets[surface] }) }));
  if (opened.status !== 204) throw new Error(`the surface did not open: ${opened.status}`);
  return {
    client: createORPCClient(new HttpLink({ url: `http://${host}/api`, fetch: send })),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
