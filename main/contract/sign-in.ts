import { z } from 'zod';
import { refuses } from './errors.ts';
import { forAnyone, forDesk, forKiosk, forStaff, roles, capabilities, sections } from './policy.ts';
import { paperWish, queuedPaper } from './queued-paper.ts';
import { date, id, instant, language, nothing, requiredText } from './values.ts';

/** What a kiosk needs to know of its session. First names only. */
export const kioskSession = z.discriminatedUnion('state', [
  /** `why`: this screen's session was open for as long as a session may be. Absent = nobody was signed in, or it was ended otherwise. */
  z.strictObject({ state: z.literal('none'), why: z.literal('whole_limit').optional() }),
  /** The password was right; a code of the app or a recovery code is asked. `stopped` = only the desk can help now. */
  z.strictObject({ state: z.literal('second_factor'), stopped: z.boolean() }),
  /** The practice asks for two-factor, and this login has none yet. */
  z.strictObject({ state: z.literal('two_factor_setup') }),
  /** The Terms of Service, or a new version of them, wait to be accepted. */
  z.strictObject({ state: z.literal('terms') }),
  /** A login that stands for several clients: choose one by first name. */
  z.strictObject({ state: z.literal('choose'), people: z.array(z.strictObject({ clientId: id, firstName: z.string() })) }),
  z.strictObject({
    state: z.literal('signed_in'),
    firstName: z.string(),
    preferredLanguage: language,
    proof: z.enum(['password', 'desk_code', 'hand_off']),
    /** The menu's words that a hand-off opens; null = all of them. */
    sections: z.array(z.enum(sections)).nullable(),
    canSwitchPerson: z.boolean(),
    /** The whole session ends then, whatever happens. */
    endsAt: instant,
    /** The idle end, if nothing is touched. */
    idleEndsAt: instant,
  }),
]);
export type KioskSession = z.infer<typeof kioskSession>;

/** For the authenticator app: the secret to type, and the address that the picture holds. */
export const twoFactorStart = z.strictObject({ secret: z.string(), uri: z.string() });

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
  /** The password was right; a code of the app or a recovery code is asked. `stopped` = only a recovery code, a card or a colleague helps now. */
  z.strictObject({ state: z.literal('second_factor'), stopped: z.boolean(), /** An owner may show the practice's recovery card instead. */ takesCard: z.boolean() }),
  /** The practice asks everyone who works here for two-factor, and this person has none yet. */
  z.strictObject({ state: z.literal('two_factor_setup') }),
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
/** Ten letters and digits, with or without spaces and dashes. */
const accountCode = z.string().max(24);

/** One-time recovery codes, shown once. */
const recoveryCodes = z.array(z.string());

