import { listDiagnosesOn } from '#main/api/coverage-on.ts';
import type { SettledCharge } from '#main/api/settle-account.ts';
import type { FlexibleSpendingFacts } from '#main/papers/flexible-spending-statement.ts';
import { nameKind } from '#main/papers/neutral-service.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import { legalNameOf, letterheadOf, nameOf, paymentsOnCharge, providerFactsOf } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';
import { visitOfCharge, wasMissed } from './visit-of-charge.ts';

/**
 * Services given in a period, each with what the client had to pay of it. An expense counts on the day of its service, so
 * nothing that lies ahead is on it, and no balance from before.
 */
export function gatherFlexibleSpendingStatement(records: PaperRecords, period: { from: string; to: string }, identity: PaperIdentity): FlexibleSpendingFacts {
  const inside = records.settlement.charges.filter(({ charge }) => charge.serviceDate >= period.from && charge.serviceDate <= period.to && charge.serviceDate <= records.today);
  const isMissed = ({ charge }: SettledCharge): boolean => charge.kind === 'visit' && wasMissed(visitOfCharge(records, charge));
  // Paid beforehand for a visit later today: nothing was given yet.
  const isAhead = ({ charge }: SettledCharge): boolean => (visitOfCharge(records, charge)?.startsAt ?? 0) > records.now;
  const care = inside.filter((one) => one.charge.kind === 'visit' && !isMissed(one) && !isAhead(one));
  return {
    identity,
    letterhead: letterheadOf(records),
    period,
    client: { legalName: legalNameOf(records.client) },
    accountHolder: null,
    providers: [...new Set(care.map(({ charge }) => charge.providerId))].map((providerId) => providerFactsOf(records, providerId, null)),
    lines: care.map((settled) => careLine(records, settled)),
    notMedical: inside.filter((one) => (one.charge.kind !== 'visit' && one.charge.kind !== 'opening_balance') || isMissed(one)).map((one) => notMedicalLine(one, isMissed(one))),
  };
}

function notMedicalLine({ charge, dueCents }: SettledCharge, isMissed: boolean): FlexibleSpendingFacts['notMedical'][number] {
  const kind = isMissed ? 'no_show' : charge.kind;
  return { date: charge.serviceDate, description: isMissed ? nameKind('no_show', 'en') : charge.description, amountCents: dueCents, kind };
}

function careLine(records: PaperRecords, { charge, dueCents, writtenOffCents, expectedCents, insurancePaidCents, insuranceAdjustedCents }: SettledCharge): FlexibleSpendingFacts['lines'][number] {
  const provider = records.providers.get(charge.providerId);
  return {
    serviceDate: charge.serviceDate, description: charge.description, minutes: charge.minutes, code: charge.code, provider: provider ? nameOf(provider) : '', chargeCents: charge.feeCents,
    insuranceCents: insurancePaidCents + insuranceAdjustedCents, pendingCents: expectedCents, reducedCents: writtenOffCents,
    responsibilityCents: dueCents, payments: paymentsOnCharge(records, charge.id), diagnosisCodes: listDiagnosesOn(records.diagnoses, charge.serviceDate).map(({ code }) => code),
  };
}
