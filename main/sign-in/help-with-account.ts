import { randomUUID } from 'node:crypto';
import type { AccountChange } from '#db/queries/accounts.ts';
import type { HostContext } from '#main/api/services.ts';
import type { AccountCall } from './account-call.ts';
import { makeAccountCode } from './account-codes.ts';
import type { HelpedAccount } from './desk-account-call.ts';
import { requireHelpedAccount } from './desk-account-call.ts';
import { holderOfLogin } from './factor-holder.ts';
import { forgetFailedTries, passwordBuckets } from './limit-tries.ts';
import { noteAccountChange } from './note-account-change.ts';
import { groupLetters } from '#main/api/one-time-letters.ts';
import { forgetWrongCodes } from './second-factor.ts';
import { tellByMail } from './tell-by-mail.ts';

type About = { readonly clientId: string; readonly identityCheck: AccountChange['identityCheck']; readonly guardian?: string | undefined };

/** Runs one act of the desk on a client's own login, with who was known how. */
function act<T>(call: AccountCall, { clientId, identityCheck, guardian }: About, change: AccountChange['change'], work: (account: HelpedAccount) => T): T {
  const { services, record, caller } = call;
  const account = requireHelpedAccount(call, clientId, guardian);
  const result = record.commit((changed) => {
    noteAccountChange(services, caller, { change, clientId, loginId: account.login.id, identityCheck });
    changed('logins', account.login.id);
    return work(account);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
  return result;
}

/** Lost phone and codes (A030): recorded, told, and turned on anew by the client. */
export function resetTwoFactor(call: AccountCall, about: About): void {
  const { services } = call;
  const { store, clock } = services;
  act(call, about, 'two_factor_reset', ({ login }) => {
    const now = clock.now();
    store.signIn.updateLogin(login.id, { twoFactorSecret: null, twoFactorEnabledAt: null, twoFactorLastStep: null, updatedAt: now });
    forgetWrongCodes(services, holderOfLogin(call, login));
    store.accounts.replaceRecoveryCodes(login.id, []);
    store.accounts.forgetDevices(login.id, now, 'staff');
    store.signIn.endLoginSessions(login.id, null, now, 'revoked');
    tellByMail(services, login, { kind: 'two_factor_off', parameters: { at: now } });
  });
}

export function unlockAccount(call: AccountCall, about: About): void {
  act(call, about, 'unlocked', ({ login }) => {
    forgetWrongCodes(call.services, holderOfLogin(call, login));
    forgetFailedTries(call, kioskAccountBucket(call, login.usernameKey));
  });
}

/** Wrong passwords of a client are counted where clients sign in, whoever asks here. */
export function kioskAccountBucket({ services, seat }: HostContext, usernameKey: string): string {
  return passwordBuckets({ services, seat: { ...seat, surface: 'kiosk' } }, usernameKey).account;
}

export function setKioskNotices(call: AccountCall, about: About & { readonly on: boolean }): void {
  const { services } = call;
  act(call, about, about.on ? 'kiosk_notices_on' : 'kiosk_notices_off', ({ login }) => {
    services.store.signIn.updateLogin(login.id, { kioskNoticesOffAt: about.on ? null : services.clock.now() });
    if (!about.on) tellByMail(services, login, { kind: 'kiosk_notices_off', parameters: { at: services.clock.now() } });
  });
}

/** A device is a row without a token until it has been opened with the code (`openOwnDevice`). */
export function enrolDevice(call: AccountCall, about: About & { readonly name: string }): { code: string; expiresAt: number } {
  const { services } = call;
  return act(call, about, 'device_enrolled', ({ staff, client, login }) => {
    const id = randomUUID();
    services.store.accounts.saveDevice({ id, loginId: login.id, name: about.name, enrolledBy: staff.id, enrolledAt: services.clock.now() });
    const { code, expiresAt } = makeAccountCode(services, { kind: 'device', clientId: client.id, loginId: login.id, issuedBy: staff.id, deviceId: id });
    tellByMail(services, login, { kind: 'device_enrolled', parameters: { at: services.clock.now(), place: about.name } });
    return { code: groupLetters(code, 5), expiresAt };
  });
}

export function endSessions(call: AccountCall, clientId: string): void {
  act(call, { clientId, identityCheck: null }, 'sessions_ended', ({ login }) => call.services.store.signIn.endLoginSessions(login.id, null, call.services.clock.now(), 'revoked'));
}
