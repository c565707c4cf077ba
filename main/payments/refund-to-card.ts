import { judgeRefund } from '#main/api/judge-line.ts';
import { refusal } from '#main/api/refuse.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import { viewAttempt } from './attempt-view.ts';
import type { Inputs, Outputs, PayCall } from './payment-call.ts';
import { startAttempt } from './start-attempt.ts';

/** Which of a client's card payments can be given back to the card, newest first. */
export function listRefundable({ services, clientId }: PayCall): Outputs['listRefundable'] {
  const { store } = services;
  const { credits } = settleAccount(store.billing.readLedger(clientId));
  const refunds = store.payments.listOpen(clientId).filter(({ purpose }) => purpose === 'refund');
  const paid = store.payments.listPosted(clientId).filter(({ purpose }) => purpose === 'payment');
  const payments = paid.flatMap(({ id, cardLast4 }) => {
    const credit = credits.find(({ entry }) => entry.id === id);
    const underWay = refunds.find(({ refundsEntryId }) => refundsEntryId === id);
    return credit ? [{ entryId: id, paidOn: credit.entry.entryDate, amountCents: credit.entry.amountCents, refundableCents: credit.entry.amountCents - credit.refundedCents, last4: cardLast4, refundUnderWay: underWay ? viewAttempt(services, underWay) : null }] : [];
  });
  return { payments: payments.sort((one, other) => (one.paidOn < other.paidOn ? 1 : one.paidOn > other.paidOn ? -1 : 0)) };
}

/**
 * Back to the card that paid, through the processor that took it.
 * @throws MORE_THAN_PAID with everything counted that was given back in any way; NOT_FOUND no payment of a card
 */
export function refundToCard(call: PayCall, { intentId, entryId, amountCents, reason }: Inputs['refundToCard']): Promise<Outputs['refundToCard']> {
  const { services, clientId } = call;
  const { store } = services;
  return startAttempt(call, { id: intentId, purpose: 'refund', method: 'to_card', language: 'en', amountCents, refundsEntryId: entryId, reason }, () => {
    const paid = store.payments.findAttempt(entryId);
    if (paid?.clientId !== clientId || paid.purpose !== 'payment' || paid.state !== 'posted' || paid.chargeRef === null) throw refusal('NOT_FOUND');
    if (paid.processor !== store.billing.readSettings().processor) throw refusal('CARD_PAYMENT_CLOSED', { why: 'not_set_up' });
    const judged = judgeRefund(store.billing.readLedger(clientId), { paymentId: entryId, amountCents });
    if (judged.kind === 'not_found') throw refusal('NOT_FOUND');
    if (judged.kind !== 'fits') throw refusal('MORE_THAN_PAID');
    return { chargeRef: paid.chargeRef, cardBrand: paid.cardBrand, cardLast4: paid.cardLast4 };
  });
}
