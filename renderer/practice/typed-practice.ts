import type { PracticeDetails } from '#main/contract/practice.ts';
import { readAddress, typeAddress } from './typed-address.ts';

/** The practice as typed. */
export function typePractice(practice: PracticeDetails) {
  return {
    ...typeAddress(practice),
    name: practice.name, timeZone: practice.timeZone ?? '', taxId: practice.taxId ?? '', groupNpi: practice.groupNpi ?? '', arrivalProof: practice.arrivalProof,
    arrivalOpensMinutes: String(practice.arrivalOpensMinutes), arrivalClosesMinutes: String(practice.arrivalClosesMinutes),
  };
}
export type TypedPractice = ReturnType<typeof typePractice>;

/** What is saved of it. Call once it has no problems. */
export function readPractice(typed: TypedPractice, before: PracticeDetails): PracticeDetails {
  return {
    ...readAddress(typed, before),
    name: typed.name, timeZone: typed.timeZone.trim(), taxId: formatTaxId(typed.taxId), groupNpi: typed.groupNpi.trim(), arrivalProof: typed.arrivalProof,
    arrivalOpensMinutes: Number(typed.arrivalOpensMinutes), arrivalClosesMinutes: Number(typed.arrivalClosesMinutes),
  };
}

/** `12-3456789`; one in the shape of a Social Security number keeps its shape. */
function formatTaxId(typed: string): string {
  const digits = typed.replace(/[\s-]/gu, '');
  return digits.length === 9 && !/^\d{3}-\d{2}-\d{4}$/u.test(typed.trim()) ? `${digits.slice(0, 2)}-${digits.slice(2)}` : typed.trim();
}
