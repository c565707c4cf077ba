import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BalanceSums, Ledger } from '#db/queries/billing.ts';
import { computeBalance } from '#main/api/balance.ts';
import { ageBalance } from '#main/api/age-balance.ts';
import { judgeReversal, reverseCharge, reverseEntry } from '#main/api/judge-line.ts';
import { layMoney } from '#main/api/lay-money.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import { tellAccount } from '#tests/support/plain-ledger.ts';
import { playLedger } from '#tests/support/play-ledger.ts';
import type { Wish } from '#tests/support/play-ledger.ts';

const amount = fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom(1, 2_500, 10_000, 16_500));
const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom('charge', 'charge', 'charge', 'pay', 'pay', 'credit', 'insurance', 'insurance', 'take_off', 'give_up', 'to_client', 'refund', 'undo', 'undo'),
  amount, expected: amount, pick: fc.nat(40), day: fc.nat(8), ticks: fc.array(fc.nat(10), { maxLength: 3 }),
});
const history = fc.array(wish, { minLength: 5, maxLength: 60 });

function sumsOf({ charges, entries }: Ledger): BalanceSums {
  const byKind = new Map<string, number>();
  for (const { kind, amountCents } of entries) byKind.set(kind, (byKind.get(kind) ?? 0) + amountCents);
  const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
  return { feeCents: sum(charges.map((one) => one.feeCents)), insuranceExpectedCents: sum(charges.map((one) => one.insuranceExpectedCents)), expectedDropCents: sum(entries.map((one) => one.expectedDropCents)), byKind };
}

test('after any history the balance is what a plain recomputation says, to the cent', () => {
  let refunds = 0;
  fc.assert(
    fc.property(history, (wishes) => {
      const { ledger, story } = playLedger(wishes);
      const plain = tellAccount(story);
      refunds += story.filter(({ what }) => what === 'refund').length;
      expect(computeBalance(sumsOf(ledger))).toEqual({ responsibilityCents: plain.responsibility, insurancePendingCents: plain.pending });
    }),
    { numRuns: 400 },
  );
  expect(refunds).toBeGreaterThan(20);
});

test('after every step the charges’ open parts less the credit left are the balance, and never both are left', () => {
  fc.assert(
    fc.property(history, (wishes) => {
      for (const step of playLedger(wishes).steps) {
        const { charges, unappliedCents } = settleAccount(step);
        const open = charges.reduce((sum, { openCents }) => sum + openCents, 0);
        expect(open - unappliedCents).toBe(computeBalance(sumsOf(step)).responsibilityCents);
        expect(Math.min(open, unappliedCents)).toBe(0);
      }
    }),
    { numRuns: 200 },
  );
});

test('no charge is ever paid beyond the client’s part, expected below zero, or paid by money that is gone', () => {
  fc.assert(
    fc.property(history, (wishes) => {
      for (const step of playLedger(wishes).steps) {
        const { charges, credits } = settleAccount(step);
        for (const one of charges) expect([one.openCents >= 0, one.appliedCents >= 0, one.expectedCents >= 0, one.dueCents >= 0]).toEqual([true, true, true, true]);
        for (const one of credits) expect([one.leftCents >= 0, one.refundedCents <= one.entry.amountCents]).toEqual([true, true]);
        const known = new Set([...charges.map(({ charge }) => charge.id), ...credits.map(({ entry }) => entry.id)]);
        const nets = new Map<string, number>();
        for (const { entryId, chargeId, amountCents } of step.allocations) nets.set(`${entryId} ${chargeId}`, (nets.get(`${entryId} ${chargeId}`) ?? 0) + amountCents);
        for (const [pair, cents] of nets) {
          expect(cents).toBeGreaterThanOrEqual(0);
          if (cents > 0) expect(pair.split(' ').every((id) => known.has(id))).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('what the plain recomputation says of each charge is what stands on it', () => {
  fc.assert(
    fc.property(history, (wishes) => {
      const { ledger, story } = playLedger(wishes);
      const plain = tellAccount(story);
      expect(new Map(settleAccount(ledger).charges.map(({ charge, dueCents }) => [charge.id, dueCents]))).toEqual(plain.open);
    }),
    { numRuns: 200 },
  );
});

test('laying the money again adds nothing, and the age buckets add up to what is open', () => {
  fc.assert(
    fc.property(history, (wishes) => {
      const { ledger } = playLedger(wishes);
      expect(layMoney(ledger, 99)).toEqual([]);
      const settlement = settleAccount(ledger);
      const aging = ageBalance(settlement, '2026-10-15');
      expect(aging.to30Cents + aging.to60Cents + aging.to90Cents + aging.over90Cents).toBe(settlement.charges.reduce((sum, { openCents }) => sum + openCents, 0));
    }),
    { numRuns: 200 },
  );
});

test('whatever was posted can be undone, line by line, until the account is zero', () => {
  fc.assert(
    fc.property(history, (wishes) => {
      let { ledger } = playLedger(wishes);
      for (;;) {
        const lines = [...ledger.charges, ...ledger.entries];
        const pick = lines.findIndex(({ id }) => judgeReversal(ledger, id).kind === 'fits');
        if (pick < 0) break;
        ledger = undoLine(ledger, lines[pick]?.id ?? '');
      }
      const { charges, credits } = settleAccount(ledger);
      expect([charges, credits]).toEqual([[], []]);
      expect(computeBalance(sumsOf(ledger))).toEqual({ responsibilityCents: 0, insurancePendingCents: 0 });
    }),
    { numRuns: 60 },
  );
});

function undoLine(ledger: Ledger, lineId: string): Ledger {
  const judged = judgeReversal(ledger, lineId);
  if (judged.kind !== 'fits') return ledger;
  const by = { id: `undo-${lineId}`, reason: 'wrong', postedAt: 99, postedBy: null };
  const next = judged.charge
    ? { ...ledger, charges: [...ledger.charges, reverseCharge(judged.charge, by)] }
    : { ...ledger, entries: [...ledger.entries, reverseEntry(judged.entry, { ...by, entryDate: '2026-10-15' })] };
  return { ...next, allocations: [...next.allocations, ...layMoney(next, 99)] };
}
