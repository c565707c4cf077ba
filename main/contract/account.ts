import { z } from 'zod';
import { refuses } from './errors.ts';
import { forClient, forClientAfresh, forClientByPassword } from './policy.ts';
import { twoFactorStart } from './sign-in.ts';
import { date, id, instant, nothing } from './values.ts';

/** One sign-in, or a try. `place`: `Kiosk 2`, or what an own device is called. */
export const loginEvent = z.strictObject({
  id,
  at: instant,
  surface: z.enum(['kiosk', 'own_device', 'hand_off']),
  place: z.string(),
  method: z.enum(['password', 'desk_code', 'account_code', 'hand_off']),
  secondFactor: z.enum(['app_code', 'recovery_code', 'desk_code', 'hand_off', 'own_device']).nullable(),
  result: z.enum(['signed_in', 'wrong_password', 'wrong_code', 'stopped']),
  newDevice: z.boolean(),
  /** The client said that it was somebody else. */
  notMe: z.boolean(),
});
export type LoginEvent = z.infer<typeof loginEvent>;

export const ownDevice = z.strictObject({ id, name: z.string(), enrolledAt: instant, lastUsedAt: instant.nullable() });

export const twoFactorState = z.strictObject({
  state: z.enum(['off', 'on', 'stopped']),
  since: instant.nullable(),
  recoveryCodesLeft: z.int(),
  /** The practice asks every client for it. */
  required: z.boolean(),
});

const password = z.string().min(1).max(1024);
const code = z.string().max(32);
const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

/** The signed-in client's own account, the first part of My Profile. */
export const account = {
  get: forClient.input(nothing).output(
    z.strictObject({
      /** Null = came in by desk code and has no login yet. */
      login: z.strictObject({ username: z.string(), twoFactor: twoFactorState, devices: z.array(ownDevice), otherSessions: z.int(), kioskNotices: z.boolean(), leastPasswordCharacters: z.int() }).nullable(),
      /** Signed in by password: may change things after giving it again. */
      canChange: z.boolean(),
      email: z.string().nullable(),
      emailVerified: z.boolean(),
      /** A new address that waits for its code. */
      newEmail: z.string().nullable(),
      phone: z.string().nullable(),
      /** Sensitive changes are open until then. */
      freshUntil: instant.nullable(),
      terms: z.strictObject({ version: z.int(), effectiveDate: date, acceptedAt: instant.nullable() }).nullable(),
    }),
  ),
  /** The password again, and a code where two-factor is on: opens the sensitive changes for some minutes. */
  confirm: forClientByPassword
    .input(z.strictObject({ password, code: code.nullable() }))
    .output(z.strictObject({ freshUntil: instant }))
    .errors(refuses('WRONG_SIGN_IN', 'WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED', 'TRY_LATER')),
  changeUsername: forClientAfresh.input(z.strictObject({ username: z.string().max(256) })).output(nothing).errors(refuses('USERNAME_TAKEN', 'USERNAME_NOT_ALLOWED')),
  /** Ends the other sessions of this login and forgets its devices. */
  changePassword: forClientAfresh.input(z.strictObject({ password })).output(z.strictObject({ sessionsEnded: z.int() })).errors(refuses('WEAK_PASSWORD')),
  /** Mails a code to the new address; nothing changes before it is typed. */
  changeEmail: forClientAfresh.input(z.strictObject({ email: z.email().max(254) })).output(nothing).errors(refuses('TRY_LATER')),
  verifyEmail: forClientByPassword.input(z.strictObject({ code })).output(nothing).errors(refuses('WRONG_CODE', 'TRY_LATER')),
  changePhone: forClientAfresh.input(z.strictObject({ phone: z.string().regex(/^\+1[2-9]\d{9}$/u) })).output(nothing),
  /** A new secret for this session only; nothing is on before its first code. */
  startTwoFactor: forClientAfresh.input(nothing).output(twoFactorStart),
  turnTwoFactorOn: forClientAfresh.input(z.strictObject({ code })).output(recoveryCodes).errors(refuses('WRONG_CODE', 'TRY_LATER')),
  /** Password and code in one; a password under 15 characters has to be replaced in the same call. */
  turnTwoFactorOff: forClientByPassword
    .input(z.strictObject({ password, code, newPassword: password.nullable() }))
    .output(nothing)
    .errors(refuses('WRONG_SIGN_IN', 'WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED', 'TRY_LATER', 'LONGER_PASSWORD_NEEDED', 'WEAK_PASSWORD')),
  /** Ten new ones; the old ones stop working. */
  makeRecoveryCodes: forClientAfresh.input(nothing).output(recoveryCodes),
  forgetDevice: forClientAfresh.input(z.strictObject({ deviceId: id })).output(nothing),
  endOtherSessions: forClientByPassword.input(nothing).output(z.strictObject({ sessionsEnded: z.int() })),
  /** Twelve months, newest first, at most 200. */
  history: forClient.input(nothing).output(z.strictObject({ events: z.array(loginEvent) })),
  /** "This wasn't me": the desk gets a task. Pressing again changes nothing. */
  reportNotMe: forClient.input(z.strictObject({ eventId: id })).output(nothing),
};
