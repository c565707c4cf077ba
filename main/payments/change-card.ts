import type { CardOnFileRow } from '#db/queries/cards-on-file.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs, PayCall } from './payment-call.ts';

/** @throws NOT_FOUND another client's, or removed */
export function updateCard(call: PayCall, { cardId, nickname, isDefault }: Inputs['updateCard']): Outputs['updateCard'] {
  const { services: { store, changes }, record, clientId } = call;
  requireOwnCard(call, cardId);
  record.commit((changed) => {
    store.cardsOnFile.change(cardId, { nickname, isDefault });
    if (isDefault) store.cardsOnFile.clearDefault(clientId, cardId);
    changed('cards_on_file', cardId);
  });
  changes.publish('billing');
  return {};
}

/**
 * Gone for us at once; the processor is told beside it. The newest of the others becomes the default.
 * @throws PAYMENT_UNDER_WAY it is being charged
 */
export function removeCard(call: PayCall, { cardId }: Inputs['removeCard']): Outputs['removeCard'] {
  const { services: { store, clock, changes }, record, clientId } = call;
  const card = requireOwnCard(call, cardId);
  if (store.payments.listOpen(clientId).some((attempt) => attempt.cardId === cardId)) throw refusal('PAYMENT_UNDER_WAY');
  const now = clock.now();
  record.commit((changed) => {
    store.cardsOnFile.change(cardId, { removedAt: now, nextForgetAt: now, isDefault: false });
    const [next] = store.cardsOnFile.listOf(clientId);
    if (card.isDefault && next) store.cardsOnFile.change(next.id, { isDefault: true });
    changed('cards_on_file', cardId);
  });
  changes.publish('billing');
  return {};
}

function requireOwnCard({ services, clientId }: PayCall, cardId: string): CardOnFileRow {
  const card = services.store.cardsOnFile.find(cardId);
  if (card?.clientId !== clientId || card.removedAt !== null) throw refusal('NOT_FOUND');
  return card;
}
