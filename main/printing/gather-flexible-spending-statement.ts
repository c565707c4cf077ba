import { listDiagnosesOn } from '#main/api/coverage-on.ts';
import type { SettledCharge } from '#main/api/settle-account.ts';
import type { FlexibleSpendingFacts } from '#main/papers/flexible-spending-statement.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import { legalNameOf, letterheadOf, nameOf, paymentsOnCharge, providerFactsOf } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';

/**
 * Services given in a period, each with what the client had to pay of it. An expense counts on the day of its service, so
 * nothing that lies ahead is on it, and no balance from before.
 */
export function gatherFlexibleSpendingStatement(records: PaperRecords, period: { from: string; to: string }, identity: PaperIdentity): FlexibleSpendingFacts {
  const inside = records.settlement.charges.filter(({ charge }) => charge.serviceDate >= period.from && charge.serviceDate <= period.to && charge.serviceDate <= records.today);
  const care = inside.filter(({ charge }) => charge.kind === 'visit');
  return {
    identity,
    letterhead: letterheadOf(records),
    period,
    client: { legalName: legalNameOf(records.client) },
    accountHolder: null,
    providers: [...new Set(care.map(({ charge }) => charge.providerId))].map((providerId) => providerFactsOf(records, providerId, null)),
    lines: care.map((settled) => careLine(records, settled)),
    notMedical: inside.filter(({ charge }) => charge.kind !== 'visit' && charge.kind !== 'opening_balance').map(({ charge, dueCents }) => ({ date: charge.serviceDate, description: charge.description, amountCents: dueCents })),
  };
}

function careLine(records: PaperRecords, { charge, dueCents, writtenOffCents }: SettledCharge): FlexibleSpendingFacts['lines'][number] {
  const provider = records.providers.get(charge.providerId);
  return {
    serviceDate: charge.serviceDate, description: charge.description, minutes: charge.minutes, code: charge.code, provider: provider ? nameOf(provider) : '', chargeCents: charge.feeCents,
    // What is still expected from insurance is not the client's to claim either.
    insuranceCents: charge.feeCents - dueCents - writtenOffCents,
    responsibilityCents: dueCents, payments: paymentsOnCharge(records, charge.id), diagnosisCodes: listDiagnosesOn(records.diagnoses, charge.serviceDate).map(({ code }) => code),
  };
}
