import { refusal } from '#main/api/refuse.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { AccountCall } from './account-call.ts';
import { findOwnClient } from './people-of-login.ts';
import { raiseClientAlert } from './raise-alert.ts';

/**
 * "This wasn't me": marks the line and gives the desk a task. Pressing again changes nothing.
 * @throws NOT_FOUND missing or somebody else's
 */
export function reportNotMe({ services, record }: AccountCall, { session, clientId }: Extract<Caller, { kind: 'client' }>, eventId: string): void {
  const { store, clock } = services;
  const event = store.accounts.findLoginEvent(eventId);
  const own = session.loginId === null ? undefined : findOwnClient(services, session.loginId);
  const ownId = own?.id ?? clientId;
  const isOwn = event && (event.loginId === null ? event.clientId === ownId : event.loginId === session.loginId);
  if (!isOwn) throw refusal('NOT_FOUND');
  record.commit((changed) => {
    record.touch(ownId);
    if (!store.accounts.markNotMe(eventId, clock.now())) return;
    raiseClientAlert(services, 'not_me', ownId, session.loginId, eventId);
    changed('login_history', eventId);
  });
  services.changes.publish('accounts');
}
