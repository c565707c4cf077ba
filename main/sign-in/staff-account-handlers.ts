import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Staff } from '#db/queries/sign-in.ts';
import { os, staffOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { staffAccount } from '#main/contract/staff-account.ts';
import { changeStaffPassword } from './change-staff-password.ts';
import { noteStaffChange, staffKey } from './factor-holder.ts';
import { resetTwoFactorOf, unlockTwoFactorOf } from './help-staff-in.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { secondFactorWaitMs } from './second-factor.ts';
import { proveAgain, startStaffTwoFactor, turnStaffTwoFactorOff, turnStaffTwoFactorOn } from './staff-two-factor.ts';

const mostChanges = 30;

function viewStaffSignIn(services: Services, staff: Staff): InferContractRouterOutputs<typeof staffAccount>['get'] {
  const { store } = services;
  const names = new Map(store.signIn.listStaff().map(({ id, name }) => [id, name]));
  return {
    twoFactor: {
      state: staff.twoFactorSecret === null ? 'off' : staff.twoFactorStoppedAt === null ? 'on' : 'stopped',
      since: staff.twoFactorEnabledAt, recoveryCodesLeft: store.accounts.countRecoveryCodes(staffKey(staff.id)), required: store.practice.find()?.requireStaffTwoFactor ?? false,
    },
    codeWaitSeconds: Math.ceil(secondFactorWaitMs(services, staffKey(staff.id)) / 1_000),
    changes: store.signIn.listStaffChanges(staff.id, mostChanges).map(({ at, change, byId, identityCheck }) => ({
      at, change, byName: byId === null || byId === staff.id ? null : (names.get(byId) ?? null), identityCheck,
    })),
  };
}

const makeCodes = os.staffAccount.makeRecoveryCodes.handler(async ({ context, input }) => {
  const { services, record } = context;
  const { staff } = staffOf(context);
  if (staff.twoFactorSecret === null) throw refusal('NOT_FOUND');
  const take = await proveAgain(context, input.password, input.code);
  return record.commit((changed) => {
    take();
    noteStaffChange(services, { staffId: staff.id, byId: staff.id, change: 'recovery_codes' });
    changed('staff', staff.id);
    return { recoveryCodes: makeRecoveryCodes(services, staffKey(staff.id)) };
  });
});

export const staffAccountHandlers = {
  get: os.staffAccount.get.handler(({ context }) => viewStaffSignIn(context.services, staffOf(context).staff)),
  startTwoFactor: os.staffAccount.startTwoFactor.handler(async ({ context, input }) => {
    const take = await proveAgain(context, input.password, input.code);
    context.services.store.transaction(take);
    return startStaffTwoFactor(context, staffOf(context));
  }),
  turnTwoFactorOn: os.staffAccount.turnTwoFactorOn.handler(({ context, input }) => ({ recoveryCodes: turnStaffTwoFactorOn(context, staffOf(context), input.code) })),
  turnTwoFactorOff: os.staffAccount.turnTwoFactorOff.handler(async ({ context, input }) => {
    await turnStaffTwoFactorOff(context, input.password, input.code);
    return {};
  }),
  changePassword: os.staffAccount.changePassword.handler(async ({ context, input }) => ({ sessionsEnded: await changeStaffPassword(context, input) })),
  makeRecoveryCodes: makeCodes,
  getFor: os.staffAccount.getFor.handler(({ context, input }) => {
    const staff = context.services.store.signIn.findStaffById(input.staffId);
    if (!staff) throw refusal('NOT_FOUND');
    return viewStaffSignIn(context.services, staff);
  }),
  resetTwoFactorOf: os.staffAccount.resetTwoFactorOf.handler(({ context, input }) => (resetTwoFactorOf(context, input), {})),
  unlockTwoFactorOf: os.staffAccount.unlockTwoFactorOf.handler(({ context, input }) => (unlockTwoFactorOf(context, input), {})),
} satisfies Record<keyof typeof staffAccount, unknown>;
