import type { BalanceSums } from '#db/queries/billing.ts';

export type Balance = {
  /** Below zero = a credit. */
  readonly responsibilityCents: number;
  /** What insurance is still expected to pay: shown apart, never part of the above. */
  readonly insurancePendingCents: number;
};

/** Decision 14, over the sums of one client's rows. */
export function computeBalance(sums: BalanceSums | undefined): Balance {
  if (!sums) return { responsibilityCents: 0, insurancePendingCents: 0 };
  const of = (kind: string): number => sums.byKind.get(kind) ?? 0;
  const insurancePendingCents = sums.insuranceExpectedCents - sums.expectedDropCents;
  const charged = sums.feeCents - of('insurance_payment') - of('insurance_adjustment') - of('write_off') - insurancePendingCents;
  return {
    responsibilityCents: charged - of('client_payment') - of('courtesy_credit') - of('opening_credit') + of('refund'),
    insurancePendingCents,
  };
}
