import type { Client } from '#db/queries/clients.ts';
import type { Login, Staff } from '#db/queries/sign-in.ts';
import { staffOf } from '#main/api/implementer.ts';
import { requireClientInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { AccountCall } from './account-call.ts';
import { findOwnLogin } from './people-of-login.ts';

export type HelpedAccount = { readonly staff: Staff; readonly client: Client; readonly login: Login };

/** @throws NOT_FOUND out of reach, missing, or without a login of their own */
export function requireHelpedAccount(call: AccountCall, clientId: string): HelpedAccount {
  const { staff, client } = requireHelpedClient(call, clientId);
  const login = findOwnLogin(call.services, client.id);
  if (!login) throw refusal('NOT_FOUND');
  return { staff, client, login };
}

export function requireHelpedClient(call: AccountCall, clientId: string): { staff: Staff; client: Client } {
  const { staff } = staffOf(call);
  const client = requireClientInReach(call.services, staff, clientId);
  call.record.touch(client.id);
  return { staff, client };
}
