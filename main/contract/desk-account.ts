import { z } from 'zod';
import { loginEvent, ownDevice, twoFactorState } from './account.ts';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { id, instant, nothing, requiredText } from './values.ts';

/** How staff knew who was asking; kept with the change. */
export const identityCheck = z.enum(['photo_id', 'known_in_person', 'two_facts']);

const accountChange = z.strictObject({
  at: instant,
  by: z.enum(['client', 'staff']),
  /** Name of the member of staff; null = the client. */
  staffName: z.string().nullable(),
  change: z.enum([
    'invited', 'set_up', 'reset_issued', 'reset_done', 'username', 'password', 'email', 'phone', 'two_factor_on', 'two_factor_off', 'two_factor_reset', 'recovery_codes',
    'device_enrolled', 'device_forgotten', 'kiosk_notices_off', 'kiosk_notices_on', 'unlocked', 'sessions_ended', 'person_linked', 'person_unlinked',
  ]),
  identityCheck: identityCheck.nullable(),
});

/** Username of a guardian who is no client here and signs in for this one: the desk helps them on the child's page. */
const guardian = z.string().min(1).max(256);
const aboutClient = z.strictObject({ clientId: id, identityCheck });

/** A client's login as the desk helps with it. Every act that opens something names how the person was known. */
export const deskAccount = {
  get: forStaff('people').input(z.strictObject({ clientId: id })).output(
    z.strictObject({
      /** The client's own login; null = none yet, or only a guardian's. */
      login: z.strictObject({ username: z.string(), disabled: z.boolean(),
        /** Of the last quarter of an hour, at kiosks. */
        wrongPasswords: z.int(),
        /** Until a code may be tried again; 0 = now. */
        codeWaitSeconds: z.int(),
        twoFactor: twoFactorState, devices: z.array(ownDevice), openSessions: z.int(), kioskNotices: z.boolean() }).nullable(),
      /** Every sign-in that opens this client's pages. `ownerName`: the client whose own it is; null = a guardian who is no client here. */
      reachedBy: z.array(z.strictObject({ username: z.string(), relation: z.enum(['self', 'guardian', 'couple']), ownerName: z.string().nullable() })),
      /** Under eighteen: a guardian may sign in for this client until then. */
      isMinor: z.boolean(),
      email: z.string().nullable(),
      /** A code that still works; never the code itself. */
      openCode: z.strictObject({ kind: z.enum(['invitation', 'reset']), expiresAt: instant }).nullable(),
      history: z.array(loginEvent),
      changes: z.array(accountChange),
    }),
  ),
  /** Whose sign-in that is, before it is linked: read it with the person at the desk. Null = there is none by that name. */
  findLogin: forStaff('codes').input(z.strictObject({ clientId: id, username: z.string().min(1).max(256) })).output(
    z.strictObject({ login: z.strictObject({ username: z.string(), ownerName: z.string().nullable(), people: z.array(z.string()), isLinked: z.boolean() }).nullable() }),
  ),
  /** From now on that sign-in opens this client's pages too, and asks whom it is for. CHANGED_MEANWHILE: linked already, gone, or a guardian of somebody grown up. */
  linkLogin: forStaff('codes').input(aboutClient.extend({ username: z.string().min(1).max(256), relation: z.enum(['guardian', 'couple']) })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
  /** Ends it at once, with the pages that may be open. A client's own sign-in stays. */
  unlinkLogin: forStaff('codes').input(aboutClient.extend({ username: z.string().min(1).max(256) })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
  /**
   * An invitation (48 h) where there is no login yet, else a reset (24 h). Shown once, or mailed. The code before stops.
   * `forGuardian`: an invitation to a login of the guardian's own, typed with the child's date of birth. `guardian`: a reset of that login, likewise.
   */
  issueCode: forStaff('codes')
    .input(z.discriminatedUnion('delivery', [z.strictObject({ clientId: id, delivery: z.literal('shown'), identityCheck, forGuardian: z.boolean().optional(), guardian: guardian.optional() }), z.strictObject({ clientId: id, delivery: z.literal('mailed'), forGuardian: z.boolean().optional() })]))
    .output(z.strictObject({ kind: z.enum(['invitation', 'reset']), code: z.string().nullable(), expiresAt: instant }))
    .errors(refuses('NO_EMAIL')),
  /** Lost phone and codes: two-factor is off until the client turns it on anew. Ends all sessions and devices. */
  resetTwoFactor: forStaff('codes').input(aboutClient.extend({ guardian: guardian.optional() })).output(nothing),
  /** Forgets wrong passwords and wrong codes, and lets a stopped second step work again. */
  unlock: forStaff('codes').input(aboutClient.extend({ guardian: guardian.optional() })).output(nothing),
  setKioskNotices: forStaff('codes').input(aboutClient.extend({ on: z.boolean() })).output(nothing),
  /** For one person's own tablet or workstation: a code that opens the kiosk's pages there, once, for 15 minutes. */
  enrolDevice: forStaff('codes').input(aboutClient.extend({ name: requiredText(40) })).output(z.strictObject({ code: z.string(), expiresAt: instant })),
  forgetDevice: forStaff('codes').input(z.strictObject({ clientId: id, deviceId: id })).output(nothing),
  endSessions: forStaff('codes').input(z.strictObject({ clientId: id })).output(nothing),
  /** What the desk has to look at, oldest first. */
  listAlerts: forStaff('codes').input(nothing).output(
    z.strictObject({ alerts: z.array(z.strictObject({ id, kind: z.enum(['not_me', 'code_guessing', 'factor_stopped', 'device_copied']), clientId: id, clientName: z.string(), at: instant })) }),
  ),
  settleAlert: forStaff('codes').input(z.strictObject({ id })).output(nothing),
  rules: forStaff(null).input(nothing).output(z.strictObject({ requireTwoFactor: z.boolean(), requireStaffTwoFactor: z.boolean(), termsVersion: z.int().nullable() })),
  /** Who has none sets it up at the next sign-in; who is signed in goes on. What is left out stays as it is. */
  setTwoFactorRule: forStaff('security').input(z.strictObject({ clients: z.boolean().optional(), staff: z.boolean().optional() })).output(nothing),
};
