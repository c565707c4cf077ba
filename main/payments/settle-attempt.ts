import { randomUUID } from 'node:crypto';
import type { LedgerEntry } from '#db/queries/billing.ts';
import type { PaymentAttempt } from '#db/queries/payments.ts';
import { todayOf } from '#main/api/desk-call.ts';
import { addEntryToLedger, plainEntry, takeReceiptNumber } from '#main/api/add-to-ledger.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { KeptCard, RefundState, TakenMoney } from '#main/platform/card-processor.ts';
import { whenToAsk } from './when-to-ask.ts';

export type Patch = Partial<Omit<PaymentAttempt, 'id' | 'revision'>>;

/** Changes an attempt as it is now, in one transaction. `decide` answers nothing where it is past that. */
export function changeAttempt({ store }: Services, id: string, decide: (now: PaymentAttempt) => Patch | undefined): PaymentAttempt {
  return store.transaction(() => {
    const before = store.payments.findAttempt(id);
    if (!before) throw refusal('NOT_FOUND');
    const to = decide(before);
    if (!to) return before;
    if (!store.payments.changeAttempt(before, to)) throw new Error('the attempt changed inside a transaction');
    return { ...before, ...to, revision: before.revision + 1 };
  });
}

/** No money moved, as far as the processor says now. What has been taken never ends like this. */
export function endAttempt(services: Services, id: string, to: Pick<PaymentAttempt, 'state' | 'why'> & { attention?: PaymentAttempt['attention'] }): PaymentAttempt {
  const now = services.clock.now();
  return settle(services, id, (attempt) => {
    if (attempt.settledAt !== null || attempt.state === 'captured') return undefined;
    const over = { ...to, settledAt: now, unknownSince: null, asks: 0 };
    return { ...over, nextAskAt: whenToAsk({ ...attempt, ...over }, now) };
  });
}

/** The processor took the client's money: that is kept first, and posted after. Told twice it is posted once. */
export function takeMoney(services: Services, id: string, money: TakenMoney): PaymentAttempt {
  const now = services.clock.now();
  changeAttempt(services, id, (attempt) => {
    if (attempt.state === 'posted' || attempt.state === 'captured') return undefined;
    const fits = money.amountCents === attempt.amountCents && money.currency === 'usd';
    return {
      state: 'captured', takenCents: money.amountCents, chargeRef: money.chargeRef, unknownSince: null, why: null,
      cardBrand: money.brand ?? attempt.cardBrand, cardLast4: money.last4 ?? attempt.cardLast4,
      ...(fits ? { nextAskAt: now, attention: null } : { nextAskAt: null, attention: 'wrong_amount' as const }),
    };
  });
  return postCaptured(services, id);
}

/**
 * Puts taken money, or a refund, into the ledger. Nothing for what a person must look at first.
 * @param entryDate YYYY-MM-DD of what was found long after it had happened; otherwise today
 */
export function postCaptured(services: Services, id: string, entryDate?: string): PaymentAttempt {
  const now = services.clock.now();
  return settle(services, id, (attempt, changed) => {
    if (attempt.state !== 'captured' || attempt.attention !== null) return undefined;
    const entry = attempt.purpose === 'refund' ? refundEntry(services, attempt) : paymentEntry(services, attempt);
    addEntryToLedger(services, { ...entry, ...(entryDate === undefined ? {} : { entryDate }), receiptNumber: takeReceiptNumber(services) }, attempt.chargeIds === null ? undefined : (JSON.parse(attempt.chargeIds) as string[]));
    changed('ledger_entries', entry.id);
    return { state: 'posted', settledAt: now, nextAskAt: null, why: null };
  });
}

/** Money given back to the card: as with what was taken, the processor's word is kept first. */
export function giveBack(services: Services, id: string, refund: RefundState): PaymentAttempt {
  const now = services.clock.now();
  changeAttempt(services, id, (attempt) => {
    if (attempt.state === 'posted' || attempt.state === 'captured') return undefined;
    const fits = refund.amountCents === attempt.amountCents;
    return { state: 'captured', takenCents: refund.amountCents, processorRef: refund.ref, unknownSince: null, why: null, ...(fits ? { nextAskAt: now, attention: null } : { nextAskAt: null, attention: 'wrong_amount' as const }) };
  });
  return postCaptured(services, id);
}

export function keepCard(services: Services, id: string, card: KeptCard): PaymentAttempt {
  const { store, clock } = services;
  const now = clock.now();
  return settle(services, id, (attempt, changed) => {
    if (attempt.state === 'posted' || store.cardsOnFile.find(id)) return undefined;
    store.cardsOnFile.add({
      id, clientId: attempt.clientId, processor: attempt.processor, processorRef: card.ref, brand: card.brand, last4: card.last4, expMonth: card.expMonth, expYear: card.expYear,
      isDefault: store.cardsOnFile.listOf(attempt.clientId).length === 0, consentVersion: attempt.consentVersion ?? '', consentLanguage: attempt.language, addedAt: now, addedBy: attempt.startedBy,
    });
    changed('cards_on_file', id);
    return { state: 'posted', settledAt: now, nextAskAt: null, unknownSince: null, why: null, cardBrand: card.brand, cardLast4: card.last4 };
  });
}

type Changed = (subject: string, subjectId: string) => void;

/** A change that the program makes by itself: with its commands and its audit event in the same transaction. */
function settle(services: Services, id: string, decide: (attempt: PaymentAttempt, changed: Changed) => Patch | undefined): PaymentAttempt {
  const { store, clock, changes } = services;
  const at = clock.now();
  let isChanged = false;
  const actor = { actorKind: 'system', actorId: null, surface: 'desk' } as const;
  const changed: Changed = (subject, subjectId) => store.outbox.append({ idempotencyKey: randomUUID(), command: 'payments.settle', subject, subjectId, ...actor, tappedAt: at, recordedAt: at });
  const after = changeAttempt(services, id, (attempt) => {
    const to = decide(attempt, changed);
    if (!to) return undefined;
    isChanged = true;
    changed('payment_attempts', id);
    store.audit.append({ at, ...actor, procedure: 'payments.settle', outcome: 'done', detail: `${attempt.purpose} ${to.state ?? attempt.state}`, clientIds: JSON.stringify([attempt.clientId]) });
    return to;
  });
  if (isChanged) changes.publish('billing');
  return after;
}

function paymentEntry(services: Services, attempt: PaymentAttempt): LedgerEntry {
  return { ...baseEntry(services, attempt), kind: 'client_payment', method: 'card', reference: attempt.cardLast4 };
}

function refundEntry(services: Services, attempt: PaymentAttempt): LedgerEntry {
  return { ...baseEntry(services, attempt), kind: 'refund', method: 'card', reference: attempt.cardLast4, reason: attempt.reason, refundsId: attempt.refundsEntryId };
}

function baseEntry(services: Services, { id, clientId, takenCents, amountCents, startedBy }: PaymentAttempt): LedgerEntry {
  return plainEntry({ id, clientId, kind: 'client_payment', amountCents: takenCents ?? amountCents, entryDate: todayOf(services), postedAt: services.clock.now(), postedBy: startedBy });
}
