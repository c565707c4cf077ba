import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { crowdId } from '#db/seeds/demo-clients.ts';
import type { HostContext } from '#main/api/services.ts';
import { startSession } from '#main/api/sessions.ts';
import type { Contract } from '#main/contract/index.ts';
import { openDoor } from '#main/http/api-door.ts';
import { createHttpServer } from '#main/http/http-transport.ts';
import { router } from '#main/router.ts';
import { now, openBenchClinic, screenOf } from './bench-clinic.ts';
import { listen, post } from './call-rows.ts';
import { alternate, spreadOf } from './measure.ts';
import type { Bench, Row } from './measure.ts';

const kiosks = 32;
const dayMs = 86_400_000;

/** Thirty-two kiosks over HTTP all want the same times, one time after the other; beside it an empty call under the same load and a bare commit. */
async function book(clients: number): Promise<Row[]> {
  const clinic = openBenchClinic(clients);
  const { store, services } = clinic;
  const seats = new Map<string, ReturnType<typeof screenOf>['seat']>();
  for (let index = 0; index < kiosks; index += 1) {
    const clientId = crowdId(index);
    store.db.$client.prepare('DELETE FROM appointments WHERE clientId = ? AND startsAt > ?').run(clientId, now);
    store.db.$client.prepare("UPDATE clients SET status = 'active' WHERE id = ?").run(clientId);
    store.clients.replaceProviders(clientId, ['tumbleton']);
    const { seat } = screenOf(services, { clientId }, `Kiosk ${index}`);
    startSession({ services, seat }, { kind: 'client', proof: 'password', loginId: null, staffId: null, clientId });
    seats.set(String(index), seat);
  }
  store.db.$client.prepare("DELETE FROM slot_claims WHERE appointmentId NOT IN (SELECT id FROM appointments)").run();
  store.db.$client.prepare("UPDATE portal_settings SET maxOpenFuture = 1000, maxAheadDays = 120 WHERE providerId = 'tumbleton'").run();
  const first = seats.get('0');
  if (!first) throw new Error('no kiosk');
  const door = openDoor<Contract, HostContext>(router, (seat) => ({ services, seat }));
  const host = createHttpServer({ door: () => door, log: services.log, files: () => false, seats: { open: () => false, find: (_surface, request) => seats.get(String(request.headers['x-kiosk'])), windowSeat: () => first } });
  const ping = createServer((_request, answer) => answer.end('{}'));
  const [port, pingPort] = [await listen(host), await listen(ping)];
  const headers = (index: number) => ({ 'x-kiosk': String(index), host: `kiosk.localhost:${port}`, origin: `http://kiosk.localhost:${port}`, 'sec-fetch-site': 'same-origin' });
  const slots = JSON.parse(await post(port, '/api/appointments/openTimes', JSON.stringify({ json: { providerId: 'tumbleton', serviceId: null, where: { kind: 'any' }, from: '2026-11-25', to: '2027-01-15' } }), headers(0))) as { json: { times: { startsAt: number; locationId: string | null; telehealth: boolean }[] } };
  const times = slots.json.times.slice(0, 24);
  if (times.length < 12) throw new Error('the bench has too few free times');
  const taken: number[] = [];
  const pings: number[] = [];
  let booked = 0;
  let spentMs = 0;
  for (const { startsAt, locationId, telehealth } of times) {
    const startedAt = performance.now();
    const answers = await Promise.all(Array.from({ length: kiosks }, async (_, index) => {
      const from = performance.now();
      const answer = await post(port, '/api/appointments/book', JSON.stringify({ json: { providerId: 'tumbleton', serviceId: null, startsAt, locationId, telehealth, intentId: randomUUID() } }), headers(index));
      taken.push(performance.now() - from);
      return answer;
    }));
    spentMs += performance.now() - startedAt;
    booked += answers.filter((answer) => answer.includes('"id"')).length;
    await Promise.all(Array.from({ length: kiosks }, async () => {
      const from = performance.now();
      await post(pingPort, '/');
      pings.push(performance.now() - from);
    }));
  }
  const doubles = store.db.$client.prepare("SELECT count(*) AS n FROM (SELECT startsAt FROM appointments WHERE providerId = 'tumbleton' AND startsAt > ? AND status = 'booked' GROUP BY startsAt HAVING count(*) > 1)").get(now + dayMs) as { n: number };
  if (booked !== times.length || doubles.n !== 0) throw new Error(`${times.length} times were booked ${booked} times, ${doubles.n} of them double`);
  store.db.$client.exec('CREATE TABLE bare (id text PRIMARY KEY, at integer)');
  const insert = store.db.$client.prepare('INSERT INTO bare VALUES (?, ?)');
  const commit = await alternate(() => insert.run(randomUUID(), 1), () => insert.run(randomUUID(), 2), 10);
  store.db.$client.exec('DROP TABLE bare');
  const answered = spreadOf(taken);
  const floorMs = spreadOf(pings).p50 / kiosks + commit.ours.p50;
  const ours = spentMs / taken.length;
  for (const server of [host, ping]) {
    server.closeAllConnections();
    server.close();
  }
  clinic.close();
  return [
    { number: 10, name: `${times.length} times, each wanted by ${kiosks} kiosks at once: double bookings`, unit: 'x', ours: { p50: doubles.n, p95: doubles.n }, floor: null, ratio: null, goal: '0', met: doubles.n === 0 },
    { number: 10, name: 'a booking call of 32 at once, by a call that does nothing and a bare commit', unit: 'ms', ours: { p50: ours, p95: answered.p95 }, floor: { p50: floorMs, p95: floorMs }, ratio: ours / floorMs, goal: '<= 2x, p95 <= 25 ms', met: ours / floorMs <= 2 && answered.p95 <= 25, note: 'p50 is the mean a call' },
  ];
}

export const bookingRows: Bench = { name: 'booking', run: ({ clients }) => book(clients) };
