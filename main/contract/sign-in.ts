import { z } from 'zod';
import { refuses } from './errors.ts';
import { forAnyone, forClient, forDesk, forKiosk, forStaff, roles, capabilities } from './policy.ts';
import { date, id, instant, language, nothing, requiredText } from './values.ts';

/** What a kiosk needs to know of its session. First names only. */
export const kioskSession = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  /** A login that stands for several clients: choose one by first name. */
  z.strictObject({ state: z.literal('choose'), people: z.array(z.strictObject({ clientId: id, firstName: z.string() })) }),
  z.strictObject({
    state: z.literal('signed_in'),
    firstName: z.string(),
    preferredLanguage: language,
    proof: z.enum(['password', 'desk_code', 'hand_off']),
    canSwitchPerson: z.boolean(),
    /** The whole session ends then, whatever happens. */
    endsAt: instant,
    /** The idle end, if nothing is touched. */
    idleEndsAt: instant,
  }),
]);
export type KioskSession = z.infer<typeof kioskSession>;

export const staffMember = z.strictObject({
  id,
  name: z.string(),
  username: z.string(),
  role: z.enum(roles),
  providerId: id.nullable(),
  active: z.boolean(),
  /** Has not used the set-up code yet. */
  invited: z.boolean(),
});

export const deskSession = z.discriminatedUnion('state', [
  /** Nobody works here yet: this desk may make the first owner, once. */
  z.strictObject({ state: z.literal('no_owner') }),
  z.strictObject({ state: z.literal('signed_out') }),
  z.strictObject({
    state: z.literal('signed_in'),
    staffId: id,
    name: z.string(),
    role: z.enum(roles),
    providerId: id.nullable(),
    capabilities: z.array(z.enum(capabilities)),
    endsAt: instant,
    /** The desk locks then, if nothing is touched. */
    idleEndsAt: instant,
  }),
]);
export type DeskSession = z.infer<typeof deskSession>;

const username = z.string().min(1).max(256);
const password = z.string().min(1).max(1024);

export const signIn = {
  withPassword: forKiosk
    .input(z.strictObject({ username, password }))
    .output(kioskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  withDeskCode: forKiosk
    .input(z.strictObject({ dateOfBirth: date, code: z.string().max(12) }))
    .output(kioskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  choosePerson: forKiosk.input(z.strictObject({ clientId: id })).output(kioskSession),
  session: forKiosk.input(nothing).output(kioskSession),
  /** "I need more time", and each real touch, at most every few seconds. */
  stayActive: forClient.input(nothing).output(kioskSession),
  /** Done. Answers the same when nobody is signed in. */
  end: forAnyone.input(z.strictObject({ reason: z.enum(['done', 'idle']) })).output(nothing),
};

export const deskSignIn = {
  session: forDesk.input(nothing).output(deskSession),
  createFirstOwner: forDesk
    .input(z.strictObject({ name: requiredText(120), username, password }))
    .output(deskSession)
    .errors(refuses('OWNER_EXISTS', 'WEAK_PASSWORD')),
  withPassword: forDesk
    .input(z.strictObject({ username, password }))
    .output(deskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  /** First sign-in of staff who hold a set-up code; they choose the password. */
  withSetupCode: forDesk
    .input(z.strictObject({ username, code: z.string().max(20), password }))
    .output(deskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER', 'WEAK_PASSWORD')),
  stayActive: forStaff(null).input(nothing).output(deskSession),
  listStaff: forStaff('security').input(nothing).output(z.strictObject({ staff: z.array(staffMember) })),
  /** Makes a member and a one-time set-up code, shown once. */
  addStaff: forStaff('security')
    .input(z.strictObject({ name: requiredText(120), username, role: z.enum(roles), providerId: id.nullable() }))
    .output(z.strictObject({ staff: staffMember, setupCode: z.string(), expiresAt: instant }))
    .errors(refuses('USERNAME_TAKEN')),
  setStaffActive: forStaff('security').input(z.strictObject({ staffId: id, active: z.boolean() })).output(nothing).errors(refuses('LAST_OWNER')),
};
