import { computeBalance } from '#main/api/balance.ts';
import type { DeskCall, Inputs, Outputs } from './billing-call.ts';
import { requireNotAhead, requireTouchedClient, todayOf } from './billing-call.ts';
import { layMoney } from '#main/api/lay-money.ts';
import { newEntry, nextReceiptNumber, postToLedger } from './post-to-ledger.ts';
import { settleAccount } from '#main/api/settle-account.ts';

/**
 * Records money that the practice has: cash, a check, or what an external processor took. Charges nobody.
 * @throws DATE_AHEAD received tomorrow
 */
export function recordPayment(call: DeskCall, input: Inputs['recordPayment']): Outputs['recordPayment'] {
  const { intentId, clientId, amountCents, chargeIds, method, reference, receivedOn, memo, statementMemo } = input;
  requireNotAhead(call.services, receivedOn);
  return postToLedger(call, {
    clientId, intentId,
    isSame: ({ entry }) => entry?.kind === 'client_payment' && entry.amountCents === amountCents && entry.method === method,
    build: () => ({
      entry: { ...newEntry(call, { id: intentId, clientId, kind: 'client_payment', amountCents, entryDate: receivedOn }), method, reference, memo, statementMemo, receiptNumber: nextReceiptNumber(call) },
      ...(chargeIds ? { chargeIds } : {}),
    }),
  });
}

/** Which charges a payment would pay, before anything is taken. */
export function previewPayment(call: DeskCall, { clientId, amountCents, chargeIds }: Inputs['previewPayment']): Outputs['previewPayment'] {
  const { store, clock } = call.services;
  requireTouchedClient(call, clientId);
  const ledger = store.billing.readLedger(clientId);
  const entry = newEntry(call, { id: 'preview', clientId, kind: 'client_payment', amountCents, entryDate: todayOf(call.services) });
  const paid = { ...ledger, entries: [...ledger.entries, entry] };
  const laid = layMoney(paid, clock.now(), chargeIds ? { entryId: entry.id, chargeIds } : undefined);
  const after = settleAccount({ ...paid, allocations: [...paid.allocations, ...laid.map((row) => ({ ...row }))] });
  return {
    allocations: after.charges.flatMap(({ charge, openCents }) => {
      const appliedCents = laid.reduce((sum, row) => (row.chargeId === charge.id ? sum + row.amountCents : sum), 0);
      return appliedCents > 0 ? [{ chargeId: charge.id, serviceDate: charge.serviceDate, description: charge.description, appliedCents, leftCents: openCents }] : [];
    }),
    creditCents: after.unappliedCents,
    responsibilityCents: computeBalance(store.billing.sumBalance(clientId)).responsibilityCents - amountCents,
  };
}
