import type { BalanceSums } from '#db/queries/billing.ts';

export type Balance = {
  /** Below zero = a credit. */
  readonly responsibilityCents: number;
  /** What insurance is still expected to pay: shown apart, never part of the above. */
  readonly insurancePendingCents: number;
};

/** Decision 14, over the sums of one client's rows. `insuranceExpectedCents` of a charge is what is still expected. */
export function computeBalance(sums: BalanceSums | undefined): Balance {
  if (!sums) return { responsibilityCents: 0, insurancePendingCents: 0 };
  const of = (kind: string): number => sums.byKind.get(kind) ?? 0;
  const charged = sums.feeCents - of('insurance_payment') - of('insurance_adjustment') - of('write_off') - sums.insuranceExpectedCents;
  return {
    responsibilityCents: charged - of('client_payment') - of('courtesy_credit') + of('refund'),
    insurancePendingCents: sums.insuranceExpectedCents,
  };
}

type ChargeRow = { readonly id: string; readonly serviceDate: string; readonly feeCents: number; readonly insuranceExpectedCents: number };
type EntryRow = { readonly chargeId: string | null; readonly kind: string; readonly amountCents: number };

/** How many charges the client still owes a part of. Money that names no charge goes to the oldest first. */
export function countOpenCharges(charges: readonly ChargeRow[], entries: readonly EntryRow[]): number {
  const known = new Set(charges.map((charge) => charge.id));
  const paid = new Map<string, number>();
  let unassigned = 0;
  for (const entry of entries) {
    const amountCents = entry.kind === 'refund' ? -entry.amountCents : entry.amountCents;
    if (entry.chargeId !== null && known.has(entry.chargeId)) paid.set(entry.chargeId, (paid.get(entry.chargeId) ?? 0) + amountCents);
    else unassigned += amountCents;
  }
  const left = charges.map((charge) => ({ date: charge.serviceDate, cents: charge.feeCents - charge.insuranceExpectedCents - (paid.get(charge.id) ?? 0) }));
  // A line paid beyond its amount helps the others.
  let pool = unassigned + left.reduce((sum, line) => sum + Math.max(0, -line.cents), 0);
  let open = 0;
  for (const line of left.filter(({ cents }) => cents > 0).sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const covered = Math.max(0, Math.min(pool, line.cents));
    pool -= covered;
    if (line.cents > covered) open += 1;
  }
  return open;
}
