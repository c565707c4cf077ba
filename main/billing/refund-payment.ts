import { todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs } from './billing-call.ts';
import { judgeRefund } from '#main/api/judge-line.ts';
import { newEntry, nextReceiptNumber, postToLedger } from './post-to-ledger.ts';

/**
 * Records money given back to the client. What the payment paid is owed again as far as no other credit covers it.
 * @throws MORE_THAN_PAID more than the payment less what was given back of it
 * @throws PAYMENT_UNDER_WAY some of it is on its way back to the card
 */
export function refundPayment(call: DeskCall, input: Inputs['refund']): Outputs['refund'] {
  const { intentId, clientId, paymentId, amountCents, method, reference, reason } = input;
  return postToLedger(call, {
    clientId, intentId,
    isSame: ({ entry }) => entry?.kind === 'refund' && entry.refundsId === paymentId && entry.amountCents === amountCents,
    build: (ledger) => {
      if (isOnItsWayBack(call, clientId, paymentId)) throw refusal('PAYMENT_UNDER_WAY');
      const judged = judgeRefund(ledger, { paymentId, amountCents });
      if (judged.kind === 'not_found') throw refusal('NOT_FOUND');
      if (judged.kind !== 'fits') throw refusal('MORE_THAN_PAID');
      const entry = newEntry(call, { id: intentId, clientId, kind: 'refund', amountCents, entryDate: todayOf(call.services) });
      return { entry: { ...entry, refundsId: paymentId, method, reference, reason, receiptNumber: nextReceiptNumber(call) } };
    },
  });
}

/** Given back to the card while cash is handed out, the same money would go twice. */
export function isOnItsWayBack({ services }: DeskCall, clientId: string, paymentId: string): boolean {
  return services.store.payments.listOpen(clientId).some(({ purpose, refundsEntryId }) => purpose === 'refund' && refundsEntryId === paymentId);
}
