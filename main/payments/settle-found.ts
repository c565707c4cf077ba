import type { FoundPayment, NewPaymentAttempt } from '#db/queries/payments.ts';
import { requireTouchedClient, todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { judgeRefund } from '#main/api/judge-line.ts';
import { readClientReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import { fullNameOf, requirePractice } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import type { Inputs, Outputs } from './payment-call.ts';
import { postCaptured } from './settle-attempt.ts';

/** What the processor moved and the restored copy does not know, oldest first. */
export function listFound({ services, record, staff }: DeskCall): Outputs['listFound'] {
  const { store } = services;
  const waiting = store.payments.listFound();
  const owners = new Map(waiting.map((found) => [found.id, ownerOf(store, found)]));
  const clients = new Map(store.clients.listByIds([...owners.values()].filter((owner) => owner !== null)).map((client) => [client.id, client]));
  const isInReach = readClientReach(services, staff);
  const items = waiting.flatMap((found) => {
    const { id, kind, amountCents, movedAt, cardBrand, cardLast4, processorRef } = found;
    const clientId = owners.get(id) ?? null;
    const client = clients.get(clientId ?? '');
    if (client && !isInReach(client.id)) return [];
    if (client) record.touch(client.id);
    return [{
      id, kind, amountCents, movedAt, card: cardLast4 === null ? null : { brand: cardBrand ?? '', last4: cardLast4 }, processorReference: processorRef,
      client: client ? { id: client.id, name: fullNameOf(client) } : null, waitsForPayment: kind === 'refund' && clientId === null,
    }];
  });
  return { isLooking: store.payments.readProcessing().copiedAt !== null, items };
}

/**
 * A person says whose it is. Then it is posted under its first reference, so that nothing can post it a second time.
 * @throws CHANGED_MEANWHILE settled already, a refund of a payment that is not in the account, or more than was paid; NOT_FOUND
 */
export function settleFound(call: DeskCall, { foundId, decision, clientId, reason }: Inputs['settleFound']): Outputs['settleFound'] {
  const { services, record } = call;
  const { store, clock } = services;
  const found = store.payments.findFound(foundId);
  if (!found) throw refusal('NOT_FOUND');
  const owner = ownerOf(store, found) ?? clientId;
  if (decision === 'post' && owner === null) throw refusal('NOT_FOUND');
  if (owner !== null) requireTouchedClient(call, owner);
  const receiptNumber = record.commit((changed) => {
    if (store.payments.findFound(foundId)?.settledAt !== null) throw refusal('CHANGED_MEANWHILE');
    const isPosted = decision === 'post' && owner !== null;
    store.payments.settleFound(foundId, { clientId: isPosted ? owner : found.clientId, settledAt: clock.now(), outcome: isPosted ? 'posted' : 'not_ours', reason });
    changed('found_payments', foundId);
    return isPosted ? post(call, found, owner, reason) : null;
  });
  services.changes.publish('billing');
  return { receiptNumber };
}

/** A refund belongs to whoever paid, even when that became known after it was found. */
function ownerOf(store: DeskCall['services']['store'], { kind, chargeRef, clientId }: FoundPayment): string | null {
  return kind === 'refund' ? (store.payments.findByCharge(chargeRef)?.clientId ?? null) : clientId;
}

function post({ services }: DeskCall, found: FoundPayment, clientId: string, reason: string): number | null {
  const { store, clock } = services;
  const { id, processor, processorRef, chargeRef, amountCents, movedAt, cardBrand, cardLast4 } = found;
  // Open ones of the client are not in its way: it is over, and only its line is missing.
  const over = { id, clientId, processor, processorRef, chargeRef, amountCents, takenCents: amountCents, cardBrand, cardLast4, language: 'en', state: 'captured', startedAt: movedAt, settledAt: clock.now() } as const;
  store.payments.addAttempt(found.kind === 'refund' ? { ...over, ...refundOf(services, found, clientId, reason) } : { ...over, purpose: 'payment', method: 'phone' });
  const [movedOn, today] = [localDateOf(movedAt, requirePractice(services).timeZone), todayOf(services)];
  postCaptured(services, id, movedOn < today ? movedOn : today);
  return store.billing.findEntry(id)?.receiptNumber ?? null;
}

function refundOf({ store }: DeskCall['services'], { chargeRef, amountCents }: FoundPayment, clientId: string, reason: string): Pick<NewPaymentAttempt, 'purpose' | 'method' | 'refundsEntryId' | 'reason'> {
  const payment = store.payments.findByCharge(chargeRef);
  const isKnown = payment && judgeRefund(store.billing.readLedger(clientId), { paymentId: payment.id, amountCents }).kind === 'fits';
  if (!isKnown) throw refusal('CHANGED_MEANWHILE');
  return { purpose: 'refund', method: 'to_card', refundsEntryId: payment.id, reason };
}