export const signIn = {
  withPassword: forKiosk
    .input(z.strictObject({ username, password }))
    .output(kioskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  withDeskCode: forKiosk
    .input(z.strictObject({ dateOfBirth: date, code: z.string().max(12) }))
    .output(kioskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  /** The second step. */
  withSecondFactor: forKiosk
    .input(z.strictObject({ kind: z.enum(['app_code', 'recovery_code']), code: z.string().max(32) }))
    .output(kioskSession)
    .errors(refuses('WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED', 'TRY_LATER')),
  /** An invitation or a reset code: says whose turn it is to choose what. Uses nothing up. */
  openAccountCode: forKiosk
    .input(z.strictObject({ dateOfBirth: date, code: accountCode }))
    .output(z.strictObject({ kind: z.enum(['invitation', 'reset']), username: z.string().nullable(), leastCharacters: z.int() }))
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  /** Uses the code up: sets username (invitation only) and password, and signs in as far as the password goes. */
  useAccountCode: forKiosk
    .input(z.strictObject({ dateOfBirth: date, code: accountCode, username: username.nullable(), password }))
    .output(kioskSession)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER', 'WEAK_PASSWORD', 'USERNAME_TAKEN', 'USERNAME_NOT_ALLOWED')),
  /** "I forgot": mails a code if that is somebody's address. The answer is the same for everyone. */
  requestReset: forKiosk.input(z.strictObject({ email: z.string().max(254), dateOfBirth: date })).output(nothing).errors(refuses('TRY_LATER')),
  /** Two-factor that the practice asks for, set up before the pages open. */
  startTwoFactor: forKiosk.input(nothing).output(twoFactorStart),
  turnTwoFactorOn: forKiosk
    .input(z.strictObject({ code: z.string().max(12) }))
    .output(z.strictObject({ recoveryCodes, session: kioskSession }))
    .errors(refuses('WRONG_CODE', 'TRY_LATER')),
  /** The codes that were just shown, on paper: the screen sends them back, for nothing but their hashes is kept. WRONG_CODE: not all of them are this login's. */
  printRecoveryCodes: forKiosk.input(z.strictObject({ codes: z.array(z.string().max(32)).min(1).max(10), ...paperWish })).output(queuedPaper).errors(refuses('WRONG_CODE', 'TRY_LATER')),
  choosePerson: forKiosk.input(z.strictObject({ clientId: id })).output(kioskSession),
  session: forKiosk.input(nothing).output(kioskSession),
  /** "I need more time", and each real touch, at most every few seconds. */
  stayActive: forKiosk.input(nothing).output(kioskSession),
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
  /** The second step. */
  withSecondFactor: forDesk
    .input(z.strictObject({ kind: z.enum(['app_code', 'recovery_code']), code: z.string().max(32) }))
    .output(deskSession)
    .errors(refuses('WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED', 'TRY_LATER')),
  /** Instead of it, for an owner whose phone and codes are gone: the practice's printed recovery card. Two-factor is off afterwards. */
  withRecoveryCard: forDesk
    .input(z.strictObject({ typed: z.string().max(200) }))
    .output(deskSession)
    .errors(refuses('CARD_REFUSED', 'TRY_LATER')),
  /** An owner who forgot the password, and no other owner to ask: the printed recovery card and a new password. Two-factor is off afterwards, and all their windows close. */
  resetByCard: forDesk
    .input(z.strictObject({ username, typed: z.string().max(200), password }))
    .output(deskSession)
    .errors(refuses('CARD_REFUSED', 'WRONG_SIGN_IN', 'WEAK_PASSWORD', 'TRY_LATER')),
  /** Two-factor that the practice asks for, set up before the desk opens. */
  startTwoFactor: forDesk.input(nothing).output(twoFactorStart),
  /** The desk opens with the next `session`, after the codes have been read. */
  turnTwoFactorOn: forDesk.input(z.strictObject({ code: z.string().max(12) })).output(z.strictObject({ recoveryCodes })).errors(refuses('WRONG_CODE', 'TRY_LATER')),
  stayActive: forStaff(null).input(nothing).output(deskSession),
  listStaff: forStaff('security').input(nothing).output(z.strictObject({ staff: z.array(staffMember) })),
  /** Makes a member and a one-time set-up code, shown once. */
  addStaff: forStaff('security')
    .input(z.strictObject({ name: requiredText(120), username, role: z.enum(roles), providerId: id.nullable() }))
    .output(z.strictObject({ staff: staffMember, setupCode: z.string(), expiresAt: instant }))
    .errors(refuses('USERNAME_TAKEN')),
  /**
   * A new one-time set-up code for a member who has none that works, or forgot the password; the one before ends, a password
   * holds until the new code is used. Not for oneself.
   */
  renewSetupCode: forStaff('security').input(z.strictObject({ staffId: id })).output(z.strictObject({ setupCode: z.string(), expiresAt: instant })),
  setStaffActive: forStaff('security').input(z.strictObject({ staffId: id, active: z.boolean() })).output(nothing).errors(refuses('LAST_OWNER')),
};
