import { randomUUID } from 'node:crypto';
import type { CallRecord } from '#main/api/call-record.ts';
import type { HostContext } from '#main/api/services.ts';
import { kioskBucket } from '#main/api/seat-wait.ts';
import type { ArrivalCause } from './find-arrivals.ts';

export type ArrivalCall = HostContext & { readonly record: CallRecord };

const throttleAlertMs = 15 * 60_000;

/**
 * Refused arrivals are this host's own list of today's people to look after, not a part of anybody's record: they have no
 * place on a server and are gone tomorrow, so a note writes no outbox command. (Settling one is an act of staff, and does.)
 * The client reads one sentence whatever the cause; the desk gets the cause. Not a `commit`: the call itself ends as refused,
 * and is audited as that.
 */
export function noteRefusedArrival({ services, seat, record }: ArrivalCall, cause: ArrivalCause, clientId: string | null, appointmentId: string | null): void {
  const at = services.clock.now();
  if (clientId !== null) record.touch(clientId);
  services.store.transaction(() => {
    services.store.help.addRefused({ id: randomUUID(), kioskName: seat.name, cause, clientId, appointmentId, at });
    services.store.signIn.addFailedTry(kioskBucket(seat.name), at);
  });
  services.changes.publish('arrivals');
}

/** Tells the desk once that a kiosk is being tried too often; trying on does not fill the desk's list. */
export function noteThrottled({ services, seat }: ArrivalCall): void {
  const at = services.clock.now();
  if (services.store.help.hasThrottleAlert(seat.name, at - throttleAlertMs)) return;
  services.store.help.addRefused({ id: randomUUID(), kioskName: seat.name, cause: 'throttled', clientId: null, appointmentId: null, at });
  services.changes.publish('arrivals');
}
