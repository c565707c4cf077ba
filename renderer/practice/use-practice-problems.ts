import { useLingui } from '@lingui/react/macro';
import { isNpi } from '#main/contract/npi.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import type { TypedPractice } from './typed-practice.ts';
import { isZoneTyped } from './us-zones.ts';
import { useAddressProblems } from './use-address-problems.ts';

export type Problems<Typed> = Partial<Record<keyof Typed, string>>;

export function usePracticeProblems(): (typed: TypedPractice, heldPhone: string | null) => Problems<TypedPractice> {
  const { t } = useLingui();
  const findInAddress = useAddressProblems();
  const minutes = t`Type minutes from 0 to 720.`;
  return (typed, heldPhone) => ({
    ...findInAddress(typed, heldPhone),
    ...(typed.name.trim() ? {} : { name: t`Type the name that clients know.` }),
    ...(isZoneTyped(typed.timeZone) ? {} : { timeZone: typed.timeZone.trim() ? t`No clock has this name. Pick a zone from the list, or type one like America/Boise.` : t`Choose a time zone first.` }),
    ...(typed.taxId.trim() === '' || /^\d{9}$/u.test(typed.taxId.replace(/[\s-]/gu, '')) ? {} : { taxId: t`Type nine digits, like 12-3456789.` }),
    ...(typed.groupNpi.trim() === '' || isNpi(typed.groupNpi.trim()) ? {} : { groupNpi: t`One digit does not fit. Check the NPI and type its ten digits again.` }),
    ...(readWholeNumber(typed.arrivalOpensMinutes, 0, 720) === undefined ? { arrivalOpensMinutes: minutes } : {}),
    ...(readWholeNumber(typed.arrivalClosesMinutes, 0, 720) === undefined ? { arrivalClosesMinutes: minutes } : {}),
  });
}
