import type { PaymentAttempt } from '#db/queries/payments.ts';
import { requireTouchedClient, type DeskCall } from '#main/api/desk-call.ts';
import { judgeRefund } from '#main/api/judge-line.ts';
import { refusal } from '#main/api/refuse.ts';
import { readClientReach } from '#main/api/provider-reach.ts';
import { fullNameOf } from '#main/api/words-of-record.ts';
import { viewAttempt } from './attempt-view.ts';
import type { Inputs, Outputs } from './payment-call.ts';
import { changeAttempt, postCaptured } from './settle-attempt.ts';
import type { Patch } from './settle-attempt.ts';

export function countForPerson({ services: { store } }: DeskCall): Outputs['countForPerson'] {
  return { forPerson: store.payments.countForPerson() + store.payments.countFound(), underWay: store.payments.countOpen() };
}

/** What a person must look at, newest first. */
export function listForPerson({ services, record, staff }: DeskCall): Outputs['listForPerson'] {
  const { store } = services;
  const attempts = store.payments.listForPerson();
  const clients = new Map(store.clients.listByIds(attempts.map(({ clientId }) => clientId)).map((client) => [client.id, client]));
  const isInReach = readClientReach(services, staff);
  const items = attempts.flatMap((attempt) => {
    const client = clients.get(attempt.clientId);
    if (!client || attempt.attention === null || !isInReach(client.id)) return [];
    record.touch(client.id);
    return [{ attempt: viewAttempt(services, attempt), clientId: client.id, clientName: fullNameOf(client), why: attempt.attention, takenCents: attempt.takenCents, processorReference: attempt.processorRef ?? attempt.chargeRef }];
  });
  return { items };
}

/**
 * What a person found at the processor.
 * @throws CHANGED_MEANWHILE the attempt does not wait for that (any more), or a refund would give back more than was paid
 */
export function decideAttempt(call: DeskCall, { attemptId, decision, takenCents, reason }: Inputs['decide']): Outputs['decide'] {
  const { services, record } = call;
  const attempt = services.store.payments.findAttempt(attemptId);
  if (!attempt) throw refusal('NOT_FOUND');
  requireTouchedClient(call, attempt.clientId);
  const after = record.commit((changed) => {
    const decided = changeAttempt(services, attemptId, (current) => {
      const to = decision === 'seen' ? seen(current) : decision === 'nothing_moved' ? nothingMoved(current, services.clock.now()) : postTaken(call, current, takenCents);
      if (!to) throw refusal('CHANGED_MEANWHILE');
      return { ...to, ...(current.purpose === 'refund' ? {} : { reason }) };
    });
    changed('payment_attempts', attemptId);
    return decided.state === 'captured' ? postCaptured(services, attemptId) : decided;
  });
  services.changes.publish('billing');
  return viewAttempt(services, after);
}

function seen({ attention, settledAt }: PaymentAttempt): Patch | undefined {
  return settledAt !== null && (attention === 'disputed' || attention === 'refused') ? { attention: null } : undefined;
}

function nothingMoved({ attention, settledAt, state }: PaymentAttempt, now: number): Patch | undefined {
  if (settledAt !== null || state === 'captured' || attention === null) return undefined;
  return { state: 'voided', why: 'cancelled', attention: null, settledAt: now, unknownSince: null, nextAskAt: null };
}

/** `wrong_amount` posts what the processor told; where it never told, the person says what stands there. */
function postTaken({ services: { store } }: DeskCall, attempt: PaymentAttempt, typedCents: number | null): Patch | undefined {
  const takenCents = attempt.attention === 'wrong_amount' ? attempt.takenCents : attempt.attention === 'unknown_long' ? typedCents : null;
  if (takenCents === null || takenCents <= 0 || attempt.purpose === 'add_card') return undefined;
  if (attempt.purpose === 'refund') {
    const judged = judgeRefund(store.billing.readLedger(attempt.clientId), { paymentId: attempt.refundsEntryId ?? '', amountCents: takenCents });
    if (judged.kind !== 'fits') return undefined;
  }
  return { state: 'captured', takenCents, attention: null, unknownSince: null };
}
