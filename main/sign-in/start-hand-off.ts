import { randomUUID } from 'node:crypto';
import type { Section } from '#main/contract/policy.ts';
import { refusal } from '#main/api/refuse.ts';
import type { AccountCall } from './account-call.ts';
import { requireHelpedClient } from './desk-account-call.ts';
import { listKiosks } from './hand-off-state.ts';

/** How long a kiosk asks for the client. */
const lifeMs = 5 * 60_000;

/** @throws KIOSK_BUSY it is in use, in somebody's hands, or not open; NOT_FOUND */
export function startHandOff(call: AccountCall, { clientId, kioskName, sections }: { clientId: string; kioskName: string; sections: readonly Section[] }): { id: string; lapsesAt: number } {
  const { services, record } = call;
  const { staff, client } = requireHelpedClient(call, clientId);
  const started = record.commit((changed) => {
    if (!listKiosks(services).some(({ name, isFree }) => name === kioskName && isFree)) throw refusal('KIOSK_BUSY');
    const now = services.clock.now();
    // What lapsed or was declined at this kiosk is over for good.
    for (const old of services.store.handOffs.listOpen()) {
      if (old.kioskName === kioskName) services.store.handOffs.end(old.id, { endedAt: now, endReason: 'replaced', endedBy: staff.id });
    }
    const id = randomUUID();
    services.store.handOffs.add({ id, kioskName, clientId: client.id, sections: JSON.stringify([...new Set(sections)]), startedBy: staff.id, startedAt: now, lapsesAt: now + lifeMs });
    changed('hand_offs', id);
    return { id, lapsesAt: now + lifeMs };
  });
  services.changes.publish('session');
  return started;
}
