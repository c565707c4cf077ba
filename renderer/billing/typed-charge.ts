import type { ChargeProposal } from '#main/contract/billing.ts';
import { datePartsOf, type DateParts, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';

/** A charge as it stands in the form. */
export type TypedCharge = {
  providerId: string; kind: 'visit' | 'no_show' | 'other'; day: DateParts; code: string; modifiers: string; units: string; minutes: string; place: string; description: string; fee: string; expected: string;
  /** Up to four, the main one first; none = those that hold on the day. */
  diagnosisIds: readonly string[];
};

/** A line of a claim points at no more. */
export const mostPointers = 4;

export function typeCharge(proposal: ChargeProposal | null, today: DateParts): TypedCharge {
  if (!proposal) return { providerId: '', kind: 'visit', day: today, code: '', modifiers: '', units: '1', minutes: '', place: '11', description: '', fee: '', expected: '0.00', diagnosisIds: [] };
  const { providerId, code, modifiers, units, minutes, placeOfService, description, feeCents, insuranceExpectedCents, serviceDate, diagnosisIds } = proposal;
  return {
    providerId, kind: 'visit', day: datePartsOf(serviceDate), code: code ?? '', modifiers: modifiers.join(' '), units: String(units), minutes: minutes === null ? '' : String(minutes),
    place: placeOfService ?? '', description, fee: typeDollars(feeCents), expected: typeDollars(insuranceExpectedCents), diagnosisIds,
  };
}

export type ChargeProblem = 'provider' | 'day' | 'modifiers' | 'units' | 'place' | 'description' | 'fee' | 'expected';

const listModifiers = (typed: string): string[] => typed.toUpperCase().split(/[\s,;]+/u).filter((part) => part !== '');

/** What is still to mend before it can be posted. */
export function listChargeProblems(typed: TypedCharge): ReadonlySet<ChargeProblem> {
  const problems = new Set<ChargeProblem>();
  const modifiers = listModifiers(typed.modifiers);
  const [fee, expected] = [readDollars(typed.fee), readDollars(typed.expected)];
  if (typed.providerId === '') problems.add('provider');
  if (readDateBoxes(typed.day).kind !== 'date') problems.add('day');
  if (modifiers.length > 4 || modifiers.some((part) => !/^[A-Z0-9]{2}$/u.test(part))) problems.add('modifiers');
  if (!/^[1-9]\d?$/u.test(typed.units)) problems.add('units');
  if (typed.place !== '' && !/^\d{2}$/u.test(typed.place)) problems.add('place');
  if (typed.description.trim() === '') problems.add('description');
  if (fee === undefined) problems.add('fee');
  if (expected === undefined || expected > (fee ?? 0)) problems.add('expected');
  return problems;
}

/** What is posted of it. Call once it has no problems. */
export function readCharge(typed: TypedCharge, proposal: ChargeProposal | null) {
  const day = readDateBoxes(typed.day);
  return {
    providerId: typed.providerId, appointmentId: proposal?.appointmentId ?? null, kind: typed.kind, serviceDate: day.kind === 'date' ? day.date : '', code: typed.code.trim() || null, modifiers: listModifiers(typed.modifiers),
    units: Number(typed.units), minutes: Number(typed.minutes) || null, placeOfService: typed.place || null, description: typed.description.trim(),
    feeCents: readDollars(typed.fee) ?? 0, insuranceExpectedCents: readDollars(typed.expected) ?? 0, diagnosisIds: [...typed.diagnosisIds],
  };
}
