import { z } from 'zod';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { id, instant, language, nothing, optionalText, requiredText, state, typedPhone, zip } from './values.ts';

/** Practice Settings : Papers. */

const spoken = z.strictObject({ en: optionalText(300), es: optionalText(300) });
/** What a statement says by the age of the oldest that is owed. */
const messages = z.strictObject({ current: spoken, over30: spoken, over60: spoken, over90: spoken });
export type StatementMessages = z.infer<typeof messages>;

/** A PNG or a JPEG of at most 150 kB, in base64. */
const picture = z.base64().max(204_800).refine((value) => value.startsWith('iVBORw0KGgo') || value.startsWith('/9j/'));

export const paperLooks = z.strictObject({
  name: optionalText(120), nameLine: optionalText(120), street: optionalText(120), line2: optionalText(120), city: optionalText(80), state: optionalText(2), zip: optionalText(10),
  phone: optionalText(20), website: optionalText(120), email: optionalText(120), logo: picture.nullable(),
  footerEn: optionalText(100), footerEs: optionalText(100), refundPolicyEn: optionalText(300), refundPolicyEs: optionalText(300), howToPayEn: optionalText(300), howToPayEs: optionalText(300),
  messages, statementDueDays: z.int().min(1).max(120), statementSlip: z.boolean(), largePrint: z.boolean(),
});
export type PaperLooks = z.infer<typeof paperLooks>;
const typedLooks = paperLooks.extend({ state, zip, phone: typedPhone });

export const numberedKind = z.enum(['receipt', 'superbill', 'flexible_spending_statement', 'statement', 'good_faith_estimate']);
const prefix = z.string().regex(/^[A-Z0-9]{1,6}$/u);
const numbering = z.strictObject({
  kind: numberedKind, prefix, /** What the next paper will have: `SB-000012`. */ next: z.string(), nextNumber: z.int(),
  /** Every change with its reason, oldest first. */
  changes: z.array(z.strictObject({ first: z.string(), reason: z.string(), changedAt: instant, changedBy: z.string().nullable() })),
});
export type Numbering = z.infer<typeof numbering>;

export const paperSettings = {
  get: forStaff('practice_settings').input(nothing).output(z.strictObject({ looks: paperLooks, numbering: z.array(numbering) })),
  save: forStaff('practice_settings').input(typedLooks.extend({ before: paperLooks.optional() })).output(nothing).errors(refuses('CHANGED_MEANWHILE', 'PHONE_NOT_US', 'PICTURE_REFUSED')),
  /** A sample statement as these choices would draw it; nothing is kept. PDF in base64. */
  preview: forStaff('practice_settings').input(z.strictObject({ looks: typedLooks, language })).output(z.strictObject({ pdf: z.base64() })).errors(refuses('PHONE_NOT_US', 'PICTURE_REFUSED', 'PRACTICE_INCOMPLETE')),
  /** From the next number on, and only forwards: a number is never given twice, and a gap has its reason. */
  changeNumbering: forStaff('practice_settings').input(z.strictObject({ intentId: id, kind: numberedKind, prefix, firstNumber: z.int().min(1).max(999_999), reason: requiredText(200) })).output(nothing).errors(refuses('NUMBER_USED')),
};
