import type { Login } from '#db/queries/sign-in.ts';
import type { Services } from '#main/api/services.ts';
import type { AccountCall, OwnAccount } from './account-call.ts';
import { noteAccountChange } from './note-account-change.ts';
import { requireGoodPassword } from './require-good-password.ts';
import { tellByMail } from './tell-by-mail.ts';

/** @returns how many other sessions ended. Whoever knew the old password is out everywhere within two seconds. */
export async function changePassword(call: AccountCall, { session, login, client }: OwnAccount, password: string): Promise<number> {
  const { services, caller, record } = call;
  requireGoodPassword(services, password, login, login.twoFactorSecret !== null);
  const passwordHash = await services.passwords.hash(password);
  const ended = record.commit((changed) => {
    const count = replacePassword(services, login, passwordHash, session.tokenHash);
    noteAccountChange(services, caller, { change: 'password', clientId: client.id, loginId: login.id });
    changed('logins', login.id);
    return count;
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
  return ended;
}

/** The new password; other sessions and all devices end, and the owner is told. Inside a commit. */
export function replacePassword(services: Services, login: Login, passwordHash: string, exceptHash: string | null): number {
  const { store, clock } = services;
  const now = clock.now();
  store.signIn.updateLogin(login.id, { passwordHash, updatedAt: now });
  store.accounts.forgetDevices(login.id, now, 'password_change');
  tellByMail(services, login, { kind: 'password_changed', parameters: { at: now } });
  return store.signIn.endLoginSessions(login.id, exceptHash, now, 'revoked');
}
