import { useLingui } from '@lingui/react/macro';
import { readRefusal } from './read-refusal.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** Of a password that opens something without a second factor, and of every password of staff. The host judges. */
export const aloneCharacters = 15;

/** What is said beside a field for a new password: how long, and why one was not taken, with how to do better. */
export function usePasswordWords(leastCharacters: number) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const tooShort = t`Use at least ${leastCharacters} characters. Four words in a row work well.`;
  const reasons: Record<string, string> = {
    too_short: tooShort,
    common: t`Many people use this one, so others would guess it soon. Try four words that don’t belong together.`,
    has_name: t`Your name, username or the clinic’s name is in it. Leave it out, or add more words.`,
  };
  return {
    tooShort,
    hint: t`At least ${leastCharacters} characters. Four words in a row work well, and spaces count. Any letters are fine.`,
    refused: (error: Error): string => reasons[readRefusal(error)?.reason ?? ''] ?? say(error),
  };
}
