import type { Client } from '#db/queries/clients.ts';
import type { Session } from '#db/queries/sign-in.ts';
import type { Services } from '#main/api/services.ts';
import { findOwnClient } from './people-of-login.ts';

/** Who accepts: the login, or a client who came in by desk code. */
export function termsSubjectOf({ loginId, clientId }: Pick<Session, 'loginId' | 'clientId'>): string {
  return loginId !== null ? `login:${loginId}` : `client:${clientId ?? ''}`;
}

/** The client behind a subject. */
export function findSubject(services: Services, subject: string): Client | undefined {
  const [kind, id = ''] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
  return kind === 'login' ? findOwnClient(services, id) : services.store.clients.find(id);
}

/** The newest version is accepted; a client by desk code has also accepted what one of their own logins did. */
export function hasAcceptedTerms({ store }: Services, session: Pick<Session, 'loginId' | 'clientId'>): boolean {
  const newest = store.terms.findNewest();
  if (!newest) return true;
  const own = session.loginId === null && session.clientId !== null ? store.signIn.listLoginsOf(session.clientId).filter(({ relation }) => relation !== 'guardian') : [];
  const subjects = [termsSubjectOf(session), ...own.map(({ login }) => `login:${login.id}`)];
  return subjects.some((subject) => store.terms.findAcceptance(subject, newest.id) !== undefined);
}
