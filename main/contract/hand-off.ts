import { z } from 'zod';
import { refuses } from './errors.ts';
import { forKiosk, forStaff, sections } from './policy.ts';
import { kioskSession } from './sign-in.ts';
import { id, instant, language, nothing } from './values.ts';

const section = z.enum(sections);
const kioskName = z.string().min(1).max(120);

/** How far a hand-off is: the client has not answered yet; said No; is reading; is done, and the device is still out. */
const state = z.enum(['waiting', 'declined', 'open', 'to_return']);

/** What a kiosk shows of it: `return` = locked until staff have it back. First name and initial only. */
const waiting = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('asking'), id, greeting: z.string(), preferredLanguage: language, lapsesAt: instant }),
  z.strictObject({ state: z.literal('return') }),
]);

const pin = z.string().regex(/^\d{6}$/u);

/** Staff give a kiosk into one client's hands, limited to some words of the menu; it counts as the second factor. */
export const handOff = {
  /** The shared kiosks that are open right now, and every hand-off that is not over. */
  kiosks: forStaff('codes').input(nothing).output(
    z.strictObject({
      kiosks: z.array(z.strictObject({ name: z.string(), isFree: z.boolean() })),
      handOffs: z.array(z.strictObject({ id, kioskName: z.string(), clientId: id, clientName: z.string(), state })),
    }),
  ),
  /** Asks "Are you …?" at the kiosk, for five minutes. */
  start: forStaff('codes')
    .input(z.strictObject({ clientId: id, kioskName, sections: z.array(section).min(1).max(sections.length) }))
    .output(z.strictObject({ id, lapsesAt: instant }))
    .errors(refuses('KIOSK_BUSY')),
  waiting: forKiosk.input(nothing).output(waiting),
  /** Yes opens the pages; No tells the desk. CHANGED_MEANWHILE = it lapsed, or the desk took it back. */
  confirm: forKiosk.input(z.strictObject({ id, isMe: z.boolean() })).output(kioskSession).errors(refuses('CHANGED_MEANWHILE')),
  /** Opens a kiosk that came back, by a member of staff. */
  giveBack: forKiosk
    .input(z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('pin'), pin }),
      z.strictObject({ by: z.literal('password'), username: z.string().min(1).max(256), password: z.string().min(1).max(1024) }),
    ]))
    .output(nothing)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  /** "It is back", or "never mind": ends it from the desk, with the pages that may still be open. */
  takeBack: forStaff('codes').input(z.strictObject({ id })).output(nothing),
  /** One's own six digits for `giveBack`; the ones before stop working. */
  setPin: forStaff(null).input(z.strictObject({ password: z.string().min(1).max(1024), pin })).output(nothing).errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
};
