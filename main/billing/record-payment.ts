import { requireTouchedClient, todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { previewMoney } from '#main/api/preview-money.ts';
import type { Inputs, Outputs } from './billing-call.ts';
import { requireNotAhead } from './billing-call.ts';
import { newEntry, nextReceiptNumber, postToLedger } from './post-to-ledger.ts';

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
export function previewPayment(call: DeskCall, input: Inputs['previewPayment']): Outputs['previewPayment'] {
  requireTouchedClient(call, input.clientId);
  return previewMoney(call.services, { ...input, today: todayOf(call.services) });
}
