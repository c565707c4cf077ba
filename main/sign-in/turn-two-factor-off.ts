import { refusal } from '#main/api/refuse.ts';
import type { AccountCall, OwnAccount } from './account-call.ts';
import { holderOfLogin } from './factor-holder.ts';
import { noteAccountChange } from './note-account-change.ts';
import { provePassword } from './prove-password.ts';
import { isLongAlone, requireGoodPassword } from './require-good-password.ts';
import { checkSecondFactor, readGivenCode } from './second-factor.ts';
import { tellByMail } from './tell-by-mail.ts';

export type TurnOff = { readonly password: string; readonly code: string; readonly newPassword: string | null };

/** Decision 31: password and code; a password that is too short to stand alone is replaced in the same change. */
export async function turnTwoFactorOff(call: AccountCall, own: OwnAccount, { password, code, newPassword }: TurnOff): Promise<void> {
  const { services, caller, record } = call;
  const { store, clock, passwords } = services;
  const { login, client } = own;
  if (login.twoFactorSecret === null) throw refusal('NOT_FOUND');
  await provePassword(call, login, password);
  if (newPassword === null && !isLongAlone(password)) throw refusal('LONGER_PASSWORD_NEEDED');
  if (newPassword !== null) requireGoodPassword(services, newPassword, login, false);
  const passwordHash = newPassword === null ? login.passwordHash : await passwords.hash(newPassword);
  // Read again: hashing took a while.
  const take = checkSecondFactor(services, holderOfLogin(call, store.signIn.findLoginById(login.id) ?? login), readGivenCode(code));
  record.commit((changed) => {
    take();
    store.signIn.updateLogin(login.id, { passwordHash, twoFactorSecret: null, twoFactorEnabledAt: null, twoFactorLastStep: null, twoFactorWrongInARow: 0, twoFactorStoppedAt: null, updatedAt: clock.now() });
    store.accounts.replaceRecoveryCodes(login.id, []);
    noteAccountChange(services, caller, { change: 'two_factor_off', clientId: client.id, loginId: login.id });
    tellByMail(services, login, { kind: 'two_factor_off', parameters: { at: clock.now() } });
    changed('logins', login.id);
  });
  services.changes.publish('accounts');
}
