import { todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs } from './billing-call.ts';
import { requireNotAhead } from './billing-call.ts';
import { judgeChargeLine } from '#main/api/judge-line.ts';
import { newEntry, postToLedger } from './post-to-ledger.ts';

/**
 * A line on one charge: insurance paid or took off, insurance will not pay (the client's now), or the practice gives it up.
 * @throws MORE_THAN_DUE the charge has no room for it
 * @throws REASON_NEEDED what the practice gives up needs one
 */
export function postLine(call: DeskCall, input: Inputs['postLine']): Outputs['postLine'] {
  const { intentId, clientId, chargeId, kind, amountCents, entryDate, reference, reason } = input;
  requireNotAhead(call.services, entryDate);
  if (kind === 'write_off' && reason === null) throw refusal('REASON_NEEDED');
  return postToLedger(call, {
    clientId, intentId,
    isSame: ({ entry }) => entry?.chargeId === chargeId && entry.kind === kind && Math.max(entry.amountCents, entry.expectedDropCents) === amountCents,
    build: (ledger) => {
      const judged = judgeChargeLine(ledger, { kind, chargeId, amountCents });
      if (judged.kind === 'not_found') throw refusal('NOT_FOUND');
      if (judged.kind !== 'fits') throw refusal('MORE_THAN_DUE');
      return { entry: { ...newEntry(call, { id: intentId, clientId, kind, amountCents: judged.amountCents, entryDate }), chargeId, expectedDropCents: judged.expectedDropCents, reference, reason } };
    },
  });
}

/** A courtesy of the practice: money that nobody paid. */
export function giveCredit(call: DeskCall, { intentId, clientId, amountCents, reason }: Inputs['giveCredit']): Outputs['giveCredit'] {
  return postToLedger(call, {
    clientId, intentId,
    isSame: ({ entry }) => entry?.kind === 'courtesy_credit' && entry.amountCents === amountCents,
    build: () => ({ entry: { ...newEntry(call, { id: intentId, clientId, kind: 'courtesy_credit', amountCents, entryDate: todayOf(call.services) }), reason } }),
  });
}
