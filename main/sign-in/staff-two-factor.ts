import type { Session, Staff, StaffChange } from '#db/queries/sign-in.ts';
import { staffOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import type { HostContext } from '#main/api/services.ts';
import type { DeskSession } from '#main/contract/sign-in.ts';
import type { AccountCall } from './account-call.ts';
import { holderOfStaff, noteStaffChange, staffKey } from './factor-holder.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { proveStaff } from './return-hand-off.ts';
import { checkSecondFactor, forgetWrongCodes, readGivenCode } from './second-factor.ts';
import type { GivenCode } from './second-factor.ts';
import { openStaffSession, requireWaitingStaff } from './staff-steps.ts';
import { findStepOf, makeTwoFactorSecret, twoFactorUri } from './two-factor-code.ts';

type Who = { readonly session: Session; readonly staff: Staff };

/** A new secret that lives with this session only: who leaves at the picture signs in as before. */
export function startStaffTwoFactor({ services, record }: AccountCall, { session, staff }: Who): { secret: string; uri: string } {
  return record.commit(() => {
    const secret = makeTwoFactorSecret();
    services.store.signIn.updateSession(session.tokenHash, { pendingSecret: secret });
    return { secret, uri: twoFactorUri(secret, services.store.practice.find()?.name ?? 'Anteroom', staff.username) };
  });
}

/**
 * The first right code turns it on, takes the code's step, and counts as this session's second factor.
 * @returns ten recovery codes, shown once
 * @throws WRONG_CODE
 */
export function turnStaffTwoFactorOn({ services, record }: AccountCall, { session, staff }: Who, code: string): string[] {
  const { store, clock } = services;
  const secret = session.pendingSecret;
  const step = secret === null ? undefined : findStepOf(secret, code, clock.now());
  if (secret === null || step === undefined) throw refusal('WRONG_CODE');
  const codes = record.commit((changed) => {
    const now = clock.now();
    store.signIn.updateStaff(staff.id, { twoFactorSecret: secret, twoFactorEnabledAt: now, twoFactorLastStep: step, twoFactorWrongInARow: 0, twoFactorStoppedAt: null, updatedAt: now });
    store.signIn.updateSession(session.tokenHash, { pendingSecret: null, awaits: null, secondFactor: 'app_code', secondFactorAt: now });
    noteStaffChange(services, { staffId: staff.id, byId: staff.id, change: 'two_factor_on' });
    changed('staff', staff.id);
    return makeRecoveryCodes(services, staffKey(staff.id));
  });
  services.changes.publish('accounts');
  return codes;
}

/**
 * The password again, and a code where two-factor is on.
 * @returns a function to call in the caller's commit
 * @throws WRONG_SIGN_IN, WRONG_CODE, TRY_LATER …
 */
export async function proveAgain(call: AccountCall, password: string, code: string | null): Promise<() => void> {
  const { staff } = staffOf(call);
  await proveStaff(call, staff.usernameKey, password);
  const current = call.services.store.signIn.findStaffById(staff.id) ?? staff;
  if (current.twoFactorSecret === null) return () => undefined;
  return checkSecondFactor(call.services, holderOfStaff(call, current), readGivenCode(code ?? ''));
}

export async function turnStaffTwoFactorOff(call: AccountCall, password: string, code: string): Promise<void> {
  const { services, record } = call;
  const { staff } = staffOf(call);
  if (staff.twoFactorSecret === null) throw refusal('NOT_FOUND');
  if (services.store.practice.find()?.requireStaffTwoFactor) throw refusal('NOT_ALLOWED');
  const take = await proveAgain(call, password, code);
  record.commit((changed) => {
    take();
    clearFactor(call, staff, { byId: staff.id, change: 'two_factor_off' });
    changed('staff', staff.id);
  });
  services.changes.publish('accounts');
}

/** Sign-in, second step. */
export function giveStaffCode(call: AccountCall, given: GivenCode): DeskSession {
  const { services, record } = call;
  const { staff } = requireWaitingStaff(call, 'second_factor');
  const take = checkSecondFactor(services, holderOfStaff(call, staff), given);
  return record.commit((changed) => {
    const secondFactor = take();
    changed('staff', staff.id);
    return openStaffSession(call, staff.id, secondFactor);
  });
}

/** Two-factor is off, with its codes and what was counted against it. Inside a commit. */
export function clearFactor(context: HostContext, staff: Staff, noted: Pick<StaffChange, 'byId' | 'change'> & { identityCheck?: StaffChange['identityCheck'] }): void {
  const { services } = context;
  services.store.signIn.updateStaff(staff.id, { twoFactorSecret: null, twoFactorEnabledAt: null, twoFactorLastStep: null, updatedAt: services.clock.now() });
  services.store.accounts.replaceRecoveryCodes(staffKey(staff.id), []);
  forgetWrongCodes(services, holderOfStaff(context, staff));
  noteStaffChange(services, { staffId: staff.id, ...noted });
}
