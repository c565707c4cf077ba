import { useLingui } from '@lingui/react/macro';
import { readRefusal } from '#renderer/ui/read-refusal.ts';

/** What to do about a typed recovery key that did not open the records; undefined for every other refusal. */
export function useCardWords(): (error: unknown) => string | undefined {
  const { t } = useLingui();
  return (error) => {
    const refusal = readRefusal(error);
    if (refusal?.code === 'TRY_LATER') {
      const seconds = refusal.retryAfterSeconds ?? 60;
      return t`Please wait ${seconds} seconds, then try again.`;
    }
    if (refusal?.code !== 'CARD_REFUSED') return undefined;
    const number = numberOf(error);
    switch (refusal.reason) {
      case 'wrong_length': return t`The key has 7 groups of 4 letters and digits. Check that none is missing.`;
      case 'mistyped': return t`One letter or digit is not as on the card. Compare each group.`;
      case 'replaced': return t`This is card ${number}. A newer card took its place. Look for the card with the highest number.`;
      case 'damaged': return t`The file that goes with the card is damaged. Restore the newest copy of the records, then use the card again.`;
      case 'no_card': return t`No recovery card was made for these records.`;
      case 'other_store': return t`The card is right, but it does not open this file. Restore the newest copy of the records, then use the card again.`;
      default: return t`This key belongs to other records. Look for the card of this practice.`;
    }
  };
}

function numberOf(error: unknown): string {
  const hasNumber = error instanceof Error && 'data' in error && typeof error.data === 'object' && error.data !== null && 'number' in error.data;
  return hasNumber ? String((error.data as { number: unknown }).number) : '';
}
