import { randomUUID } from 'node:crypto';
import type { AccountAlert } from '#db/queries/accounts.ts';
import type { Services } from '#main/api/services.ts';
import { findOwnClient } from './people-of-login.ts';

/** Puts something on the desk's list, once until it is settled. Publish 'accounts' after the transaction. */
export function raiseAlert(services: Services, kind: AccountAlert['kind'], loginId: string, historyId: string | null = null): void {
  const client = findOwnClient(services, loginId);
  if (client) raiseClientAlert(services, kind, client.id, loginId, historyId);
}

export function raiseClientAlert({ store, clock }: Services, kind: AccountAlert['kind'], clientId: string, loginId: string | null, historyId: string | null): void {
  if (store.accounts.hasOpenAlert(clientId, kind)) return;
  store.accounts.addAlert({ id: randomUUID(), kind, clientId, loginId, historyId, at: clock.now() });
}
