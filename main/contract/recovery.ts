import { z } from 'zod';
import { refuses } from './errors.ts';
import { forDesk, forStaff } from './policy.ts';
import { instant, nothing } from './values.ts';

/** The printed key of the store. `number` counts the cards of a practice from 1 and is printed on each. */
export const cardState = z.discriminatedUnion('kind', [
  /** The demo clinic: invented people need no card. */
  z.strictObject({ kind: z.literal('not_needed') }),
  z.strictObject({ kind: z.literal('none') }),
  /** Shown, and nobody typed a part of it back. */
  z.strictObject({ kind: z.literal('unconfirmed'), number: z.int(), madeAt: instant }),
  z.strictObject({ kind: z.literal('confirmed'), number: z.int(), madeAt: instant }),
]);
export type CardState = z.infer<typeof cardState>;

export const recovery = {
  state: forStaff(null).input(nothing).output(z.strictObject({ card: cardState, keyPlace: z.enum(['keychain', 'file', 'demo']) })),
  /** Shown once, never again. The card before counts until this one is confirmed. */
  makeCard: forStaff('security')
    .input(z.strictObject({ password: z.string().min(1).max(1024) }))
    .output(z.strictObject({ number: z.int(), groups: z.array(z.string()), /** Groups to type back, counted from 1. */ askFor: z.array(z.int()) }))
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER')),
  confirmCard: forStaff('security').input(z.strictObject({ groups: z.array(z.string().max(20)).max(10) })).output(nothing).errors(refuses('CARD_REFUSED')),
  /** Out of the 0600 file into the keychain. `moved` is false where no keychain takes it: nothing changed. */
  moveKey: forStaff('security').input(nothing).output(z.strictObject({ moved: z.boolean() })),
};

const copiesFolder = z.string().min(1).max(1_000).nullable();
/** A name in that folder, never a path. */
const copyFileName = z.string().max(80).regex(/^anteroom-[0-9TZ-]+(?:-before-(?:update|restore))?\.db$/u);

/** The only word that a host answers whose store is locked: it is there and its key is not. */
export const lockedStore = {
  state: forDesk.input(nothing).output(
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('open') }),
      z.strictObject({
        state: z.literal('locked'),
        /**
         * not_stored: no key is kept here, or the keychain is locked. no_answer: the keychain is silent. wrong_key: the kept key does not fit the file.
         * damaged: the file cannot be read. missing: there were records in this folder, and their file is gone.
         */
        reason: z.enum(['not_stored', 'no_answer', 'wrong_key', 'damaged', 'missing']),
        /** A card was made for this store. */
        hasCard: z.boolean(),
      }),
    ]),
  ),
  /** Opens the store with the printed key and keeps the key on this computer again. */
  openWithCard: forDesk
    .input(z.strictObject({ typed: z.string().max(200) }))
    .output(z.strictObject({ keyPlace: z.enum(['keychain', 'file']) }))
    .errors(refuses('CARD_REFUSED', 'TRY_LATER', 'CHANGED_MEANWHILE')),
  /** The copies that can be put in the records' place, newest first, at most 30. `folder` null = where this practice keeps them. */
  copies: forDesk
    .input(z.strictObject({ folder: copiesFolder }))
    .output(z.strictObject({ copies: z.array(z.strictObject({ name: copyFileName, madeAt: instant, kind: z.enum(['regular', 'before_update', 'before_restore']) })), /** A card opens them; without one the kept key must. */ needsCard: z.boolean() }))
    .errors(refuses('FOLDER_REFUSED')),
  /** The copy takes the place of the records, which are kept aside; then the desk opens. `typed`: the card's key, null where no card was made. */
  restore: forDesk
    .input(z.strictObject({ folder: copiesFolder, name: copyFileName, typed: z.string().max(200).nullable() }))
    .output(z.strictObject({ copyMadeAt: instant, keyPlace: z.enum(['keychain', 'file']) }))
    .errors(refuses('CARD_REFUSED', 'TRY_LATER', 'COPY_DAMAGED', 'CHANGED_MEANWHILE')),
  /** The keychain was unlocked meanwhile. */
  lookAgain: forDesk.input(nothing).output(z.strictObject({ isOpen: z.boolean() })),
};
