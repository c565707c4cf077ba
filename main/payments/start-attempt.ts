import type { NewPaymentAttempt, PaymentAttempt } from '#db/queries/payments.ts';
import { todayOf } from '#main/api/desk-call.ts';
import { previewMoney } from '#main/api/preview-money.ts';
import { refusal } from '#main/api/refuse.ts';
import { advanceAttempt } from './advance-attempt.ts';
import { viewAttempt } from './attempt-view.ts';
import { judgeExpiry } from './card-view.ts';
import { findClosedCause } from './closed-cause.ts';
import { judgeAmount } from './judge-amount.ts';
import { boundsOf, sumTicked } from './pay-options.ts';
import type { Inputs, Outputs, PayCall } from './payment-call.ts';
import { leaseMs, pageLifeMs } from './when-to-ask.ts';

type Sum = { readonly amountCents: number; readonly chargeIds: readonly string[] | null };
type Start = Pick<NewPaymentAttempt, 'id' | 'purpose' | 'method' | 'amountCents' | 'language'> & Partial<NewPaymentAttempt>;

export function previewPayment({ services, clientId, staff }: PayCall, sum: Inputs['preview']): Outputs['preview'] {
  requireFits({ services, clientId, staff }, sum);
  return previewMoney(services, { clientId, ...sum, today: todayOf(services) });
}

/** @throws CARD_PAYMENT_CLOSED, PAYMENT_UNDER_WAY, AMOUNT_REFUSED, CHANGED_MEANWHILE the id stands for something else */
export function startOnPhone(call: PayCall, { intentId, language, ...sum }: Inputs['startOnPhone']): Promise<Outputs['startOnPhone']> {
  return startAttempt(call, { id: intentId, purpose: 'payment', method: 'phone', language, ...kept(sum) }, () => {
    requireFits(call, sum);
    return { expiresAt: call.services.clock.now() + pageLifeMs };
  });
}

/** @throws CARD_NOT_USABLE expired, or kept by a processor that is not in use any more; NOT_FOUND another client's, or removed */
export function payWithCard(call: PayCall, { intentId, cardId, ...sum }: Inputs['payWithCard']): Promise<Outputs['payWithCard']> {
  const { store } = call.services;
  return startAttempt(call, { id: intentId, purpose: 'payment', method: 'card_on_file', language: 'en', cardId, ...kept(sum) }, () => {
    requireFits(call, sum);
    const card = store.cardsOnFile.find(cardId);
    if (card?.clientId !== call.clientId || card.removedAt !== null) throw refusal('NOT_FOUND');
    if (judgeExpiry(card, todayOf(call.services)) === 'expired') throw refusal('CARD_NOT_USABLE', { reason: 'expired' });
    if (card.processor !== store.billing.readSettings().processor) throw refusal('CARD_NOT_USABLE', { reason: 'other_processor' });
    return { cardBrand: card.brand, cardLast4: card.last4 };
  });
}

export function addCardOnPhone(call: PayCall, { intentId, consentVersion, language }: Inputs['addCardOnPhone']): Promise<Outputs['addCardOnPhone']> {
  const { services } = call;
  return startAttempt(call, { id: intentId, purpose: 'add_card', method: 'phone', language, amountCents: 0, consentVersion }, () => {
    if (!services.store.payments.readProcessing().cardsOnFile) throw refusal('CARD_PAYMENT_CLOSED', { why: 'turned_off' });
    return { expiresAt: services.clock.now() + pageLifeMs };
  });
}

/**
 * Writes the attempt, and then asks the processor. Asked twice with the same id it answers the first.
 * @param judge the last word before it is written; throws the refusals
 */
export async function startAttempt(call: PayCall, start: Start, judge: () => Partial<NewPaymentAttempt>): Promise<Outputs['status']> {
  const { services, record, clientId, staff } = call;
  const { store, clock } = services;
  const known = store.payments.findAttempt(start.id);
  if (known) return viewAttempt(services, requireSame(known, clientId, start));
  const why = await findClosedCause(services, staff !== null);
  if (why !== null) throw refusal('CARD_PAYMENT_CLOSED', { why });
  await endExpired(call, start.purpose);
  todayOf(services);
  const isNew = record.commit((changed) => {
    // The same tap again may have come in while the line above waited.
    if (store.payments.findAttempt(start.id)) return false;
    if (store.payments.listOpen(clientId).some(({ purpose }) => purpose === start.purpose)) throw refusal('PAYMENT_UNDER_WAY');
    const { processor } = store.billing.readSettings();
    if (processor === 'none') throw refusal('CARD_PAYMENT_CLOSED', { why: 'not_set_up' });
    const now = clock.now();
    store.payments.addAttempt({ ...start, ...judge(), clientId, processor, state: 'started', startedAt: now, nextAskAt: now + leaseMs, startedBy: staff?.id ?? null });
    changed('payment_attempts', start.id);
    return true;
  });
  services.changes.publish('billing');
  if (!isNew) return viewAttempt(services, requireSame(store.payments.findAttempt(start.id), clientId, start));
  return viewAttempt(services, await advanceAttempt(services, start.id, { isFresh: true }));
}

/** A QR code that has run out is ended at the processor before there is another. */
async function endExpired({ services, clientId }: PayCall, purpose: Start['purpose']): Promise<void> {
  const open = services.store.payments.listOpen(clientId).find((one) => one.purpose === purpose);
  if (open?.expiresAt && services.clock.now() >= open.expiresAt) await advanceAttempt(services, open.id, { isFresh: false });
}

function requireSame(known: PaymentAttempt | undefined, clientId: string, { purpose, method, amountCents, cardId, refundsEntryId }: Start): PaymentAttempt {
  const isSame = known?.clientId === clientId && known.purpose === purpose && known.method === method && known.amountCents === amountCents && known.cardId === (cardId ?? null) && known.refundsEntryId === (refundsEntryId ?? null);
  if (!known || !isSame) throw refusal('CHANGED_MEANWHILE');
  return known;
}

function requireFits({ services, clientId, staff }: Pick<PayCall, 'services' | 'clientId' | 'staff'>, { amountCents, chargeIds }: Sum): void {
  const bounds = boundsOf(services, clientId, staff !== null);
  const reason = judgeAmount(amountCents, bounds, sumTicked(services, clientId, chargeIds));
  if (reason) throw refusal('AMOUNT_REFUSED', { reason, ...bounds });
}

function kept({ amountCents, chargeIds }: Sum): { amountCents: number; chargeIds: string | null } {
  return { amountCents, chargeIds: chargeIds === null ? null : JSON.stringify(chargeIds) };
}
