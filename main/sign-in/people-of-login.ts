import type { Client } from '#db/queries/clients.ts';
import type { Login } from '#db/queries/sign-in.ts';
import { hasComeOfAge } from '#main/api/coming-of-age.ts';
import type { Services } from '#main/api/services.ts';
import { foldUsername } from './fold-username.ts';

/** Whom a login may act for. Decision 9: a guardian's access ends by itself on the child's eighteenth birthday. */
export function listPeopleOf(services: Services, loginId: string): Client[] {
  const links = services.store.signIn.listPeople(loginId);
  // One's own pages first.
  return [...links.filter(({ relation }) => relation === 'self'), ...links.filter(({ relation }) => relation !== 'self')].flatMap(({ clientId, relation }) => {
    const client = services.store.clients.find(clientId);
    return client && !(relation === 'guardian' && hasComeOfAge(services, client.dateOfBirth)) ? [client] : [];
  });
}

/** The client whose own login it is: notices go to their address. A guardian's login may have none. */
export function findOwnClient({ store }: Services, loginId: string): Client | undefined {
  const links = store.signIn.listPeople(loginId);
  const own = links.find(({ relation }) => relation === 'self') ?? links.find(({ relation }) => relation === 'couple') ?? links[0];
  return own && store.clients.find(own.clientId);
}

/**
 * The login that is this client's own. A guardian's is not, and neither is that of a partner who only shares a joint record: whoever
 * reads the joint record's mail must not get a code for the partner's own pages.
 */
export function findOwnLogin(services: Services, clientId: string): Login | undefined {
  const logins = services.store.signIn.listLoginsOf(clientId).filter(({ login, relation }) => relation !== 'guardian' && findOwnClient(services, login.id)?.id === clientId);
  return (logins.find(({ login }) => !login.disabled) ?? logins[0])?.login;
}

/** The login of a guardian who is no client: there is no page of their own where the desk could help. One who is a client is helped there. */
export function findGuardianLogin(services: Services, child: Client, username: string): Login | undefined {
  const login = isMinor(services, child) ? services.store.signIn.findLogin(foldUsername(username)) : undefined;
  const links = login ? services.store.signIn.listPeople(login.id) : [];
  return links.some(({ clientId, relation }) => clientId === child.id && relation === 'guardian') && links.every(({ relation }) => relation === 'guardian') ? login : undefined;
}

export function isMinor(services: Services, client: Pick<Client, 'dateOfBirth'>): boolean {
  return !hasComeOfAge(services, client.dateOfBirth);
}
