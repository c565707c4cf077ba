import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Client } from '#db/queries/clients.ts';
import type { HostContext } from '#main/api/services.ts';
import type { deskAccount } from '#main/contract/desk-account.ts';
import { countOpenSessions, viewLogin } from './account-view.ts';
import { kioskAccountBucket } from './help-with-account.ts';
import { listLoginEvents } from './login-events.ts';
import { ownerNameOf } from './link-login.ts';
import { findOwnLogin, isMinor } from './people-of-login.ts';
import { secondFactorWaitMs } from './second-factor.ts';

type View = InferContractRouterOutputs<typeof deskAccount>['get'];
const mostChanges = 50;
const mostEvents = 50;
/** The span in which ten wrong passwords close the kiosks to an account. */
const recentMs = 15 * 60_000;

/** A client's account as the desk helps with it. */
export function viewDeskAccount(context: HostContext, client: Client): View {
  const { services } = context;
  const { store, clock } = services;
  const login = findOwnLogin(services, client.id);
  const openCode = store.accounts.listLiveCodes([client.id], ['invitation', 'reset']).find((code) => clock.now() < code.expiresAt && code.relation === null);
  const staffNames = new Map(store.signIn.listStaff().map(({ id, name }) => [id, name]));
  return {
    login: login
      ? {
          username: login.username, disabled: login.disabled, ...viewLogin(services, login), openSessions: countOpenSessions(services, login),
          wrongPasswords: store.signIn.countFailedTries(kioskAccountBucket(context, login.usernameKey), clock.now() - recentMs), codeWaitSeconds: Math.ceil(secondFactorWaitMs(services, login.id) / 1_000),
        }
      : null,
    reachedBy: store.signIn.listLoginsOf(client.id).map(({ login: { id, username }, relation }) => ({ username, relation, ownerName: ownerNameOf(services, id) })),
    isMinor: isMinor(services, client),
    email: client.email,
    openCode: openCode && openCode.kind !== 'email' && openCode.kind !== 'device' ? { kind: openCode.kind, expiresAt: openCode.expiresAt } : null,
    history: listLoginEvents(services, login?.id ?? null, [client.id]).slice(0, mostEvents),
    changes: store.accounts.listAccountChanges(client.id, mostChanges).map(({ at, byKind, byId, change, identityCheck }) => ({
      at, by: byKind, staffName: byKind === 'staff' ? (staffNames.get(byId) ?? null) : null, change, identityCheck,
    })),
  };
}
