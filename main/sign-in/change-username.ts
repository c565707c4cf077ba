import type { AccountCall, OwnAccount } from './account-call.ts';
import { noteAccountChange } from './note-account-change.ts';
import { requireFreeUsername } from './require-free-username.ts';
import { tellByMail } from './tell-by-mail.ts';

/** @throws USERNAME_TAKEN, USERNAME_NOT_ALLOWED */
export function changeUsername({ services, record, caller }: AccountCall, { login, client }: OwnAccount, typed: string): void {
  const { store, clock } = services;
  record.commit((changed) => {
    const wanted = requireFreeUsername(services, typed, login.id);
    store.signIn.updateLogin(login.id, { ...wanted, updatedAt: clock.now() });
    noteAccountChange(services, caller, { change: 'username', clientId: client.id, loginId: login.id });
    tellByMail(services, login, { kind: 'username_changed', parameters: { at: clock.now() } });
    changed('logins', login.id);
  });
  services.changes.publish('accounts');
}
