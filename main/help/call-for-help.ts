import { randomUUID } from 'node:crypto';
import type { CallRecord } from '#main/api/call-record.ts';
import type { HostContext } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { HelpTopic } from '#main/contract/help.ts';

/** Pressing again changes nothing until somebody has answered. */
export function callForHelp({ services, seat, record }: HostContext & { record: CallRecord }, caller: Caller, topic: HelpTopic): void {
  const clientId = caller.kind === 'client' ? caller.clientId : null;
  if (clientId !== null) record.touch(clientId);
  if (services.store.help.findLatest(seat.name)?.answeredAt === null) return;
  record.commit((changed) => {
    const id = randomUUID();
    services.store.help.call({ id, kioskName: seat.name, clientId, topic, askedAt: services.clock.now() });
    changed('help_calls', id);
  });
  services.changes.publish('help');
}
