import type { Client } from '#db/queries/clients.ts';
import type { Services } from '#main/api/services.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';

const adultAge = 18;

/** Whom a login may act for. Decision 9: a guardian's access ends by itself on the child's eighteenth birthday. */
export function listPeopleOf(services: Services, loginId: string): Client[] {
  const links = services.store.signIn.listPeople(loginId);
  // One's own pages first.
  return [...links.filter(({ relation }) => relation === 'self'), ...links.filter(({ relation }) => relation !== 'self')].flatMap(({ clientId, relation }) => {
    const client = services.store.clients.find(clientId);
    return client && !(relation === 'guardian' && isAdult(services, client)) ? [client] : [];
  });
}

/** The client whose own login it is: notices go to their address. A guardian's login may have none. */
export function findOwnClient({ store }: Services, loginId: string): Client | undefined {
  const links = store.signIn.listPeople(loginId);
  const own = links.find(({ relation }) => relation === 'self') ?? links.find(({ relation }) => relation === 'couple') ?? links[0];
  return own && store.clients.find(own.clientId);
}

export function isMinor(services: Services, client: Pick<Client, 'dateOfBirth'>): boolean {
  return !isAdult(services, client);
}

function isAdult({ store, clock }: Services, { dateOfBirth }: Pick<Client, 'dateOfBirth'>): boolean {
  const today = localDateOf(clock.now(), store.practice.find()?.timeZone ?? 'UTC');
  return `${Number(dateOfBirth.slice(0, 4)) + adultAge}${dateOfBirth.slice(4)}` <= today;
}
