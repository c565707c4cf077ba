import { clientOf, os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import type { account } from '#main/contract/account.ts';
import { requireOwnAccount } from './account-call.ts';
import { viewAccount } from './account-view.ts';
import { askNewEmail, changePhone, takeNewEmail } from './change-contact.ts';
import { changePassword } from './change-password.ts';
import { changeUsername } from './change-username.ts';
import { confirmPassword } from './confirm-password.ts';
import { forgetDevice } from './forget-device.ts';
import { listLoginEvents } from './login-events.ts';
import { noteAccountChange } from './note-account-change.ts';
import { findOwnClient } from './people-of-login.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { reportNotMe } from './report-not-me.ts';
import { startTwoFactor, turnTwoFactorOn } from './set-up-two-factor.ts';
import { tellByMail } from './tell-by-mail.ts';
import { turnTwoFactorOff } from './turn-two-factor-off.ts';

const makeCodes = os.account.makeRecoveryCodes.handler(({ context }) => {
  const { services, record, caller } = context;
  const { login, client } = requireOwnAccount(context);
  if (login.twoFactorSecret === null) throw refusal('NOT_FOUND');
  return record.commit((changed) => {
    noteAccountChange(services, caller, { change: 'recovery_codes', clientId: client.id, loginId: login.id });
    tellByMail(services, login, { kind: 'recovery_codes_made', parameters: { at: services.clock.now() } });
    changed('logins', login.id);
    return { recoveryCodes: makeRecoveryCodes(services, login.id) };
  });
});

const endOtherSessions = os.account.endOtherSessions.handler(({ context }) => {
  const { services, record, caller } = context;
  const { session, login, client } = requireOwnAccount(context);
  const sessionsEnded = record.commit((changed) => {
    noteAccountChange(services, caller, { change: 'sessions_ended', clientId: client.id, loginId: login.id });
    changed('logins', login.id);
    return services.store.signIn.endLoginSessions(login.id, session.tokenHash, services.clock.now(), 'revoked');
  });
  services.changes.publish('session');
  return { sessionsEnded };
});

const history = os.account.history.handler(({ context }) => {
  const { session, clientId } = clientOf(context);
  const own = session.loginId === null ? undefined : findOwnClient(context.services, session.loginId);
  const clientIds = [own?.id ?? clientId];
  clientIds.forEach(context.record.touch);
  return { events: listLoginEvents(context.services, session.loginId, clientIds) };
});

export const accountHandlers = {
  get: os.account.get.handler(({ context }) => {
    const caller = clientOf(context);
    context.record.touch(caller.clientId);
    return viewAccount(context.services, caller);
  }),
  confirm: os.account.confirm.handler(({ context, input }) => confirmPassword(context, requireOwnAccount(context), input.password, input.code)),
  changeUsername: os.account.changeUsername.handler(({ context, input }) => {
    changeUsername(context, requireOwnAccount(context), input.username);
    return {};
  }),
  changePassword: os.account.changePassword.handler(async ({ context, input }) => ({ sessionsEnded: await changePassword(context, requireOwnAccount(context), input.password) })),
  changeEmail: os.account.changeEmail.handler(({ context, input }) => {
    askNewEmail(context, requireOwnAccount(context), input.email);
    return {};
  }),
  verifyEmail: os.account.verifyEmail.handler(({ context, input }) => {
    takeNewEmail(context, requireOwnAccount(context), input.code);
    return {};
  }),
  changePhone: os.account.changePhone.handler(({ context, input }) => {
    changePhone(context, requireOwnAccount(context), input.phone);
    return {};
  }),
  startTwoFactor: os.account.startTwoFactor.handler(({ context }) => startTwoFactor(context, requireOwnAccount(context))),
  turnTwoFactorOn: os.account.turnTwoFactorOn.handler(({ context, input }) => ({ recoveryCodes: turnTwoFactorOn(context, requireOwnAccount(context), input.code) })),
  turnTwoFactorOff: os.account.turnTwoFactorOff.handler(async ({ context, input }) => {
    await turnTwoFactorOff(context, requireOwnAccount(context), input);
    return {};
  }),
  makeRecoveryCodes: makeCodes,
  forgetDevice: os.account.forgetDevice.handler(({ context, input }) => {
    const { login, client } = requireOwnAccount(context);
    forgetDevice(context, { loginId: login.id, clientId: client.id, deviceId: input.deviceId });
    return {};
  }),
  endOtherSessions,
  history,
  reportNotMe: os.account.reportNotMe.handler(({ context, input }) => {
    reportNotMe(context, clientOf(context), input.eventId);
    return {};
  }),
} satisfies Record<keyof typeof account, unknown>;
