import { ageBalance } from '#main/api/age-balance.ts';
import { computeBalance } from '#main/api/balance.ts';
import { findCoverageOn } from '#main/api/coverage-on.ts';
import { settleAccount, standing, type SettledCharge } from '#main/api/settle-account.ts';
import { fullNameOf } from '#main/api/words-of-record.ts';
import type { Ledger } from '#db/queries/billing.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import { writeNeutralService } from '#main/papers/neutral-service.ts';
import type { PaperLanguage } from '#main/papers/sheet.ts';
import type { StatementFacts } from '#main/papers/statement.ts';
import { addressLines, legalNameOf, letterheadOf, nameOf, wayOf } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';
import { messageOf } from './statement-message.ts';

export function gatherStatement(records: PaperRecords, period: { from: string; to: string }, language: PaperLanguage, identity: PaperIdentity): StatementFacts {
  const { client, guardian, practice, looks } = records;
  const upTo = keepUntil(records.ledger, period.to);
  const settlement = settleAccount(upTo);
  const balance = balanceOf(upTo);
  const aging = ageBalance(settlement, period.to);
  const coverage = findCoverageOn(records.coverages, period.to);
  return {
    identity,
    letterhead: letterheadOf(records),
    dueDate: balance.responsibilityCents > 0 ? addDays(identity.issuedOn, looks.statementDueDays) : null,
    period,
    accountNumber: accountNumberOf(client.externalId, client.id),
    client: { name: fullNameOf(client) },
    responsible: guardian ? { name: legalNameOf(guardian), addressLines: addressLines(guardian) } : { name: client.guardianName ?? legalNameOf(client), addressLines: addressLines(client) },
    insurer: coverage ? { name: coverage.payer, memberIdEnd: coverage.memberId.slice(-4) || null } : null,
    previousBalanceCents: balanceOf(keepUntil(records.ledger, addDays(period.from, -1))).responsibilityCents,
    lines: settlement.charges.filter(({ charge }) => charge.serviceDate >= period.from).map((settled) => statementLine(records, settled, language)),
    payments: standing(upTo.entries).filter((entry) => entry.entryDate >= period.from && (entry.kind === 'client_payment' || entry.kind === 'refund')).map((entry) => ({
      date: entry.entryDate, ...wayOf(upTo, entry), amountCents: entry.kind === 'refund' ? -entry.amountCents : entry.amountCents,
    })).sort((one, other) => one.date.localeCompare(other.date)),
    activity: activityOf(records.ledger, period),
    creditCents: settlement.unappliedCents,
    insurancePendingCents: balance.insurancePendingCents,
    endingBalanceCents: balance.responsibilityCents,
    agingCents: [aging.to30Cents, aging.to60Cents, aging.to90Cents, aging.over90Cents],
    notice: aging.over90Cents > 0 ? 'past_due' : null,
    memos: [...messageOf(looks.messages, [aging.to30Cents, aging.to60Cents, aging.to90Cents, aging.over90Cents], language), ...standing(upTo.entries).flatMap(({ statementMemo, entryDate }) => (statementMemo && entryDate >= period.from ? [statementMemo] : []))],
    howToPay: [language === 'es' ? (looks.howToPayEs ?? looks.howToPayEn) : looks.howToPayEn].filter((line) => line !== null),
    returnSlip: looks.statementSlip && balance.responsibilityCents > 0 && (looks.street ?? practice.street) !== null,
  };
}

/** The ledger as it stood at the end of a day. What was reversed later still stood then. */
function keepUntil({ charges, entries, allocations }: Ledger, day: string): Ledger {
  const kept = { charges: charges.filter(({ serviceDate }) => serviceDate <= day), entries: entries.filter(({ entryDate }) => entryDate <= day) };
  const ids = new Set([...kept.charges, ...kept.entries].map(({ id }) => id));
  return { ...kept, allocations: allocations.filter(({ entryId, chargeId }) => ids.has(entryId) && ids.has(chargeId)) };
}

/** What the days of the period did to what the client owes; reversals with them. */
function activityOf({ charges, entries }: Ledger, { from, to }: { from: string; to: string }): NonNullable<StatementFacts['activity']> {
  const isInside = (day: string): boolean => from <= day && day <= to;
  const charged = charges.filter(({ serviceDate }) => isInside(serviceDate));
  const posted = entries.filter(({ entryDate }) => isInside(entryDate));
  const of = (...kinds: (typeof entries)[number]['kind'][]): number => posted.reduce((sum, { kind, amountCents }) => (kinds.includes(kind) ? sum + amountCents : sum), 0);
  return {
    chargedCents: charged.reduce((sum, { feeCents }) => sum + feeCents, 0),
    adjustedCents: -of('insurance_adjustment', 'write_off', 'courtesy_credit', 'opening_credit'), insurancePaidCents: -of('insurance_payment'), paidCents: of('refund') - of('client_payment'),
    pendingCents: posted.reduce((sum, { expectedDropCents }) => sum + expectedDropCents, 0) - charged.reduce((sum, { insuranceExpectedCents }) => sum + insuranceExpectedCents, 0),
  };
}

function balanceOf({ charges, entries }: Ledger) {
  const byKind = new Map<string, number>();
  for (const { kind, amountCents } of entries) byKind.set(kind, (byKind.get(kind) ?? 0) + amountCents);
  return computeBalance({
    feeCents: charges.reduce((sum, { feeCents }) => sum + feeCents, 0), insuranceExpectedCents: charges.reduce((sum, { insuranceExpectedCents }) => sum + insuranceExpectedCents, 0),
    expectedDropCents: entries.reduce((sum, { expectedDropCents }) => sum + expectedDropCents, 0), byKind,
  });
}

function statementLine({ providers }: PaperRecords, settled: SettledCharge, language: PaperLanguage): StatementFacts['lines'][number] {
  const { charge, insurancePaidCents, insuranceAdjustedCents, writtenOffCents, appliedCents, openCents } = settled;
  const provider = providers.get(charge.providerId);
  return {
    date: charge.serviceDate, provider: charge.kind === 'opening_balance' || !provider ? '' : nameOf(provider), description: writeNeutralService(charge.kind, charge.minutes, language),
    chargedCents: charge.feeCents, adjustedCents: -(insuranceAdjustedCents + writtenOffCents), insurancePaidCents: -insurancePaidCents, clientPaidCents: -appliedCents, clientOwesCents: openCents,
  };
}

/** The earlier system's number where there is one: it is what people know. */
function accountNumberOf(externalId: string | null, id: string): string {
  return externalId ?? id.slice(0, 8).toUpperCase();
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
