import { todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs } from './billing-call.ts';
import { judgeReversal, reverseCharge, reverseEntry } from '#main/api/judge-line.ts';
import { postToLedger } from './post-to-ledger.ts';
import { isOnItsWayBack } from './refund-payment.ts';

/**
 * Negates a charge or an entry exactly. What a payment had paid is owed again; what had paid a charge is a credit.
 * @throws LINE_IN_USE insurance lines of the charge, or refunds of the payment, come first
 * @throws CHANGED_MEANWHILE reversed already
 * @throws TAKEN_BY_CARD a processor moved this money; PAYMENT_UNDER_WAY some of it is on its way back
 */
export function reverseLine(call: DeskCall, { intentId, clientId, lineId, reason }: Inputs['reverse']): Outputs['reverse'] {
  const by = { id: intentId, reason, postedAt: call.services.clock.now(), postedBy: call.staff.id };
  return postToLedger(call, {
    clientId, intentId,
    isSame: ({ charge, entry }) => (charge ?? entry)?.reversesId === lineId,
    build: (ledger) => {
      if (call.services.store.payments.findAttempt(lineId)?.state === 'posted') throw refusal('TAKEN_BY_CARD');
      if (isOnItsWayBack(call, clientId, lineId)) throw refusal('PAYMENT_UNDER_WAY');
      const judged = judgeReversal(ledger, lineId);
      if (judged.kind === 'not_found') throw refusal('NOT_FOUND');
      if (judged.kind === 'reversed_already') throw refusal('CHANGED_MEANWHILE');
      if (judged.kind !== 'fits') throw refusal('LINE_IN_USE');
      return judged.charge ? { charge: reverseCharge(judged.charge, by) } : { entry: reverseEntry(judged.entry, { ...by, entryDate: todayOf(call.services) }) };
    },
  });
}
