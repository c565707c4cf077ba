import { useLingui } from '@lingui/react/macro';
import type { PhoneProblem } from '#main/contract/us-phone.ts';

/** What to do about a phone that cannot be read as a US number. */
export function usePhoneWords(): (problem: PhoneProblem) => string {
  const { t } = useLingui();
  const tenDigits = t`Type ten digits, like (555) 555-0123.`;
  const words: Record<PhoneProblem, string> = {
    extension: t`Leave out the extension. Type the ten digits alone.`,
    shortened: tenDigits, letters: tenDigits, not_ten_digits: tenDigits,
    foreign: t`Only US numbers can be kept. Type ten digits, like (555) 555-0123.`,
    no_area_code: t`Add the area code, like (555) 555-0123.`,
    several: t`Type one number only.`,
    no_such_code: t`Check the digits. An area code and the three digits after it never start with 0 or 1.`,
  };
  return (problem) => words[problem];
}
