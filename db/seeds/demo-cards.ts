import type { Store } from '#db/store.ts';
import { dayMs, demoDateOf } from './demo-calendar.ts';

/** The demo clinic takes cards through its simulated processor; nobody is ever charged. What a card does is in the end of its name. */
export function seedDemoCards(store: Store, now: number): void {
  store.billing.saveSettings({ ...store.billing.readSettings(), processor: 'simulated', updatedAt: now });
  store.payments.saveProcessing(store.payments.readProcessing(), now);
  const card = (id: string, clientId: string, brand: string, last4: string, name: string, expiresInDays: number, nickname: string | null, isDefault: boolean): void => {
    const [expYear = 0, expMonth = 0] = demoDateOf(now + expiresInDays * dayMs).split('-').map(Number);
    store.cardsOnFile.add({ id: `card-${id}`, clientId, processor: 'simulated', processorRef: `sim-card-${name}`, brand, last4, expMonth, expYear, nickname, isDefault, consentVersion: '2026-11', consentLanguage: 'en', addedAt: now - 60 * dayMs, addedBy: 'dorothea' });
  };
  card('marigold-1', 'marigold', 'visa', '4242', 'pays', 700, null, true);
  card('marigold-2', 'marigold', 'mastercard', '4444', 'pays', 10, 'Health savings', false);
  card('philippa-1', 'philippa', 'visa', '0002', 'declines', 500, null, true);
  card('eulalia-1', 'eulalia', 'amex', '0005', 'pays', -60, null, true);
  card('leopold-1', 'leopold', 'visa', '9995', 'no-funds', 400, null, true);
}
