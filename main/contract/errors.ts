import { z } from 'zod';

/**
 * Every refusal that a person can meet, with the HTTP status it travels under. The renderer holds English and Spanish words
 * for each code: a code without words does not compile. None carries anything personal.
 */
export const refusals = {
  /** Nobody is signed in at this seat, or the session has ended. */
  NOT_SIGNED_IN: { status: 401 },
  /** This seat or this role may not do that. */
  NOT_ALLOWED: { status: 403 },
  /** Missing, or somebody else's: the answer is the same. */
  NOT_FOUND: { status: 404 },
  /** The one sentence of the arrival screen; the desk reads the cause. */
  SEE_FRONT_DESK: { status: 422 },
  /** Too many wrong tries; wait that many seconds. */
  TRY_LATER: { status: 429, data: z.object({ retryAfterSeconds: z.int().min(1) }) },
  /** Username, password or code did not match. Says no more. */
  WRONG_SIGN_IN: { status: 422 },
  /** The new password is too short, or on the list of those that others try first. */
  WEAK_PASSWORD: { status: 422, data: z.object({ reason: z.enum(['too_short', 'common', 'has_name']) }) },
  USERNAME_TAKEN: { status: 409 },
  /** A username has 3 to 64 letters a to z, digits, and . _ - @ + inside. */
  USERNAME_NOT_ALLOWED: { status: 422 },
  /** The code of the app, or the recovery code, did not match. */
  WRONG_CODE: { status: 422 },
  /** The code was right and has been used; the app shows a new one within half a minute. */
  CODE_USED: { status: 422 },
  /** A hundred wrong codes in a row: the second step is off until the desk has looked. */
  SECOND_STEP_STOPPED: { status: 423 },
  /** A sensitive change needs the password (and code) again; that lasts some minutes. */
  PASSWORD_AGAIN: { status: 403 },
  /** This session began with a code from the desk: a sensitive change needs a sign-in by password. */
  PASSWORD_SIGN_IN_NEEDED: { status: 403 },
  /** Without two-factor a password has 15 characters at least. */
  LONGER_PASSWORD_NEEDED: { status: 422 },
  /** There is no e-mail address to write to. */
  NO_EMAIL: { status: 422 },
  /** Something on the paper is missing or not released yet: the front desk can help. */
  PAPER_NOT_READY: { status: 422 },
  /** The picture cannot be printed: not a whole PNG or JPEG, or one drawn in steps. */
  PICTURE_REFUSED: { status: 422 },
  /** A paper has this number already, or a higher one. */
  NUMBER_USED: { status: 409 },
  /** Mail to another machine goes over an encrypted line only. */
  MAIL_NOT_ENCRYPTED: { status: 422 },
  /** No mail server is set up yet. */
  MAIL_NOT_SET_UP: { status: 422 },
  /** The practice has an owner already; the set-up screen is closed. */
  OWNER_EXISTS: { status: 409 },
  /** Somebody is using this kiosk, it is handed over already, or it is not open. */
  KIOSK_BUSY: { status: 409 },
  /** Somebody must stay who can let others in. */
  LAST_OWNER: { status: 409 },
  /** Somebody took the time between the list and the tap. */
  SLOT_TAKEN: { status: 409 },
  /** Online booking is not open for this client with this provider. */
  NOT_BOOKABLE: { status: 422 },
  /** The client holds as many open appointments as the provider allows. */
  TOO_MANY_OPEN: { status: 422, data: z.object({ max: z.int() }) },
  CANNOT_CONFIRM: { status: 422 },
  /** Too late, or not allowed by the provider: the front desk can. */
  CANNOT_CANCEL: { status: 422 },
  REASON_NEEDED: { status: 422 },
  UNDO_OVER: { status: 422 },
  /** Staff asked for a time that overlaps; they may accept the overlap. */
  OVERLAPS: { status: 409 },
  /** Staff asked for a time at which the provider does not see people there, or that is over; they may accept it. */
  OUTSIDE_HOURS: { status: 409 },
  /** Two blocks of a provider's hours overlap. */
  HOURS_OVERLAP: { status: 422 },
  /** The appointment is not in a state that allows it (somebody else changed it). */
  CHANGED_MEANWHILE: { status: 409 },
  /** The clock does not show this time on that day (daylight saving). */
  NO_SUCH_TIME: { status: 422 },
  /** A record like this exists: same name and date of birth. Staff only. */
  POSSIBLE_DUPLICATE: { status: 409, data: z.object({ clientIds: z.array(z.string()) }) },
  /** The phone cannot be read as a US number of ten digits. */
  PHONE_NOT_US: { status: 422 },
  /** The day lies ahead: money is recorded once it moved, a visit once it took place. */
  DATE_AHEAD: { status: 422 },
  /** More than the charge has room for. */
  MORE_THAN_DUE: { status: 422 },
  /** More than was paid, less what was given back of it already. */
  MORE_THAN_PAID: { status: 422 },
  /** Other lines rest on this one and have to be taken back first. */
  LINE_IN_USE: { status: 409 },
  /** A policy of somebody else needs that person's name and date of birth. */
  SUBSCRIBER_NEEDED: { status: 422 },
  /** The last day is before the first. */
  DATES_CROSSED: { status: 422 },
  /** The typed recovery key does not open this store; `number` = the card that it was, where that is known. */
  CARD_REFUSED: { status: 422, data: z.object({ reason: z.enum(['wrong_length', 'mistyped', 'wrong', 'replaced', 'damaged', 'no_card', 'other_store']), number: z.int().nullable() }) },
  /** A copy of the records that cannot be read to its end, or that this practice's key does not open. An older one may be good. */
  COPY_DAMAGED: { status: 422 },
  /** This folder cannot take the copies. */
  FOLDER_REFUSED: { status: 422, data: z.object({ reason: z.enum(['not_absolute', 'missing', 'not_writable', 'inside_records']) }) },
  /** No card payment here now; the client can pay at the desk. */
  CARD_PAYMENT_CLOSED: { status: 422, data: z.object({ why: z.enum(['not_set_up', 'turned_off', 'hidden', 'catching_up', 'out_of_reach', 'key_refused']) }) },
  /** This account has a card payment (or a card being added, or a refund) on its way: it has to come to its end first. */
  PAYMENT_UNDER_WAY: { status: 409 },
  /** Too little, too much, or more than the ticked charges cost; the bounds of now come along. */
  AMOUNT_REFUSED: { status: 422, data: z.object({ reason: z.enum(['too_small', 'too_large', 'more_than_ticked', 'nothing_due']), minCents: z.int(), maxCents: z.int() }) },
  /** The card on file has expired, or belongs to a processor that is not in use any more. */
  CARD_NOT_USABLE: { status: 422, data: z.object({ reason: z.enum(['expired', 'other_processor']) }) },
  /** The processor took this money: it goes back by a refund to the card. */
  TAKEN_BY_CARD: { status: 409 },
  /** Not a restricted key of the processor, or the wrong kind of key. */
  KEY_REFUSED: { status: 422, data: z.object({ reason: z.enum(['missing', 'not_restricted', 'wrong_shape']) }) },
  /** The text on the payer's page must not say what care the practice gives. */
  NOT_NEUTRAL: { status: 422 },
  /** The practice has no time zone yet. */
  PRACTICE_INCOMPLETE: { status: 422 },
  /** Something broke; logged once under this incident id. */
  FAULT: { status: 500, data: z.object({ incident: z.string() }) },
} as const;

export type RefusalCode = keyof typeof refusals;

/** The refusals of one procedure, on top of those that every procedure may answer. */
export function refuses<const Codes extends readonly RefusalCode[]>(...codes: Codes): Pick<typeof refusals, Codes[number]> {
  return Object.fromEntries(codes.map((code) => [code, refusals[code]])) as Pick<typeof refusals, Codes[number]>;
}
