import type { HandOff } from '#db/queries/hand-off.ts';
import { findExpiry } from '#main/api/sessions.ts';
import type { Services } from '#main/api/services.ts';

/** Undefined = it lapsed: nobody answered in time. */
export type HandOffState = 'waiting' | 'declined' | 'open' | 'to_return' | undefined;

export function stateOfHandOff({ store, clock }: Services, handOff: HandOff): HandOffState {
  const now = clock.now();
  if (handOff.declinedAt !== null) return 'declined';
  if (handOff.sessionHash === null) return now < handOff.lapsesAt ? 'waiting' : undefined;
  const session = store.signIn.findSession(handOff.sessionHash);
  return session && findExpiry(session, now) === undefined ? 'open' : 'to_return';
}

/** The one that holds a kiosk; a declined or lapsed one holds nothing. */
export function findHandOffAt(services: Services, kioskName: string): { handOff: HandOff; state: 'waiting' | 'open' | 'to_return' } | undefined {
  for (const handOff of services.store.handOffs.listOpen()) {
    const state = handOff.kioskName === kioskName ? stateOfHandOff(services, handOff) : undefined;
    if (state !== undefined && state !== 'declined') return { handOff, state };
  }
  return undefined;
}

/** Open right now, nobody signed in at it, and in nobody's hands. */
export function listKiosks(services: Services): { name: string; isFree: boolean }[] {
  const { store, clock, seenKiosks } = services;
  const now = clock.now();
  const used = new Set(store.signIn.listOpenClientSessions().filter((session) => findExpiry(session, now) === undefined).map(({ seatName }) => seatName));
  return seenKiosks.list(now).map((name) => ({ name, isFree: !used.has(name) && findHandOffAt(services, name) === undefined }));
}
