import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { request as httpRequest } from 'node:http';
import type { Contract } from '#main/contract/index.ts';

/** Another screen of a running host, without a browser: calls what its page would call. `address` is the printed one. */
export async function callOverHttp(address: string): Promise<ContractRouterClient<Contract>> {
  const { host, hash, port } = new URL(address);
  const cookies = new Map<string, string>();
  const send = async (request: Request): Promise<Response> => {
    const body = await request.text();
    const headers = { ...Object.fromEntries(request.headers), host, origin: `http://${host}`, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    return new Promise((resolve, reject) => {
      // Node does not resolve *.localhost: connect to the address and say the name.
      const call = httpRequest({ host: '127.0.0.1', port, path: new URL(request.url).pathname, method: request.method, headers }, (answer) => {
        for (const cookie of answer.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
          cookies.set(name, value);
        }
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => void parts.push(part));
        answer.on('end', () => resolve(new Response(answer.statusCode === 204 ? null : Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: { 'content-type': answer.headers['content-type'] ?? '' } })));
        answer.on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  };
  const opened = await send(new Request(`http://${host}/surface`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret: hash.slice(1) }) }));
  if (opened.status !== 204) throw new Error(`the surface did not open: ${opened.status}`);
  return createORPCClient(new RPCLink({ url: `http://${host}/api`, fetch: send }));
}
