import { refusal } from '#main/api/refuse.ts';
import type { AccountCall, OwnAccount } from './account-call.ts';
import { noteAccountChange } from './note-account-change.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { tellByMail } from './tell-by-mail.ts';
import { findStepOf, makeTwoFactorSecret, twoFactorUri } from './two-factor-code.ts';

/** A new secret that lives with this session only: who leaves at the picture signs in as before, and it is never shown again. */
export function startTwoFactor({ services, record }: AccountCall, { session, login }: OwnAccount): { secret: string; uri: string } {
  return record.commit(() => {
    const secret = makeTwoFactorSecret();
    services.store.signIn.updateSession(session.tokenHash, { pendingSecret: secret });
    return { secret, uri: twoFactorUri(secret, services.store.practice.find()?.name ?? 'Anteroom', login.username) };
  });
}

/**
 * The first right code turns it on. Takes the code's step, so that it does not sign in as well.
 * @returns ten recovery codes, shown once
 * @throws WRONG_CODE
 */
export function turnTwoFactorOn(call: AccountCall, { session, login, client }: OwnAccount, code: string): string[] {
  const { services, caller, record } = call;
  const { store, clock } = services;
  const secret = session.pendingSecret;
  const step = secret === null ? undefined : findStepOf(secret, code, clock.now());
  if (secret === null || step === undefined) throw refusal('WRONG_CODE');
  const codes = record.commit((changed) => {
    store.signIn.updateLogin(login.id, { twoFactorSecret: secret, twoFactorEnabledAt: clock.now(), twoFactorLastStep: step, twoFactorWrongInARow: 0, twoFactorStoppedAt: null, updatedAt: clock.now() });
    store.signIn.updateSession(session.tokenHash, { pendingSecret: null });
    noteAccountChange(services, caller, { change: 'two_factor_on', clientId: client.id, loginId: login.id });
    tellByMail(services, login, { kind: 'two_factor_on', parameters: { at: clock.now() } });
    changed('logins', login.id);
    return makeRecoveryCodes(services, login.id);
  });
  services.changes.publish('accounts');
  return codes;
}
