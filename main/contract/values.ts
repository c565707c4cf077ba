import { z } from 'zod';
import { isNpi } from './npi.ts';
import { usStates } from './us-states.ts';

/** Values that several words of the contract speak of. Strict: an unknown key is an error. */

export const id = z.string().min(1).max(64);
/** UTC epoch milliseconds. */
export const instant = z.int();
/** Calendar date YYYY-MM-DD that exists. */
export const date = z.iso.date();
/** Wall-clock minute of a day, 0-1440 (1440 = the midnight that ends it). */
export const minuteOfDay = z.int().min(0).max(1440);
export const timeZone = z.string().min(1).max(64);
/** Integer cents. */
export const cents = z.int();

/** What a person types: trimmed, no control characters, at most `max` characters. Empty becomes null. */
export const optionalText = (max: number) =>
  z.string().max(max).nullable().transform((value) => cleanText(value ?? '') || null);
export const requiredText = (max: number) =>
  z.string().max(max).transform(cleanText).refine((value) => value.length > 0);

function cleanText(value: string): string {
  // Control and bidirectional-override characters have no place in a name and can forge what a screen shows.
  return value.normalize('NFC').replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** What a person types for a phone; the handler reads it to +1 E.164 or refuses it with PHONE_NOT_US. */
export const typedPhone = optionalText(40);
/** Two letters of a state, or nothing. */
export const state = optionalText(2).refine((value) => value === null || value in usStates);
/** ZIP or ZIP+4, or nothing. */
export const zip = optionalText(10).refine((value) => value === null || /^\d{5}(?:-\d{4})?$/u.test(value));
/** A National Provider Identifier whose check digit fits, or nothing. */
export const npi = optionalText(10).refine((value) => value === null || isNpi(value));

export const language = z.enum(['en', 'es']);

export const appointmentStatus = z.enum(['requested', 'booked', 'arrived', 'checked-in', 'fulfilled', 'no-show', 'cancelled', 'declined']);

/** Where a visit happens; `address` is one line a person can read. */
export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in_person'), locationId: id.nullable(), locationName: z.string(), address: z.string() }),
  z.strictObject({ kind: z.literal('telehealth') }),
]);
export type Place = z.infer<typeof place>;

export const providerName = z.strictObject({
  id,
  /** First name alone, for a kind sentence. */
  firstName: z.string(),
  /** `Rowan Tumbleton, LCSW`. */
  displayName: z.string(),
});
export type ProviderName = z.infer<typeof providerName>;

export const nothing = z.strictObject({});
