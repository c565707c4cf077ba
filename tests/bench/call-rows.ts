import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { implement } from '@orpc/server';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { argonPasswords } from '#main/platform/passwords.ts';
import { contract } from '#main/contract/index.ts';
import { verify } from '@node-rs/argon2';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { demoPassword, demoPasswordHash } from '#db/seeds/demo-people.ts';
import { weighEntry, weighScreens } from '#tests/gates/first-screen-bytes.ts';
import { openBenchClinic, screenOf } from './bench-clinic.ts';
import { alternate, threadClock } from './measure.ts';
import type { Bench, Row } from './measure.ts';

const micro = ({ p50, p95 }: { p50: number; p95: number }) => ({ p50: p50 * 1_000, p95: p95 * 1_000 });

/** One keep-alive request; the answer's text. */
export function post(port: number, path: string, body = '{}', headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve(text));
    });
    call.on('error', reject).end(body);
  });
}

export async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function overhead(): Promise<Row[]> {
  const clinic = openBenchClinic();
  const payload = await screenOf(clinic.services, { clientId: 'marigold' }).api.dashboard.get({});
  clinic.close();
  const canned = { dashboard: { get: implement(contract.dashboard.get).handler(() => payload) } };
  const client = createRouterClient(canned);
  const inside = await alternate(() => client.dashboard.get({}), () => structuredClone(payload), 40, threadClock);
  const rpc = new RPCHandler(canned);
  const ours = createServer((incoming, answer) => void rpc.handle(incoming, answer, { prefix: '/api', context: {} }));
  const bare = createServer((_incoming, answer) => answer.setHeader('content-type', 'application/json').end(JSON.stringify({ json: payload })));
  const [port, barePort] = [await listen(ours), await listen(bare)];
  const [said, bareSaid] = [JSON.parse(await post(port, '/api/dashboard/get')) as { json: unknown }, JSON.parse(await post(barePort, '/')) as { json: unknown }];
  if (JSON.stringify(said.json) !== JSON.stringify(bareSaid.json)) throw new Error('HTTP: the answers differ');
  const http = await alternate(() => post(port, '/api/dashboard/get'), () => post(barePort, '/'), 20);
  for (const server of [ours, bare]) server.closeAllConnections();
  ours.close();
  bare.close();
  return [
    { number: 15, name: 'API in the process: oRPC and zod round the dashboard, by structuredClone', unit: 'us', ours: micro(inside.ours), floor: micro(inside.floor), ratio: inside.ratio, goal: '<= 1x', met: inside.ratio <= 1 },
    { number: 16, name: 'API over HTTP, by node:http with JSON', unit: 'us', ours: micro(http.ours), floor: micro(http.floor), ratio: http.ratio, goal: '<= 1.6x', met: http.ratio <= 1.6 },
  ];
}

async function bytes(): Promise<Row[]> {
  const react = await weighEntry('react-alone.ts');
  return Object.entries(await weighScreens()).map(([name, size]) => ({
    number: 17, name: `first screen of the ${name}, gzip, by React alone`, unit: 'kB', ours: { p50: size / 1_000, p95: size / 1_000 }, floor: { p50: react / 1_000, p95: react / 1_000 }, ratio: size / react, goal: '<= 2.5x', met: size / react <= 2.5,
  }));
}

async function hashing(): Promise<Row[]> {
  const passwords = argonPasswords();
  if (!(await passwords.verify(demoPasswordHash, demoPassword)) || !(await verify(demoPasswordHash, demoPassword))) throw new Error('the demo password is not the demo password');
  const check = await alternate(() => passwords.verify(demoPasswordHash, demoPassword), () => verify(demoPasswordHash, demoPassword), 2);
  const busy = await delayDuring(() => Promise.all(Array.from({ length: 16 }, () => passwords.verify(demoPasswordHash, demoPassword))));
  const idle = await delayDuring(() => new Promise((done) => setTimeout(done, 1_500)));
  return [
    { number: 23, name: 'password check, by the bare hash', unit: 'ms', ours: check.ours, floor: check.floor, ratio: check.ratio, goal: '<= 1.1x', met: check.ratio <= 1.1 },
    { number: 23, name: 'delay of the serving thread under 16 sign-ins (p50 / p99), by an idle one', unit: 'ms', ours: busy, floor: idle, ratio: busy.p95 / idle.p95, goal: 'p99 <= 10 ms', met: busy.p95 <= 10 },
  ];
}

/** p50 and, in the place of p95, p99. */
async function delayDuring(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await work();
  delay.disable();
  const beyond = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution);
  return { p50: beyond(delay.percentile(50)), p95: beyond(delay.percentile(99)) };
}

export const callRows: Bench = { name: 'calls', run: async () => [...(await overhead()), ...(await bytes())] };
export const signInRows: Bench = { name: 'sign-in', run: hashing };
