import type { Charge } from '#db/queries/billing.ts';
import type { Diagnosis } from '#db/queries/coverage.ts';
import { findCoverageOn, listDiagnosesOn } from '#main/api/coverage-on.ts';
import type { SettledCharge } from '#main/api/settle-account.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import type { DiagnosisFact, PolicyFacts, SuperbillFacts, SuperbillLine } from '#main/papers/superbill.ts';
import type { Referral } from '#main/contract/printing.ts';
import { addressLines, legalNameOf, letterheadOf, paymentsOnCharge, providerFactsOf } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';
import { visitOfCharge } from './visit-of-charge.ts';

/** CPT: five digits, or four and a letter. HCPCS: a letter and four digits. All else is the clinic's own. */
const standardCode = /^(?:\d{5}|\d{4}[A-Z]|[A-V]\d{4})$/u;
const telehealthAtHome = '10';
const telehealthElsewhere = '02';

/** Services that could stand on a superbill: what was charged for seeing the client. */
export function isSuperbillCharge({ charge }: SettledCharge): boolean {
  return charge.kind !== 'opening_balance' && charge.code !== null;
}

export type SuperbillWish = { readonly descriptions?: boolean | undefined; readonly referral?: Referral | undefined };

/** @param chargeIds of one provider, in any order */
export function gatherSuperbill(records: PaperRecords, chargeIds: readonly string[], identity: PaperIdentity, { descriptions = true, referral }: SuperbillWish = {}): SuperbillFacts {
  const settled = records.settlement.charges.filter((one) => chargeIds.includes(one.charge.id) && isSuperbillCharge(one));
  const [first] = settled;
  const latest = settled.at(-1);
  const pointers = givePointers(records, settled);
  const { client } = records;
  return {
    identity,
    letterhead: letterheadOf(records),
    provider: first ? providerFactsOf(records, first.charge.providerId, latest?.charge.supervisorId ?? null) : { id: '', name: '', credentials: null, npi: null, license: null, taxonomy: null, supervisor: null, signatureOnFile: null },
    serviceAddresses: [...new Set(settled.flatMap(({ charge }) => serviceAddress(records, charge)))],
    client: { legalName: legalNameOf(client), dateOfBirth: client.dateOfBirth, addressLines: addressLines(client), phone: client.phone && formatPhone(client.phone), sex: readSex(client.sex) },
    policy: latest ? policyOn(records, latest.charge.serviceDate) : null,
    diagnoses: [...pointers].map(([diagnosis, pointer]) => diagnosisFact(diagnosis, pointer)),
    lines: settled.map((one) => ({ ...superbillLine(records, one, pointers), ...differences(records, one.charge, latest?.charge) })),
    referring: referral?.name ? { name: referral.name, npi: referral.npi } : null,
    priorAuthorization: referral?.authorization ?? null,
    hidesDescriptions: !descriptions,
  };
}

/** A sheet has one policy and one supervisor: those of its last visit. A day without any policy is the sheet's own trouble. */
function differences({ coverages }: PaperRecords, charge: Charge, latest: Charge | undefined): Pick<SuperbillLine, 'isOtherPolicy' | 'isOtherSupervisor'> {
  if (!latest) return {};
  const isOtherPolicy = findCoverageOn(coverages, charge.serviceDate)?.id !== findCoverageOn(coverages, latest.serviceDate)?.id;
  return { isOtherPolicy, isOtherSupervisor: charge.supervisorId !== latest.supervisorId };
}

/** Letters A, B, C in the order of the diagnoses, over all lines of the sheet. */
function givePointers(records: PaperRecords, settled: readonly SettledCharge[]): Map<Diagnosis, string> {
  const named = new Set(settled.flatMap(({ charge }) => diagnosesOf(records, charge)));
  return new Map(records.diagnoses.filter((diagnosis) => named.has(diagnosis)).map((diagnosis, index) => [diagnosis, String.fromCharCode(65 + index)]));
}

/** Those that the charge names, else those that held on its day. */
function diagnosesOf(records: PaperRecords, charge: Charge): Diagnosis[] {
  const ids = JSON.parse(charge.diagnosisIds) as string[];
  if (ids.length === 0) return listDiagnosesOn(records.diagnoses, charge.serviceDate);
  return ids.flatMap((id) => records.diagnoses.find((diagnosis) => diagnosis.id === id) ?? []);
}

function diagnosisFact({ code, description, validFrom, validTo }: Diagnosis, pointer: string): DiagnosisFact {
  return { pointer, code, description, from: validFrom, to: validTo };
}

function superbillLine(records: PaperRecords, settled: SettledCharge, pointers: ReadonlyMap<Diagnosis, string>): SuperbillLine {
  const { charge, openCents, expectedCents, insurancePaidCents, insuranceAdjustedCents } = settled;
  const visit = visitOfCharge(records, charge);
  return {
    serviceDate: charge.serviceDate, placeOfService: charge.placeOfService, code: charge.code ?? '', isCustomCode: !standardCode.test(charge.code ?? ''), modifiers: charge.modifiers.split(' ').filter(Boolean),
    description: charge.description, minutes: charge.minutes, pointers: diagnosesOf(records, charge).map((diagnosis) => pointers.get(diagnosis) ?? ''), units: charge.units, feeCents: charge.feeCents,
    payments: paymentsOnCharge(records, charge.id), balanceCents: openCents,
    isBilledToInsurance: charge.insuranceExpectedCents > 0 || expectedCents > 0 || insurancePaidCents > 0 || insuranceAdjustedCents > 0,
    visit: charge.kind === 'late_cancel' ? { status: 'cancelled', telehealth: false } : charge.kind === 'no_show' ? { status: 'no-show', telehealth: false } : visit ? { status: statusOf(visit.status), telehealth: visit.telehealth } : null,
    providerId: charge.providerId,
  };
}

function statusOf(status: string): 'fulfilled' | 'no-show' | 'cancelled' | 'open' {
  if (status === 'fulfilled' || status === 'no-show') return status;
  return status === 'cancelled' || status === 'declined' ? 'cancelled' : 'open';
}

function serviceAddress({ visits, locations, practice }: PaperRecords, charge: Charge): string[] {
  if (charge.placeOfService === telehealthAtHome || charge.placeOfService === telehealthElsewhere) return [];
  const locationId = charge.appointmentId === null ? null : visits.get(charge.appointmentId)?.locationId;
  const location = locations.find((one) => one.id === locationId);
  const lines = location ? addressLines(location) : [];
  const text = (lines.length > 0 ? lines : addressLines(practice)).join(', ');
  return text === '' ? [] : [text];
}

function policyOn({ coverages, signatures }: PaperRecords, date: string): PolicyFacts | null {
  const coverage = findCoverageOn(coverages, date);
  if (!coverage) return null;
  const signatureOnFile = signatures.get(coverage.id) ?? null;
  const { payer, plan, memberId, groupNumber, relationship, subscriberName, subscriberDateOfBirth } = coverage;
  return { payer, plan, memberId: memberId || null, groupNumber, relationship, signatureOnFile, subscriber: relationship === 'self' || !subscriberName ? null : { name: subscriberName, dateOfBirth: subscriberDateOfBirth, memberId: null } };
}

/** What people and files write for it, in full or by its letter. */
function readSex(sex: string | null): 'female' | 'male' | 'other' | null {
  if (!sex) return null;
  const [letter] = sex.trim().toLowerCase();
  return letter === 'f' ? 'female' : letter === 'm' ? 'male' : 'other';
}
