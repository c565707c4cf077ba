import type { Client } from '#db/queries/clients.ts';
import type { Login, Staff } from '#db/queries/sign-in.ts';
import { staffOf } from '#main/api/implementer.ts';
import { requireClientInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { AccountCall } from './account-call.ts';
import { findGuardianLogin, findOwnLogin } from './people-of-login.ts';

export type HelpedAccount = { readonly staff: Staff; readonly client: Client; readonly login: Login };

/**
 * @param guardian username of a guardian's login that is helped with instead of the client's own
 * @throws NOT_FOUND out of reach, missing, or without such a login
 */
export function requireHelpedAccount(call: AccountCall, clientId: string, guardian?: string): HelpedAccount {
  const { staff, client } = requireHelpedClient(call, clientId);
  const login = guardian === undefined ? findOwnLogin(call.services, client.id) : findGuardianLogin(call.services, client, guardian);
  if (!login) throw refusal('NOT_FOUND');
  return { staff, client, login };
}

export function requireHelpedClient(call: AccountCall, clientId: string): { staff: Staff; client: Client } {
  const { staff } = staffOf(call);
  const client = requireClientInReach(call.services, staff, clientId);
  call.record.touch(client.id);
  return { staff, client };
}
