/** Card networks take no less. */
const leastCents = 50;

export type AmountRules = {
  /** Below zero = a credit. */
  readonly responsibilityCents: number;
  readonly minPaymentCents: number;
  readonly allowPrepay: boolean;
  readonly maxOverBalanceCents: number;
  readonly maxPaymentCents: number;
};
export type Bounds = { readonly minCents: number; readonly maxCents: number };

/** The least and the most of one payment; both 0 where nothing can be paid. A balance below the practice's least can be paid whole. */
export function findBounds({ responsibilityCents, minPaymentCents, allowPrepay, maxOverBalanceCents, maxPaymentCents }: AmountRules): Bounds {
  const dueCents = Math.max(0, responsibilityCents);
  const ceiling = allowPrepay ? Math.max(0, responsibilityCents + maxOverBalanceCents) : dueCents;
  const maxCents = Math.min(ceiling, maxPaymentCents);
  const minCents = Math.max(leastCents, dueCents > 0 ? Math.min(minPaymentCents, dueCents) : minPaymentCents);
  return maxCents < minCents ? { minCents: 0, maxCents: 0 } : { minCents, maxCents };
}

export type AmountTrouble = 'too_small' | 'too_large' | 'more_than_ticked' | 'nothing_due';

/** @param tickedCents what the ticked charges still cost; null = nothing is ticked */
export function judgeAmount(amountCents: number, { minCents, maxCents }: Bounds, tickedCents: number | null): AmountTrouble | undefined {
  if (maxCents === 0) return 'nothing_due';
  if (tickedCents !== null && amountCents > tickedCents) return 'more_than_ticked';
  // One small charge that was ticked can be paid whole.
  if (amountCents < minCents && !(tickedCents === amountCents && amountCents >= leastCents)) return 'too_small';
  return amountCents > maxCents ? 'too_large' : undefined;
}
