import type { Ledger, LedgerEntry } from '#db/queries/billing.ts';
import { settleAccount } from '#main/api/settle-account.ts';

export type InsuranceLine = Pick<LedgerEntry, 'kind' | 'chargeId' | 'amountCents' | 'expectedDropCents'>;
type Room = { readonly chargeId: string; expectedCents: number; dueCents: number };
type Spread = { kind: 'spread'; lines: InsuranceLine[] } | { kind: 'no_charge' | 'too_much' };

/**
 * Lays what insurance paid and took off on the charges of one day, or on the oldest: first on what is expected of insurance, then
 * on the client's part.
 */
export function spreadInsurance(ledger: Ledger, { forDate, amountCents, adjustmentCents }: { forDate: string | null; amountCents: number; adjustmentCents: number }): Spread {
  const rooms: Room[] = settleAccount(ledger).charges
    .filter(({ charge }) => (forDate === null ? charge.kind === 'visit' || charge.kind === 'other' : charge.serviceDate === forDate))
    .map(({ charge, expectedCents, dueCents }) => ({ chargeId: charge.id, expectedCents, dueCents }));
  if (rooms.length === 0) return { kind: 'no_charge' };
  const paid = take(rooms, amountCents, 'insurance_payment');
  const adjusted = take(rooms, adjustmentCents, 'insurance_adjustment');
  return paid && adjusted ? { kind: 'spread', lines: [...paid, ...adjusted] } : { kind: 'too_much' };
}

function take(rooms: readonly Room[], cents: number, kind: 'insurance_payment' | 'insurance_adjustment'): InsuranceLine[] | undefined {
  let left = cents;
  const taken = new Map<string, { fromExpected: number; fromDue: number }>();
  for (const part of ['expectedCents', 'dueCents'] as const) {
    for (const room of rooms) {
      const some = Math.min(left, Math.max(0, room[part]));
      if (some === 0) continue;
      const sofar = taken.get(room.chargeId) ?? { fromExpected: 0, fromDue: 0 };
      taken.set(room.chargeId, part === 'expectedCents' ? { ...sofar, fromExpected: sofar.fromExpected + some } : { ...sofar, fromDue: sofar.fromDue + some });
      room[part] -= some;
      left -= some;
    }
  }
  if (left > 0) return undefined;
  return [...taken].map(([chargeId, { fromExpected, fromDue }]) => ({ kind, chargeId, amountCents: fromExpected + fromDue, expectedDropCents: fromExpected }));
}
