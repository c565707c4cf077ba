import type { Charge, Ledger, LedgerEntry } from '#db/queries/billing.ts';
import { settleAccount, standing } from './settle-account.ts';

/** A line on one charge: what insurance paid or took off, what moves to the client, what the practice gives up. */
export type ChargeLineKind = 'insurance_payment' | 'insurance_adjustment' | 'insurance_to_client' | 'write_off';
export type Judgement<T> = ({ readonly kind: 'fits' } & T) | { readonly kind: 'not_found' | 'too_much' | 'in_use' | 'reversed_already' };

/**
 * Insurance first uses up what is expected of it, then the client's part. Nothing goes below zero.
 * @returns the entry's two amounts; `insurance_to_client` moves expectation and no money
 */
export function judgeChargeLine(ledger: Ledger, { kind, chargeId, amountCents }: { kind: ChargeLineKind; chargeId: string; amountCents: number }): Judgement<{ amountCents: number; expectedDropCents: number }> {
  const settled = settleAccount(ledger).charges.find(({ charge }) => charge.id === chargeId);
  if (!settled) return { kind: 'not_found' };
  const { expectedCents, dueCents } = settled;
  if (kind === 'insurance_to_client') return amountCents > expectedCents ? { kind: 'too_much' } : { kind: 'fits', amountCents: 0, expectedDropCents: amountCents };
  if (kind === 'write_off') return amountCents > dueCents ? { kind: 'too_much' } : { kind: 'fits', amountCents, expectedDropCents: 0 };
  if (amountCents > expectedCents + dueCents) return { kind: 'too_much' };
  return { kind: 'fits', amountCents, expectedDropCents: Math.min(amountCents, expectedCents) };
}

/** A refund gives back money that came in: no more than the payment less what was given back of it already. */
export function judgeRefund(ledger: Ledger, { paymentId, amountCents }: { paymentId: string; amountCents: number }): Judgement<{ amountCents: number }> {
  const credit = settleAccount(ledger).credits.find(({ entry }) => entry.id === paymentId);
  if (!credit || credit.entry.kind === 'courtesy_credit') return { kind: 'not_found' };
  return amountCents > credit.entry.amountCents - credit.refundedCents ? { kind: 'too_much' } : { kind: 'fits', amountCents };
}

export type ReversedRow = { readonly charge: Charge; readonly entry?: never } | { readonly entry: LedgerEntry; readonly charge?: never };

/** What stands on a row has to be reversed before the row: insurance lines on a charge, refunds of a payment. */
export function judgeReversal(ledger: Ledger, lineId: string): Judgement<ReversedRow> {
  const entries = standing(ledger.entries);
  const charge = ledger.charges.find(({ id }) => id === lineId);
  const entry = ledger.entries.find(({ id }) => id === lineId);
  const row = charge ?? entry;
  if (!row || row.reversesId !== null) return { kind: 'not_found' };
  if (charge) {
    if (!standing(ledger.charges).includes(charge)) return { kind: 'reversed_already' };
    return entries.some(({ chargeId }) => chargeId === lineId) ? { kind: 'in_use' } : { kind: 'fits', charge };
  }
  if (!entry) return { kind: 'not_found' };
  if (!entries.includes(entry)) return { kind: 'reversed_already' };
  if (entries.some(({ refundsId }) => refundsId === lineId)) return { kind: 'in_use' };
  return wouldOverdraw(ledger, entry) ? { kind: 'in_use' } : { kind: 'fits', entry };
}

/** Taking back an `insurance_to_client` whose part was written off meanwhile would leave a charge below zero. */
function wouldOverdraw(ledger: Ledger, entry: LedgerEntry): boolean {
  const settled = settleAccount({ ...ledger, entries: ledger.entries.filter(({ id }) => id !== entry.id) });
  return settled.charges.some(({ dueCents, expectedCents }) => dueCents < 0 || expectedCents < 0);
}

/** The row that negates another exactly. */
export function reverseEntry(entry: LedgerEntry, by: { id: string; entryDate: string; reason: string; postedAt: number; postedBy: string | null }): LedgerEntry {
  return { ...entry, ...by, amountCents: -entry.amountCents, expectedDropCents: -entry.expectedDropCents, reversesId: entry.id, receiptNumber: null, memo: null, statementMemo: null };
}

export function reverseCharge(charge: Charge, by: { id: string; reason: string; postedAt: number; postedBy: string | null }): Charge {
  return { ...charge, ...by, feeCents: -charge.feeCents, insuranceExpectedCents: -charge.insuranceExpectedCents, reversesId: charge.id };
}
