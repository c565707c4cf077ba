import { todayOf } from '#main/api/desk-call.ts';
import { computeBalance } from '#main/api/balance.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import { nameProvider } from '#main/api/words-of-record.ts';
import type { Services } from '#main/api/services.ts';
import { viewAttempt } from './attempt-view.ts';
import { listCards } from './card-view.ts';
import { findClosedCause } from './closed-cause.ts';
import { findBounds } from './judge-amount.ts';
import type { Bounds } from './judge-amount.ts';
import type { Outputs, PayCall } from './payment-call.ts';

/** What can be paid by card here and now, and why not. */
export async function readPayOptions(call: PayCall): Promise<Outputs['options']> {
  const { services, clientId, staff } = call;
  const closed = await findClosedCause(services, staff !== null);
  const open = services.store.payments.listOpen(clientId);
  const [underWay, addingCard] = [open.find(({ purpose }) => purpose === 'payment'), open.find(({ purpose }) => purpose === 'add_card')];
  const account = closed === 'hidden' ? hiddenAccount : readAccount(call);
  return {
    closed, ...account,
    canAddCard: closed === null && services.store.payments.readProcessing().cardsOnFile,
    cards: listCards(services, clientId),
    underWay: underWay ? viewAttempt(services, underWay) : null,
    addingCard: addingCard ? viewAttempt(services, addingCard) : null,
  };
}

const hiddenAccount = { responsibilityCents: 0, minCents: 0, maxCents: 0, allowPrepay: false, openCharges: [], todayCents: 0, todayChargeIds: [] };

function readAccount({ services, clientId, staff }: PayCall) {
  const { store } = services;
  const names = new Map(store.providers.list().map((provider) => [provider.id, nameProvider(provider).displayName]));
  const openCharges = settleAccount(store.billing.readLedger(clientId)).charges.filter(({ openCents }) => openCents > 0).map(({ charge, openCents }) => ({
    id: charge.id, serviceDate: charge.serviceDate, description: charge.description, openCents, providerName: charge.kind === 'opening_balance' ? null : (names.get(charge.providerId) ?? null),
  }));
  const today = todayOf(services);
  const todays = openCharges.filter(({ serviceDate }) => serviceDate === today);
  return {
    responsibilityCents: computeBalance(store.billing.sumBalance(clientId)).responsibilityCents,
    ...boundsOf(services, clientId, staff !== null),
    allowPrepay: staff !== null || store.billing.readSettings().allowPrepay,
    openCharges,
    todayCents: todays.reduce((sum, { openCents }) => sum + openCents, 0),
    todayChargeIds: todays.map(({ id }) => id),
  };
}

/** At the desk a person decides how much; only the card networks' least and the practice's most hold. */
export function boundsOf({ store }: Services, clientId: string, atDesk: boolean): Bounds {
  const { minPaymentCents, allowPrepay, maxOverBalanceCents } = store.billing.readSettings();
  const { maxPaymentCents } = store.payments.readProcessing();
  const { responsibilityCents } = computeBalance(store.billing.sumBalance(clientId));
  const rules = atDesk ? { minPaymentCents: 0, allowPrepay: true, maxOverBalanceCents: maxPaymentCents + Math.abs(responsibilityCents) } : { minPaymentCents, allowPrepay, maxOverBalanceCents };
  return findBounds({ responsibilityCents, maxPaymentCents, ...rules });
}

/** What the ticked charges still cost; another client's cost nothing. */
export function sumTicked({ store }: Services, clientId: string, chargeIds: readonly string[] | null): number | null {
  if (chargeIds === null) return null;
  return settleAccount(store.billing.readLedger(clientId)).charges.reduce((sum, { charge, openCents }) => (chargeIds.includes(charge.id) ? sum + Math.max(0, openCents) : sum), 0);
}
