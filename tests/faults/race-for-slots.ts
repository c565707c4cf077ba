import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import { crowdId } from '#db/seeds/demo-clients.ts';
import { startSession } from '#main/api/sessions.ts';
import { compose } from '#main/compose.ts';
import { router } from '#main/router.ts';
import { createRouterClient, ORPCError } from '@orpc/server';

/** One of two programs on the same store, without the folder's lock: sixteen kiosks that all want the same times. */
const [dataFolder = '', key = '', first = '', nowText = '', startText = '', ...slots] = process.argv.slice(2);
const store = openStore({ dataFolder, key: Buffer.from(key, 'hex'), migrationsFolder: resolve('db/migrations') });
const log = { info: () => undefined, fault: (event: string, _incident: string, cause: unknown) => process.stderr.write(`${event} ${String(cause)}\n`) };
const services = compose({ store, clock: { now: () => Number(nowText) }, log, keyInFile: true });

const kiosks = Array.from({ length: 16 }, (_, index) => {
  let token: string | undefined;
  const seat = { surface: 'kiosk' as const, name: `Kiosk ${first}-${index}`, sessionToken: () => token, setSessionToken: (next: string | undefined) => void (token = next) };
  store.transaction(() => startSession({ services, seat }, { kind: 'client', proof: 'desk_code', loginId: null, staffId: null, clientId: crowdId(Number(first) + index) }));
  return createRouterClient(router, { context: { services, seat } });
});

const outcomes: Record<string, number> = {};
/** Both programs reach for a time in the same millisecond: without this the slower start would decide every race. */
const everyMs = 60;
for (const [turn, slot] of slots.entries()) {
  while (Date.now() < Number(startText) + turn * everyMs) await Promise.resolve();
  await Promise.all(
    kiosks.map(async (kiosk) => {
      const outcome = await kiosk.appointments
        .book({ providerId: 'tumbleton', serviceId: 's-90834', startsAt: Number(slot), locationId: 'example-way', telehealth: false, intentId: randomUUID() })
        .then(() => 'booked', (cause: unknown) => (cause instanceof ORPCError ? String(cause.code) : String(cause)));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }),
  );
}
store.close();
process.stdout.write(JSON.stringify(outcomes));
