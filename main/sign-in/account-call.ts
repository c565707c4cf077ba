import type { Client } from '#db/queries/clients.ts';
import type { Login, Session } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { HostContext } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import { findOwnClient } from './people-of-login.ts';

export type AccountCall = HostContext & { readonly caller: Caller; readonly record: CallRecord };

/** The login of the session and the client whose own login it is. The policy has proved the rest. */
export type OwnAccount = { readonly session: Session; readonly login: Login; readonly client: Client };

/** @throws NOT_SIGNED_IN for a session without a login */
export function requireOwnAccount({ services, caller, record }: AccountCall): OwnAccount {
  if (caller.kind !== 'client' && caller.kind !== 'unready') throw refusal('NOT_SIGNED_IN');
  const { session } = caller;
  const login = session.loginId === null ? undefined : services.store.signIn.findLoginById(session.loginId);
  const client = login && findOwnClient(services, login.id);
  if (!login || !client) throw refusal('NOT_SIGNED_IN');
  record.touch(client.id);
  return { session, login, client };
}
