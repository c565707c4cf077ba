import { z } from 'zod';
import { refuses } from './errors.ts';
import { forAnyone, forKiosk, forStaff } from './policy.ts';
import { paperWish, queuedPaper } from './queued-paper.ts';
import { kioskSession } from './sign-in.ts';
import { date, id, instant, language, nothing } from './values.ts';

/** Paragraphs, an empty line between them. */
const termsText = z.string().min(1).max(100_000);

export const terms = {
  /** The newest version, for everyone to read. Null = the practice has published none. */
  current: forAnyone.input(nothing).output(z.strictObject({ terms: z.strictObject({ id, version: z.int(), effectiveDate: date, text: z.strictObject({ en: termsText, es: termsText }) }).nullable() })),
  /** At sign-in. Who does not accept signs out; arriving works without. */
  accept: forKiosk.input(z.strictObject({ versionId: id, language })).output(kioskSession).errors(refuses('CHANGED_MEANWHILE')),
  /** On paper, at a printer that somebody of the practice stands by. For whoever is signed in, also before accepting. */
  print: forKiosk.input(z.strictObject(paperWish)).output(queuedPaper).errors(refuses('TRY_LATER')),
  /** To the client's own address on file. */
  mail: forKiosk.input(z.strictObject({ language })).output(nothing).errors(refuses('NO_EMAIL', 'TRY_LATER')),
  /**
   * A new version: everyone is asked again at the next sign-in. What was published never changes.
   * @param after the version that the text was written from, 0 = none: CHANGED_MEANWHILE where somebody has published since
   */
  publish: forStaff('security').input(z.strictObject({ after: z.int(), effectiveDate: date, text: z.strictObject({ en: termsText, es: termsText }) })).output(z.strictObject({ version: z.int() })).errors(refuses('CHANGED_MEANWHILE')),
  /** All versions, newest first. `accepted`: how many sign-ins. */
  versions: forStaff('security').input(nothing).output(
    z.strictObject({ versions: z.array(z.strictObject({ id, version: z.int(), effectiveDate: date, publishedAt: instant, publishedBy: z.string().nullable(), text: z.strictObject({ en: termsText, es: termsText }), accepted: z.int() })) }),
  ),
  /** Who accepted a version, newest first, at most 500. */
  acceptances: forStaff('security').input(z.strictObject({ versionId: id })).output(
    z.strictObject({ acceptances: z.array(z.strictObject({ clientId: id, name: z.string(), acceptedAt: instant, language, place: z.string() })) }),
  ),
};
