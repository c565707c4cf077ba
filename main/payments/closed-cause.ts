import type { Services } from '#main/api/services.ts';
import type { CardPaymentClosed } from '#main/contract/payments.ts';
import { isCatchingUp } from './look-for-lost.ts';

/** One answer that did not come closes nothing yet. */
const outForMs = 30_000;

/** Why there is no card payment now. @param atDesk what the practice keeps from clients stays open to its staff */
export async function findClosedCause(services: Services, atDesk: boolean): Promise<CardPaymentClosed | null> {
  const { store, clock, processors } = services;
  const settings = store.billing.readSettings();
  if (settings.processor === 'none') return 'not_set_up';
  if (!atDesk && !settings.clientSeesAccount) return 'hidden';
  if (!atDesk && !settings.clientCanPay) return 'turned_off';
  if (!atDesk && isCatchingUp(services)) return 'catching_up';
  const { trouble, troubleSince } = store.payments.readProcessing();
  if (trouble === 'key_refused' || !(await processors.find(settings.processor))) return 'key_refused';
  return trouble === 'out_of_reach' && clock.now() - (troubleSince ?? 0) >= outForMs ? 'out_of_reach' : null;
}
