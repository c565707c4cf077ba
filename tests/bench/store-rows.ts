import { createStore } from '#db/store.ts';
import type { Store } from '#db/store.ts';
import { computeBalance } from '#main/api/balance.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { readProviderFacts, readSearch } from '#main/appointments/search-facts.ts';
import { listOpenSlots } from '#main/appointments/slot-arithmetic.ts';
import { viewDashboard } from '#main/dashboard/dashboard-view.ts';
import { searchClients } from '#main/registration/search-clients.ts';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from '#db/schema/index.ts';
import { addVisit, now, openBenchClinic, screenOf } from './bench-clinic.ts';
import type { BenchClinic } from './bench-clinic.ts';
import { alternate, assertSame, threadClock } from './measure.ts';
import type { Bench, Row } from './measure.ts';

type Read = { sql: string; values: unknown[] };
const noRecord: CallRecord = { touch: () => undefined, commit: (work) => work(() => undefined), close: () => undefined };
const dayMs = 86_400_000;

/** Every different read of a piece of work with its values, to be run again with nothing round it. */
function takeDown({ store }: BenchClinic, work: (store: Store) => unknown): Read[] {
  const reads = new Map<string, Read>();
  const connection = store.db.$client;
  const listening = new Proxy(connection, {
    get: (target, name) => name !== 'prepare' ? Reflect.get(target, name) : (sql: string) => {
      const statement = target.prepare(sql);
      const noting = new Proxy(statement, {
        get: (inner, method) => {
          const found: unknown = Reflect.get(inner, method);
          if (method === 'raw') return () => { inner.raw(); return noting; };
          if ((method !== 'all' && method !== 'get') || typeof found !== 'function') return typeof found === 'function' ? found.bind(inner) : found;
          return (...values: unknown[]) => {
            reads.set(JSON.stringify([sql, values]), { sql, values });
            return found.apply(inner, values) as unknown;
          };
        },
      });
      return noting;
    },
  });
  work(createStore(listening, drizzle(listening, { schema })));
  return [...reads.values()].filter(({ sql }) => /^select/iu.test(sql));
}

function repeat({ store }: BenchClinic, reads: readonly Read[]): () => unknown[][] {
  const prepared = reads.map(({ sql, values }) => ({ statement: store.db.$client.prepare(sql).raw(), values }));
  return () => prepared.map(({ statement, values }) => statement.all(...values));
}

const micro = ({ p50, p95 }: { p50: number; p95: number }) => ({ p50: p50 * 1_000, p95: p95 * 1_000 });

async function compare(number: number, name: string, most: number, ours: () => unknown, floor: () => unknown, calls = 20): Promise<Row> {
  const measured = await alternate(ours, floor, calls, threadClock);
  return { number, name, unit: 'us', ours: micro(measured.ours), floor: micro(measured.floor), ratio: measured.ratio, goal: `<= ${most}x`, met: measured.ratio <= most };
}

export const dashboardRows: Bench = {
  name: 'dashboard',
  run: async ({ clients }) => {
    const clinic = openBenchClinic(clients);
    const clientId = clients > 0 ? 'bench-client-5' : 'marigold';
    const view = (store: Store) => viewDashboard({ services: { ...clinic.services, store }, record: noRecord, clientId, session: { loginId: null, proof: 'password', sections: null } });
    const reads = takeDown(clinic, view);
    const floor = repeat(clinic, reads);
    const ours = view(clinic.store);
    assertSame('dashboard', ours.firstName, floor().flat(2).find((cell) => cell === ours.firstName));
    const screen = screenOf(clinic.services, { clientId });
    const rows = [
      await compare(5, `dashboard, its ${reads.length} different reads bare`, 1.3, () => view(clinic.store), floor),
      await compare(5, 'dashboard call with policy, validation and audit', 2, () => screen.api.dashboard.get({}), floor, 8),
    ];
    clinic.close();
    return rows;
  },
};

