import { z } from 'zod';
import { refuses } from './errors.ts';
import { forAnyone, forKiosk, forStaff } from './policy.ts';
import { kioskSession } from './sign-in.ts';
import { date, id, language, nothing } from './values.ts';

/** Paragraphs, an empty line between them. */
const termsText = z.string().min(1).max(100_000);

export const terms = {
  /** The newest version, for everyone to read. Null = the practice has published none. */
  current: forAnyone.input(nothing).output(z.strictObject({ terms: z.strictObject({ id, version: z.int(), effectiveDate: date, text: z.strictObject({ en: termsText, es: termsText }) }).nullable() })),
  /** At sign-in. Who does not accept signs out; arriving works without. */
  accept: forKiosk.input(z.strictObject({ versionId: id, language })).output(kioskSession).errors(refuses('CHANGED_MEANWHILE')),
  /** A new version: everyone is asked again at the next sign-in. */
  publish: forStaff('security').input(z.strictObject({ effectiveDate: date, text: z.strictObject({ en: termsText, es: termsText }) })).output(z.strictObject({ version: z.int() })),
};
