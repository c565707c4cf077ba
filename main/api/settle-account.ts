import type { Charge, Ledger, LedgerEntry } from '#db/queries/billing.ts';

/** A charge that stands, with what became of it. All in cents. */
export type SettledCharge = {
  readonly charge: Charge;
  readonly insurancePaidCents: number;
  readonly insuranceAdjustedCents: number;
  readonly writtenOffCents: number;
  /** Still expected from insurance. */
  readonly expectedCents: number;
  /** The client's part now: fee less all of the above. */
  readonly dueCents: number;
  /** Laid on it from payments and credits. */
  readonly appliedCents: number;
  /** The client's part still to pay. */
  readonly openCents: number;
};

/** A payment or credit that stands. */
export type SettledCredit = { readonly entry: LedgerEntry; readonly appliedCents: number; readonly refundedCents: number; /** Not on any charge and not given back. */ readonly leftCents: number };

export type Settlement = {
  /** Oldest first. */
  readonly charges: readonly SettledCharge[];
  /** Oldest first. */
  readonly credits: readonly SettledCredit[];
  readonly unappliedCents: number;
};

const creditKinds: ReadonlySet<LedgerEntry['kind']> = new Set(['client_payment', 'courtesy_credit', 'opening_credit']);

export function isCredit(entry: LedgerEntry): boolean {
  return creditKinds.has(entry.kind);
}

/** A row and the row that reverses it cancel out: neither stands. */
export function standing<Row extends { readonly id: string; readonly reversesId: string | null }>(rows: readonly Row[]): Row[] {
  const reversed = new Set(rows.flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
  return rows.filter((row) => row.reversesId === null && !reversed.has(row.id));
}

/** Where every cent of one client's account stands. */
export function settleAccount({ charges, entries, allocations }: Ledger): Settlement {
  const live = standing(entries);
  const onCharge = Map.groupBy(live, (entry) => entry.chargeId);
  const applied = { charge: new Map<string, number>(), entry: new Map<string, number>() };
  for (const { chargeId, entryId, amountCents } of allocations) {
    applied.charge.set(chargeId, (applied.charge.get(chargeId) ?? 0) + amountCents);
    applied.entry.set(entryId, (applied.entry.get(entryId) ?? 0) + amountCents);
  }
  const settledCharges = standing(charges).sort(compareCharges).map((charge) => settleCharge(charge, onCharge.get(charge.id) ?? [], applied.charge.get(charge.id) ?? 0));
  const credits = settleCredits(live, applied.entry);
  return { charges: settledCharges, credits, unappliedCents: credits.reduce((sum, { leftCents }) => sum + leftCents, 0) };
}

function settleCharge(charge: Charge, lines: readonly LedgerEntry[], appliedCents: number): SettledCharge {
  const of = (kind: LedgerEntry['kind']): number => lines.reduce((sum, line) => (line.kind === kind ? sum + line.amountCents : sum), 0);
  const insurancePaidCents = of('insurance_payment');
  const insuranceAdjustedCents = of('insurance_adjustment');
  const writtenOffCents = of('write_off');
  const expectedCents = charge.insuranceExpectedCents - lines.reduce((sum, line) => sum + line.expectedDropCents, 0);
  const dueCents = charge.feeCents - insurancePaidCents - insuranceAdjustedCents - writtenOffCents - expectedCents;
  return { charge, insurancePaidCents, insuranceAdjustedCents, writtenOffCents, expectedCents, dueCents, appliedCents, openCents: dueCents - appliedCents };
}

function settleCredits(live: readonly LedgerEntry[], applied: ReadonlyMap<string, number>): SettledCredit[] {
  const credits = live.filter(isCredit).sort(compareEntries);
  const refunded = new Map<string, number>();
  for (const { refundsId, amountCents } of live) if (refundsId !== null) refunded.set(refundsId, (refunded.get(refundsId) ?? 0) + amountCents);
  return credits.map((entry) => {
    const appliedCents = applied.get(entry.id) ?? 0;
    const refundedCents = refunded.get(entry.id) ?? 0;
    return { entry, appliedCents, refundedCents, leftCents: entry.amountCents - refundedCents - appliedCents };
  });
}

/** Oldest service first. */
function compareCharges(one: Charge, other: Charge): number {
  return compare(one.serviceDate, other.serviceDate) || one.postedAt - other.postedAt || compare(one.id, other.id);
}

function compareEntries(one: LedgerEntry, other: LedgerEntry): number {
  return compare(one.entryDate, other.entryDate) || one.postedAt - other.postedAt || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
