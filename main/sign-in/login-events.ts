import { randomUUID } from 'node:crypto';
import type { LoginEvent as LoginRow } from '#db/queries/accounts.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import type { LoginEvent } from '#main/contract/account.ts';

/** Decision A12: twelve months, newest first. */
const keptMs = 366 * 86_400_000;
const mostShown = 200;

type NewLoginEvent = Pick<LoginRow, 'loginId' | 'clientId' | 'method' | 'secondFactor' | 'result'> & { newDevice?: boolean };

/** One line of the history. Call inside the transaction of what it tells of. */
export function addLoginEvent({ services, seat }: HostContext, event: NewLoginEvent): void {
  const surface = event.method === 'hand_off' ? 'hand_off' : seat.device ? 'own_device' : 'kiosk';
  services.store.accounts.addLoginEvent({ newDevice: true, ...event, id: randomUUID(), at: services.clock.now(), surface, seatName: seat.name });
}

/** @param clientIds whose sign-ins by desk code belong to it too */
export function listLoginEvents({ store, clock }: Services, loginId: string | null, clientIds: readonly string[]): LoginEvent[] {
  return store.accounts.listLoginEvents(loginId, clientIds, clock.now() - keptMs, mostShown).map(({ id, at, surface, seatName, method, secondFactor, result, newDevice, notMeAt }) => ({
    id, at, surface, place: seatName, method, secondFactor, result, newDevice, notMe: notMeAt !== null,
  }));
}
