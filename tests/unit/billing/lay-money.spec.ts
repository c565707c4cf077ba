import { expect, test } from 'vitest';
import { ageBalance } from '#main/api/age-balance.ts';
import { judgeChargeLine, judgeRefund } from '#main/api/judge-line.ts';
import { layMoney } from '#main/api/lay-money.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import { playLedger } from '#tests/support/play-ledger.ts';
import type { Wish } from '#tests/support/play-ledger.ts';

const wish = (what: Wish['what'], amount: number, more: Partial<Wish> = {}): Wish => ({ what, amount, expected: 0, pick: 0, day: 0, ticks: [], ...more });
/** January, February, March: $100, $60 and $40 for the client. */
const threeCharges = [wish('charge', 10_000, { day: 0 }), wish('charge', 6_000, { day: 1 }), wish('charge', 18_000, { day: 2, expected: 14_000 })];
const openOf = (wishes: Wish[]): number[] => settleAccount(playLedger(wishes).ledger).charges.map(({ openCents }) => openCents);

test('a payment pays the oldest charge first, and part of the next', () => {
  expect(openOf([...threeCharges, wish('pay', 12_000)])).toEqual([0, 4_000, 4_000]);
});

test('ticked charges come first, and what is over goes to the oldest', () => {
  expect(openOf([...threeCharges, wish('pay', 7_000, { ticks: [2] })])).toEqual([7_000, 6_000, 0]);
});

test('money beyond all charges is a credit, and the next charge uses it', () => {
  const paid = [...threeCharges, wish('pay', 25_000)];
  expect(settleAccount(playLedger(paid).ledger).unappliedCents).toBe(5_000);
  expect(openOf([...paid, wish('charge', 8_000, { day: 3 })])).toEqual([0, 0, 0, 3_000]);
});

test('when insurance pays more than was expected, the client’s money moves on to the next charge', () => {
  const paid = [...threeCharges, wish('pay', 4_000, { ticks: [2] })];
  expect(openOf([...paid, wish('insurance', 16_000, { pick: 2 })])).toEqual([8_000, 6_000, 0]);
});

test('what insurance will not pay becomes the client’s part', () => {
  expect(openOf([...threeCharges, wish('insurance', 9_000, { pick: 2 }), wish('to_client', 5_000, { pick: 2 })])).toEqual([10_000, 6_000, 9_000]);
});

test('lines beyond the charge and refunds beyond the payment are too much', () => {
  const { ledger } = playLedger([...threeCharges, wish('pay', 3_000)]);
  const [oldest] = ledger.charges;
  expect(judgeChargeLine(ledger, { kind: 'write_off', chargeId: oldest?.id ?? '', amountCents: 10_001 }).kind).toBe('too_much');
  expect(judgeChargeLine(ledger, { kind: 'write_off', chargeId: 'elsewhere', amountCents: 1 }).kind).toBe('not_found');
  expect([3_000, 3_001].map((amountCents) => judgeRefund(ledger, { paymentId: 'n3', amountCents }).kind)).toEqual(['fits', 'too_much']);
});

test('a refund takes the payment off its newest charge', () => {
  expect(openOf([...threeCharges, wish('pay', 16_000), wish('refund', 2_000)])).toEqual([0, 2_000, 4_000]);
});

test('open parts are aged by the day of the service: 30, 60 and 90 days still belong to the younger side', () => {
  const settlement = settleAccount(playLedger(threeCharges).ledger);
  expect(ageBalance(settlement, '2026-04-15')).toEqual({ to30Cents: 0, to60Cents: 10_000, to90Cents: 10_000, over90Cents: 0 }); // 31, 59 and 90 days
  expect(ageBalance(settlement, '2026-04-16')).toEqual({ to30Cents: 0, to60Cents: 10_000, to90Cents: 0, over90Cents: 10_000 });
  expect(layMoney({ charges: [], entries: [], allocations: [] }, 1)).toEqual([]);
});
