import { resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';

/** Commits visits one by one and prints each id only when its transaction is on disk. Ends by being killed. */
const [dataFolder = '', key = '', run = ''] = process.argv.slice(2);
const store = openStore({ dataFolder, key: Buffer.from(key, 'hex'), migrationsFolder: resolve('db/migrations') });
const actor = { actorKind: 'system', actorId: null, surface: 'command' } as const;

for (let count = 0; ; count += 1) {
  const id = `${run}-${count}`;
  const startsAt = (Number(run) * 100_000 + count) * 3_600_000;
  store.transaction(() => {
    const row = { id, clientId: 'c', providerId: 'p', startsAt, endsAt: startsAt + 3_000_000, status: 'booked', source: 'desk', createdAt: 1, updatedAt: 1 } as const;
    store.appointments.insert(row);
    store.appointments.claimAll(row);
    store.outbox.append({ idempotencyKey: id, command: 'test', subject: 'appointments', subjectId: id, ...actor, tappedAt: 1, recordedAt: 1 });
    store.audit.append({ at: 1, ...actor, procedure: 'test', outcome: 'done', detail: id, clientIds: '["c"]' });
  });
  process.stdout.write(`${id}\n`);
}
