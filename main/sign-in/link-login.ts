import type { AccountChange } from '#db/queries/accounts.ts';
import type { Login } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { firstNameOf, fullNameOf } from '#main/api/words-of-record.ts';
import type { AccountCall } from './account-call.ts';
import { requireHelpedClient } from './desk-account-call.ts';
import { foldUsername } from './fold-username.ts';
import { noteAccountChange } from './note-account-change.ts';
import { isMinor, listPeopleOf } from './people-of-login.ts';
import { tellByMail } from './tell-by-mail.ts';

type About = { readonly clientId: string; readonly username: string; readonly identityCheck: AccountChange['identityCheck'] };

/** The client whose own login it is; null = a guardian's who is no client here. */
export function ownerNameOf({ store }: Services, loginId: string): string | null {
  const own = store.signIn.listPeople(loginId).find(({ relation }) => relation === 'self');
  const client = own && store.clients.find(own.clientId);
  return client ? fullNameOf(client) : null;
}

function findUsableLogin({ store }: Services, username: string): Login | undefined {
  const login = store.signIn.findLogin(foldUsername(username));
  return login?.disabled === false ? login : undefined;
}

export function findLoginToLink(call: AccountCall, { clientId, username }: Pick<About, 'clientId' | 'username'>) {
  const { services, record } = call;
  requireHelpedClient(call, clientId);
  const login = findUsableLogin(services, username);
  if (!login) return null;
  const links = services.store.signIn.listPeople(login.id);
  for (const link of links) record.touch(link.clientId);
  return { username: login.username, ownerName: ownerNameOf(services, login.id), people: listPeopleOf(services, login.id).map(firstNameOf), isLinked: links.some((link) => link.clientId === clientId) };
}

/** Decision 9: a guardian's link ends by itself at eighteen, so it is not begun after. @throws CHANGED_MEANWHILE */
export function linkLogin(call: AccountCall, { clientId, username, identityCheck, relation }: About & { readonly relation: 'guardian' | 'couple' }): void {
  const { services } = call;
  const { client } = requireHelpedClient(call, clientId);
  change(call, { clientId, username, identityCheck }, 'person_linked', (login) => {
    const isLinked = services.store.signIn.listPeople(login.id).some((link) => link.clientId === clientId);
    if (isLinked || (relation === 'guardian' && !isMinor(services, client))) throw refusal('CHANGED_MEANWHILE');
    services.store.signIn.linkLogin({ loginId: login.id, clientId, relation });
  });
}

/** The pages that may be open close with it. A client's own sign-in is never taken from them. @throws CHANGED_MEANWHILE */
export function unlinkLogin(call: AccountCall, about: About): void {
  const { services } = call;
  requireHelpedClient(call, about.clientId);
  change(call, about, 'person_unlinked', (login) => {
    const link = services.store.signIn.listPeople(login.id).find((one) => one.clientId === about.clientId);
    if (!link || link.relation === 'self' || !services.store.signIn.unlinkLogin(login.id, about.clientId)) throw refusal('CHANGED_MEANWHILE');
    services.store.signIn.endLoginSessions(login.id, null, services.clock.now(), 'revoked');
  });
}

function change({ services, record, caller }: AccountCall, { clientId, username, identityCheck }: About, what: 'person_linked' | 'person_unlinked', work: (login: Login) => void): void {
  const login = what === 'person_linked' ? findUsableLogin(services, username) : services.store.signIn.findLogin(foldUsername(username));
  if (!login) throw refusal('CHANGED_MEANWHILE');
  record.commit((changed) => {
    // Told before the link goes: a guardian who is no client has no other address than the child's.
    tellByMail(services, login, { kind: what, parameters: { at: services.clock.now() } });
    work(login);
    noteAccountChange(services, caller, { change: what, clientId, loginId: login.id, identityCheck });
    changed('login_clients', login.id);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
}
