import { useLingui } from '@lingui/react/macro';
import { usePhoneWords } from '#renderer/ui/use-phone-words.ts';
import type { DraftProblem } from './client-draft.ts';

/** What to do about a field of a client. */
export function useDraftProblemWords(): (problem: DraftProblem) => string {
  const { t } = useLingui();
  const sayPhone = usePhoneWords();
  return (problem) => {
    switch (problem) {
      case 'needed': return t`This is needed.`;
      case 'not_an_email': return t`An email looks like name@example.com.`;
      case 'not_a_state': return t`Two letters, like OH.`;
      case 'not_a_zip': return t`Type five digits, like 43004, or nine like 43004-1234.`;
      case 'no_such_day': return t`The calendar has no such day. Check it.`;
      default: return sayPhone(problem);
    }
  };
}
