import { useLingui } from '@lingui/react/macro';
import { readDollars } from '#renderer/ui/read-dollars.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import type { ServiceDetails, TypedService } from './typed-service.ts';

const mostCents = 100_000_00;

export function useServiceProblems(): (typed: TypedService, others: readonly ServiceDetails[]) => Partial<Record<keyof TypedService, string>> {
  const { t } = useLingui();
  return (typed, others) => {
    const code = typed.code.trim();
    const isTaken = others.some((each) => each.code === code && (each.providerId ?? '') === typed.providerId);
    const feeCents = readDollars(typed.fee);
    return {
      ...(typed.name.trim() ? {} : { name: t`Type a name that clients will understand.` }),
      ...(code === '' ? { code: t`Type a code, like 90834.` } : isTaken ? { code: t`Another service has this code. Type another code, or change that service.` } : {}),
      ...(readWholeNumber(typed.minutes, 5, 720) === undefined ? { minutes: t`Type minutes from 5 to 720.` } : {}),
      ...(feeCents === undefined ? { fee: t`Type dollars, like 125 or 125.50. Type 0 for no fee.` } : feeCents > mostCents ? { fee: t`Type at most 100,000 dollars.` } : {}),
    };
  };
}
