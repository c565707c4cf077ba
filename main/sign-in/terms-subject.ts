import type { Services } from '#main/api/services.ts';
import type { Session } from '#db/queries/sign-in.ts';

/** Who accepts: the login, or a client who came in by desk code. */
export function termsSubjectOf({ loginId, clientId }: Pick<Session, 'loginId' | 'clientId'>): string {
  return loginId !== null ? `login:${loginId}` : `client:${clientId ?? ''}`;
}

/** The newest version is accepted; a client by desk code has also accepted what one of their own logins did. */
export function hasAcceptedTerms({ store }: Services, session: Pick<Session, 'loginId' | 'clientId'>): boolean {
  const newest = store.terms.findNewest();
  if (!newest) return true;
  const own = session.loginId === null && session.clientId !== null ? store.signIn.listLoginsOf(session.clientId).filter(({ relation }) => relation !== 'guardian') : [];
  const subjects = [termsSubjectOf(session), ...own.map(({ login }) => `login:${login.id}`)];
  return subjects.some((subject) => store.terms.findAcceptance(subject, newest.id) !== undefined);
}
