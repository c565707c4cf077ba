import { refusal } from '#main/api/refuse.ts';
import type { DeskCall, Inputs, Outputs } from './billing-call.ts';
import { todayOf } from './billing-call.ts';
import { judgeRefund } from '#main/api/judge-line.ts';
import { newEntry, nextReceiptNumber, postToLedger } from './post-to-ledger.ts';

/**
 * Records money given back to the client. What the payment paid is owed again as far as no other credit covers it.
 * @throws MORE_THAN_PAID more than the payment less what was given back of it
 */
export function refundPayment(call: DeskCall, input: Inputs['refund']): Outputs['refund'] {
  const { intentId, clientId, paymentId, amountCents, method, reference, reason } = input;
  return postToLedger(call, {
    clientId, intentId,
    isSame: ({ entry }) => entry?.kind === 'refund' && entry.refundsId === paymentId && entry.amountCents === amountCents,
    build: (ledger) => {
      const judged = judgeRefund(ledger, { paymentId, amountCents });
      if (judged.kind === 'not_found') throw refusal('NOT_FOUND');
      if (judged.kind !== 'fits') throw refusal('MORE_THAN_PAID');
      const entry = newEntry(call, { id: intentId, clientId, kind: 'refund', amountCents, entryDate: todayOf(call.services) });
      return { entry: { ...entry, refundsId: paymentId, method, reference, reason, receiptNumber: nextReceiptNumber(call) } };
    },
  });
}
