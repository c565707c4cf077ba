import { isNpi } from '#main/contract/npi.ts';
import type { PaperFinding, PaperProblem } from '#main/contract/papers.ts';
import { checkLetters } from './check-letters.ts';
import type { PrintFonts } from './print-fonts.ts';
import type { DiagnosisFact, SuperbillFacts, SuperbillLine } from './superbill.ts';

/** A claim has letters A to L. */
const mostDiagnoses = 12;
const telehealthPlaces = ['02', '10'];

/**
 * What an insurer would send a superbill back for. A finding about a line leaves that line out; one about the paper that
 * `stops` keeps the paper from being printed; the others warn.
 */
export function checkSuperbill(facts: SuperbillFacts, fonts: PrintFonts): PaperFinding[] {
  return [...checkPaper(facts), ...checkLetters(facts, fonts), ...facts.lines.flatMap((line, index) => problemsOfLine(line, facts.diagnoses).map((problem) => ({ problem, line: index, stops: true })))];
}

function checkPaper(facts: SuperbillFacts): PaperFinding[] {
  const stops = (problem: PaperProblem, when: boolean): PaperFinding[] => (when ? [{ problem, line: null, stops: true }] : []);
  const warns = (problem: PaperProblem, when: boolean): PaperFinding[] => (when ? [{ problem, line: null, stops: false }] : []);
  const { provider, policy, client } = facts;
  const { supervisor } = provider;
  const dependent = policy !== null && policy.relationship !== 'self';
  return [
    ...stops('provider_npi_missing', provider.npi === null),
    ...stops('provider_npi_wrong', provider.npi !== null && !isNpi(provider.npi)),
    ...stops('provider_license_missing', provider.license === null),
    ...stops('supervisor_npi_missing', supervisor !== null && (supervisor.npi === null || !isNpi(supervisor.npi))),
    ...stops('supervisor_license_missing', supervisor !== null && supervisor.license === null),
    ...stops('tax_id_missing', facts.letterhead.taxId === null),
    ...stops('practice_address_missing', facts.letterhead.addressLines.length === 0),
    ...stops('practice_phone_missing', facts.letterhead.phone === null),
    ...stops('too_many_diagnoses', facts.diagnoses.length > mostDiagnoses),
    ...stops('client_birth_date_missing', client.dateOfBirth === null),
    ...warns('policy_missing', policy === null),
    ...stops('member_id_missing', policy !== null && policy.memberId === null),
    ...stops('subscriber_missing', dependent && (policy.subscriber === null || policy.subscriber.dateOfBirth === null)),
    ...stops('several_providers', facts.lines.some((line) => line.providerId !== provider.id)),
    ...stops('no_lines', facts.lines.length === 0),
  ];
}

function problemsOfLine(line: SuperbillLine, diagnoses: readonly DiagnosisFact[]): PaperProblem[] {
  const named = diagnoses.filter((one) => line.pointers.includes(one.pointer));
  const isRemotePlace = line.placeOfService !== null && telehealthPlaces.includes(line.placeOfService);
  const found: [PaperProblem, boolean][] = [
    ['custom_code', line.isCustomCode],
    ['diagnosis_missing', named.length === 0],
    ['diagnosis_not_active', named.some((one) => (one.from !== null && one.from > line.serviceDate) || (one.to !== null && one.to < line.serviceDate))],
    ['place_missing', line.placeOfService === null],
    ['place_against_modality', line.visit !== null && line.placeOfService !== null && (line.visit.telehealth ? !isRemotePlace : isRemotePlace)],
    ['visit_not_attended', line.visit?.status === 'no-show' || line.visit?.status === 'cancelled'],
    ['visit_not_finished', line.visit?.status === 'open'],
    ['billed_to_insurance', line.isBilledToInsurance],
    ['fee_missing', line.feeCents <= 0],
    ['other_policy', line.isOtherPolicy === true],
    ['other_supervisor', line.isOtherSupervisor === true],
  ];
  return found.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}
