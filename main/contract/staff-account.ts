import { z } from 'zod';
import { twoFactorState } from './account.ts';
import { identityCheck } from './desk-account.ts';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { twoFactorStart } from './sign-in.ts';
import { id, instant, nothing } from './values.ts';

const password = z.string().min(1).max(1024);
const code = z.string().max(32);
const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });
/** The password again, and a code where two-factor is on. */
const proof = { password, code: code.nullable() };
const proofRefusals = refuses('WRONG_SIGN_IN', 'WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED', 'TRY_LATER');

const staffChange = z.strictObject({
  at: instant,
  change: z.enum(['two_factor_on', 'two_factor_off', 'two_factor_reset', 'two_factor_by_card', 'password_by_card', 'password', 'recovery_codes', 'recovery_code_used', 'code_guessing', 'factor_stopped', 'unlocked']),
  /** Name of the colleague who did it; null = the person, or nobody who was signed in. */
  byName: z.string().nullable(),
  identityCheck: identityCheck.nullable(),
});
export type StaffChange = z.infer<typeof staffChange>;

/** Newest first, at most 30. `codeWaitSeconds`: until a code may be tried again; 0 = now. */
const staffSignIn = z.strictObject({ twoFactor: twoFactorState, codeWaitSeconds: z.int(), changes: z.array(staffChange) });

/** How a member of staff signs in: their own two-factor, and what an owner does for a colleague. */
export const staffAccount = {
  get: forStaff(null).input(nothing).output(staffSignIn),
  /** A new secret for this session only; the one before holds until the first code of the new one. */
  startTwoFactor: forStaff(null).input(z.strictObject(proof)).output(twoFactorStart).errors(proofRefusals),
  turnTwoFactorOn: forStaff(null).input(z.strictObject({ code })).output(recoveryCodes).errors(refuses('WRONG_CODE', 'TRY_LATER')),
  /** NOT_ALLOWED where the practice asks everyone for it. */
  turnTwoFactorOff: forStaff(null).input(z.strictObject({ password, code })).output(nothing).errors(proofRefusals),
  /** The person's other open windows close; this one goes on. WEAK_PASSWORD with the reason, before a code is used up. */
  changePassword: forStaff(null).input(z.strictObject({ ...proof, newPassword: password })).output(z.strictObject({ sessionsEnded: z.int() })).errors({ ...proofRefusals, ...refuses('WEAK_PASSWORD') }),
  /** Ten new ones; the old ones stop working. */
  makeRecoveryCodes: forStaff(null).input(z.strictObject({ password, code })).output(recoveryCodes).errors(proofRefusals),
  getFor: forStaff('security').input(z.strictObject({ staffId: id })).output(staffSignIn),
  /** A colleague's lost phone and codes: off until they turn it on anew; their open windows close. Not for oneself. */
  resetTwoFactorOf: forStaff('security').input(z.strictObject({ staffId: id, identityCheck })).output(nothing),
  /** Forgets a colleague's wrong codes, and lets a stopped second step work again. Not for oneself. */
  unlockTwoFactorOf: forStaff('security').input(z.strictObject({ staffId: id, identityCheck })).output(nothing),
};
