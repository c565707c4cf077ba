import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Login } from '#db/queries/sign-in.ts';
import type { Services } from '#main/api/services.ts';
import { freshUntil, sessionLimits } from '#main/api/sessions.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { account } from '#main/contract/account.ts';
import { findOwnClient } from './people-of-login.ts';
import { leastCharactersFor } from './require-good-password.ts';
import { termsSubjectOf } from './terms-subject.ts';

type AccountView = InferContractRouterOutputs<typeof account>['get'];

/** The account sections of My Profile. A login's own client, whoever's pages are open. */
export function viewAccount(services: Services, { session, clientId }: Extract<Caller, { kind: 'client' }>): AccountView {
  const { store, clock } = services;
  const login = session.loginId === null ? undefined : store.signIn.findLoginById(session.loginId);
  const client = (login && findOwnClient(services, login.id)) ?? store.clients.find(clientId);
  const newest = store.terms.findNewest();
  const pending = client && store.accounts.listLiveCodes([client.id], ['email']).find((code) => clock.now() < code.expiresAt);
  return {
    login: login ? { username: login.username, ...viewLogin(services, login), otherSessions: countOtherSessions(services, login), leastPasswordCharacters: leastCharactersFor(login.twoFactorSecret !== null) } : null,
    canChange: login !== undefined && session.proof === 'password',
    email: client?.email ?? null,
    emailVerified: client?.email != null && client.email.toLowerCase() === login?.verifiedEmail?.toLowerCase(),
    newEmail: pending?.email ?? null,
    phone: client?.phone ?? null,
    freshUntil: freshUntil(session, clock.now()),
    terms: newest ? { version: newest.version, effectiveDate: newest.effectiveDate, acceptedAt: store.terms.findAcceptance(termsSubjectOf(session), newest.id)?.acceptedAt ?? null } : null,
  };
}

/** What both the owner and the desk see of a login. */
export function viewLogin({ store }: Services, login: Login) {
  const state = login.twoFactorSecret === null ? ('off' as const) : login.twoFactorStoppedAt === null ? ('on' as const) : ('stopped' as const);
  return {
    twoFactor: { state, since: login.twoFactorEnabledAt, recoveryCodesLeft: store.accounts.countRecoveryCodes(login.id), required: store.practice.find()?.requireTwoFactor ?? false },
    devices: store.accounts.listDevices(login.id).map(({ id, name, enrolledAt, lastUsedAt }) => ({ id, name, enrolledAt, lastUsedAt })),
    kioskNotices: login.kioskNoticesOffAt === null,
  };
}

export function countOpenSessions({ store, clock }: Services, login: Login): number {
  return store.signIn.countLoginSessions(login.id, clock.now() - sessionLimits.kiosk.idleMs);
}

/** All that are open now, without the one that asks. */
function countOtherSessions(services: Services, login: Login): number {
  return Math.max(0, countOpenSessions(services, login) - 1);
}
