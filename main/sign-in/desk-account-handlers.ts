import { os, staffOf } from '#main/api/implementer.ts';
import { isClientInReach } from '#main/api/provider-reach.ts';
import { fullNameOf } from '#main/api/words-of-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { deskAccount } from '#main/contract/desk-account.ts';
import { requireHelpedAccount, requireHelpedClient } from './desk-account-call.ts';
import { viewDeskAccount } from './desk-account-view.ts';
import { forgetDevice } from './forget-device.ts';
import { endSessions, enrolDevice, resetTwoFactor, setKioskNotices, unlockAccount } from './help-with-account.ts';
import { issueAccountCode } from './issue-account-code.ts';
import { findLoginToLink, linkLogin, unlinkLogin } from './link-login.ts';

const listAlerts = os.deskAccount.listAlerts.handler(({ context }) => {
  const { services, record } = context;
  const { staff } = staffOf(context);
  return {
    alerts: services.store.accounts.listOpenAlerts().flatMap(({ alert: { id, kind, at }, client }) => {
      if (!client || !isClientInReach(services, staff, client.id)) return [];
      record.touch(client.id);
      return [{ id, kind, at, clientId: client.id, clientName: fullNameOf(client) }];
    }),
  };
});

const settleAlert = os.deskAccount.settleAlert.handler(({ context, input }) => {
  const { services, record } = context;
  const { staff } = staffOf(context);
  record.commit((changed) => {
    // Whoever is second finds it settled, which is what they wanted.
    if (services.store.accounts.settleAlert(input.id, staff.id, services.clock.now())) changed('account_alerts', input.id);
  });
  services.changes.publish('accounts');
  return {};
});

const setTwoFactorRule = os.deskAccount.setTwoFactorRule.handler(({ context, input }) => {
  const { services, record } = context;
  const practice = services.store.practice.find();
  if (!practice) throw refusal('NOT_FOUND');
  record.commit((changed) => {
    services.store.practice.save({ ...practice, requireTwoFactor: input.clients ?? practice.requireTwoFactor, requireStaffTwoFactor: input.staff ?? practice.requireStaffTwoFactor, updatedAt: services.clock.now() });
    changed('practices', practice.id);
  });
  services.changes.publish('accounts');
  return {};
});

function viewRules({ store }: Services) {
  const practice = store.practice.find();
  return { requireTwoFactor: practice?.requireTwoFactor ?? false, requireStaffTwoFactor: practice?.requireStaffTwoFactor ?? false, termsVersion: store.terms.findNewest()?.version ?? null };
}

export const deskAccountHandlers = {
  get: os.deskAccount.get.handler(({ context, input }) => viewDeskAccount(context, requireHelpedClient(context, input.clientId).client)),
  findLogin: os.deskAccount.findLogin.handler(({ context, input }) => ({ login: findLoginToLink(context, input) })),
  linkLogin: os.deskAccount.linkLogin.handler(({ context, input }) => (linkLogin(context, input), {})),
  unlinkLogin: os.deskAccount.unlinkLogin.handler(({ context, input }) => (unlinkLogin(context, input), {})),
  issueCode: os.deskAccount.issueCode.handler(({ context, input }) => issueAccountCode(context, input)),
  resetTwoFactor: os.deskAccount.resetTwoFactor.handler(({ context, input }) => (resetTwoFactor(context, input), {})),
  unlock: os.deskAccount.unlock.handler(({ context, input }) => (unlockAccount(context, input), {})),
  setKioskNotices: os.deskAccount.setKioskNotices.handler(({ context, input }) => (setKioskNotices(context, input), {})),
  enrolDevice: os.deskAccount.enrolDevice.handler(({ context, input }) => enrolDevice(context, input)),
  forgetDevice: os.deskAccount.forgetDevice.handler(({ context, input }) => {
    const { client, login } = requireHelpedAccount(context, input.clientId);
    forgetDevice(context, { loginId: login.id, clientId: client.id, deviceId: input.deviceId });
    return {};
  }),
  endSessions: os.deskAccount.endSessions.handler(({ context, input }) => (endSessions(context, input.clientId), {})),
  listAlerts,
  settleAlert,
  rules: os.deskAccount.rules.handler(({ context: { services } }) => viewRules(services)),
  setTwoFactorRule,
} satisfies Record<keyof typeof deskAccount, unknown>;