export const slotRows: Bench = {
  name: 'slots',
  run: async ({ clients }) => {
    const clinic = openBenchClinic(clients);
    const { services, store } = clinic;
    const providers = store.providers.list();
    const search = (from: Store, id: string) => {
      const provider = from.providers.find(id);
      if (!provider) throw new Error(id);
      const facts = readProviderFacts({ ...services, store: from }, provider);
      return readSearch({ ...services, store: from }, facts, { service: undefined, place: { mode: 'any' } });
    };
    const slotsOf = (id: string) => listOpenSlots(search(store, id));
    const busyOf = (id: string) => takeDown(clinic, (from) => from.appointments.listBusy(id, now, now + 64 * dayMs, now));
    const one = repeat(clinic, busyOf('tumbleton'));
    const all = repeat(clinic, providers.flatMap(({ id }) => busyOf(id)));
    assertSame('busy time', store.appointments.listBusy('tumbleton', now, now + 64 * dayMs, now).map(({ id }) => id), one().flat().map((row) => (row as unknown[])[0]));
    const rows = [await compare(8, `free times of ${providers.length} providers x 60 days, by their raw range reads`, 1.5, () => providers.map(({ id }) => slotsOf(id)), all, 4)];
    const before = await alternate(() => slotsOf('tumbleton'), one, 20, threadClock);
    store.transaction(() => {
      for (let index = 0; index < 5_000; index += 1) addVisit(store, `history-${index}`, 'marigold', 'tumbleton', now - (index + 10) * 3_600_000);
    });
    const after = await alternate(() => slotsOf('tumbleton'), one, 20, threadClock);
    const growth = after.ours.p50 / before.ours.p50;
    rows.push({ number: 9, name: 'free times of one provider, growth with 5,000 more visits of history', unit: 'us', ours: micro(after.ours), floor: micro(before.ours), ratio: growth, goal: '<= 1.1x', met: growth <= 1.1 });
    store.db.$client.exec("DELETE FROM appointments WHERE id LIKE 'history-%'");
    clinic.close();
    return rows;
  },
};

export const balanceRows: Bench = {
  name: 'balance',
  run: async ({ clients }) => {
    const clinic = openBenchClinic(clients);
    const { store } = clinic;
    const clientId = clients > 0 ? 'bench-client-5' : 'marigold';
    const ours = () => computeBalance(store.billing.sumBalance(clientId));
    // A kept running balance: the least that any answer could read.
    store.db.$client.exec('CREATE TEMP TABLE kept (clientId text PRIMARY KEY, cents integer) WITHOUT ROWID');
    store.db.$client.prepare('INSERT INTO kept VALUES (?, ?)').run(clientId, ours().responsibilityCents);
    const kept = store.db.$client.prepare('SELECT cents FROM kept WHERE clientId = ?').raw();
    assertSame('balance', ours().responsibilityCents, (kept.get(clientId) as number[])[0]);
    const sums = repeat(clinic, takeDown(clinic, (from) => from.billing.sumBalance(clientId)));
    const rows = [
      await compare(12, 'balance of one client, by its bare covering sums', 2, ours, sums),
      { ...(await compare(12, 'balance of one client, by a kept running balance', 8, ours, () => kept.get(clientId))), note: 'goal: covering sums <= 2x of the kept column each' },
    ];
    clinic.close();
    return rows;
  },
};

export const searchRows: Bench = {
  name: 'search',
  run: async ({ clients }) => {
    const clinic = openBenchClinic(clients);
    const { store, services } = clinic;
    const prefix = clients > 0 ? 'tanglewood1' : 'tangle';
    const words = store.db.$client.prepare('SELECT DISTINCT clientId FROM client_search_words WHERE word >= ? AND word < ? LIMIT 20').raw();
    const people = store.db.$client.prepare('SELECT id, firstName, lastName, dateOfBirth, status, phone FROM clients WHERE id = ?').raw();
    const floor = () => (words.all(prefix, `${prefix}\u{10ffff}`) as string[][]).map(([id]) => people.get(id));
    const ours = () => searchClients(services, prefix, () => true);
    if (ours().clients.length === 0 || ours().clients.length !== floor().length) throw new Error('search: ours and the floor do not find as many');
    const rows = [await compare(22, `client search, ${floor().length} answers, by the bare prefix read with its rows`, 3, ours, floor)];
    clinic.close();
    return rows;
  },
};
