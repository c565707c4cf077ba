import { randomUUID } from 'node:crypto';
import type { Staff } from '#db/queries/sign-in.ts';
import { os, staffOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { readCaller } from '#main/api/sessions.ts';
import type { HostContext } from '#main/api/services.ts';
import type { DeskSession } from '#main/contract/sign-in.ts';
import { enterByCard, resetByCard } from './help-staff-in.ts';
import { noteStaffChange } from './factor-holder.ts';
import { foldUsername } from './fold-username.ts';
import { inviteStaff, isSetupCode, renewSetupCode } from './invite-staff.ts';
import { beginTry } from './limit-tries.ts';
import { requireGoodStaffPassword } from './require-good-password.ts';
import { beginStaffSession, requireWaitingStaff, viewDeskSession } from './staff-steps.ts';
import { giveStaffCode, startStaffTwoFactor, turnStaffTwoFactorOn } from './staff-two-factor.ts';

type CallContext = HostContext & { record: { commit<T>(work: (changed: (subject: string, id: string) => void) => T): T } };

function signInStaff(context: CallContext, staff: Pick<Staff, 'id'>, also: () => void): DeskSession {
  return context.record.commit((changed) => {
    also();
    changed('staff', staff.id);
    return beginStaffSession(context, staff.id);
  });
}

const createFirstOwner = os.deskSignIn.createFirstOwner.handler(async ({ context, input, errors }) => {
  const { store, clock, passwords } = context.services;
  if (store.signIn.listStaff().length > 0) throw errors.OWNER_EXISTS();
  requireGoodStaffPassword(context.services, input.password, input.username);
  const passwordHash = await passwords.hash(input.password);
  const id = randomUUID();
  return signInStaff(context, { id }, () => {
    // Asked again inside the transaction: two desks may have pressed at once.
    if (store.signIn.listStaff().length > 0) throw errors.OWNER_EXISTS();
    store.signIn.saveStaff({ id, name: input.name, username: input.username.trim(), usernameKey: foldUsername(input.username), role: 'owner', passwordHash, updatedAt: clock.now() });
  });
});

const withPassword = os.deskSignIn.withPassword.handler(async ({ context, input, errors }) => {
  const attempt = beginTry(context, foldUsername(input.username));
  const staff = context.services.store.signIn.findStaff(foldUsername(input.username));
  const matches = await context.services.passwords.verify(staff?.passwordHash ?? null, input.password);
  if (!staff?.active || !matches) throw errors.WRONG_SIGN_IN();
  return signInStaff(context, staff, attempt.forgive);
});

const withSetupCode = os.deskSignIn.withSetupCode.handler(async ({ context, input, errors }) => {
  const { store, clock, passwords, changes } = context.services;
  const attempt = beginTry(context, foldUsername(input.username));
  const staff = store.signIn.findStaff(foldUsername(input.username));
  if (!staff || !isSetupCode(staff, input.code, clock.now())) throw errors.WRONG_SIGN_IN();
  // The code was right, whatever the password is like.
  attempt.forgive();
  requireGoodStaffPassword(context.services, input.password, input.username);
  const passwordHash = await passwords.hash(input.password);
  const session = signInStaff(context, staff, () => {
    // Asked again inside the transaction: hashing took a while, and a code works once.
    const current = store.signIn.findStaffById(staff.id);
    if (!current || !isSetupCode(current, input.code, clock.now())) throw errors.WRONG_SIGN_IN();
    store.signIn.saveStaff({ ...current, passwordHash, setupCodeHash: null, setupCodeExpiresAt: null, updatedAt: clock.now() });
    // Whoever knew the old password is out everywhere, as with a client's.
    store.signIn.endStaffSessions(staff.id, clock.now(), 'revoked');
    if (current.passwordHash !== null) noteStaffChange(context.services, { staffId: staff.id, byId: staff.id, change: 'password' });
  });
  changes.publish('session');
  return session;
});

const addStaff = os.deskSignIn.addStaff.handler(({ context, input, errors }) => {
  const { store, clock } = context.services;
  return context.record.commit((changed) => {
    if (store.signIn.findStaff(foldUsername(input.username))) throw errors.USERNAME_TAKEN();
    if (input.providerId !== null && !store.providers.find(input.providerId)) throw refusal('NOT_FOUND');
    const { id, setupCode, expiresAt } = inviteStaff(store, input, clock.now());
    changed('staff', id);
    return { staff: { ...input, username: input.username.trim(), id, active: true, invited: true }, setupCode, expiresAt };
  });
});

const renewCode = os.deskSignIn.renewSetupCode.handler(({ context, input }) => {
  const { store, clock } = context.services;
  return context.record.commit((changed) => {
    const staff = store.signIn.findStaffById(input.staffId);
    if (!staff?.active) throw refusal('NOT_FOUND');
    if (staff.id === staffOf(context).staff.id) throw refusal('NOT_ALLOWED');
    const renewed = renewSetupCode(store, staff, clock.now());
    changed('staff', staff.id);
    return renewed;
  });
});

const setStaffActive = os.deskSignIn.setStaffActive.handler(({ context, input, errors }) => {
  const { store, clock, changes } = context.services;
  context.record.commit((changed) => {
    const staff = store.signIn.findStaffById(input.staffId);
    if (!staff) throw refusal('NOT_FOUND');
    const isLastOwner = staff.role === 'owner' && !store.signIn.listStaff().some((one) => one.id !== staff.id && one.role === 'owner' && one.active && one.passwordHash !== null);
    if (!input.active && isLastOwner) throw errors.LAST_OWNER();
    store.signIn.saveStaff({ ...staff, active: input.active, updatedAt: clock.now() });
    // Ended for good: switching the person on again must not revive an old window.
    if (!input.active) store.signIn.endStaffSessions(staff.id, clock.now(), 'revoked');
    changed('staff', staff.id);
  });
  changes.publish('session');
  return {};
});

export const deskSignInHandlers = {
  session: os.deskSignIn.session.handler(({ context }) => viewDeskSession(context, context.caller)),
  createFirstOwner,
  withPassword,
  withSetupCode,
  withSecondFactor: os.deskSignIn.withSecondFactor.handler(({ context, input }) => giveStaffCode(context, input)),
  withRecoveryCard: os.deskSignIn.withRecoveryCard.handler(({ context, input }) => enterByCard(context, input.typed)),
  resetByCard: os.deskSignIn.resetByCard.handler(({ context, input }) => resetByCard(context, input, () => requireGoodStaffPassword(context.services, input.password, input.username))),
  startTwoFactor: os.deskSignIn.startTwoFactor.handler(({ context }) => startStaffTwoFactor(context, requireWaitingStaff(context, 'two_factor_setup'))),
  turnTwoFactorOn: os.deskSignIn.turnTwoFactorOn.handler(({ context, input }) => ({ recoveryCodes: turnStaffTwoFactorOn(context, requireWaitingStaff(context, 'two_factor_setup'), input.code) })),
  stayActive: os.deskSignIn.stayActive.handler(({ context }) => {
    if (context.caller.kind === 'staff') context.services.store.signIn.touchSession(context.caller.session.tokenHash, context.services.clock.now());
    return viewDeskSession(context, readCaller(context));
  }),
  listStaff: os.deskSignIn.listStaff.handler(({ context }) => ({
    staff: context.services.store.signIn.listStaff().map(({ id, name, username, role, providerId, active, passwordHash }) => ({ id, name, username, role, providerId, active, invited: passwordHash === null })),
  })),
  addStaff,
  renewSetupCode: renewCode,
  setStaffActive,
};
