import type { DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { ask } from './ask-processor.ts';
import type { Inputs, Outputs } from './payment-call.ts';

/** Practice Settings : Billing & Insurance : Payment Processing. */
export async function readProcessing({ store, processors }: Services): Promise<Outputs['processing']> {
  const { descriptor, maxPaymentCents, cardsOnFile, afterPaymentAddress, trouble } = store.payments.readProcessing();
  const kept = await processors.key.find();
  return {
    processor: store.billing.readSettings().processor, canSimulate: store.practice.find()?.isDemo ?? false,
    keyPlace: kept?.place ?? null, keyMode: kept ? (kept.key.startsWith('rk_live_') ? 'live' : 'test') : null,
    descriptor, maxPaymentCents, cardsOnFile, afterPaymentAddress, trouble,
  };
}

/**
 * @throws NOT_ALLOWED `simulated` outside the demo clinic; KEY_REFUSED; NOT_NEUTRAL; PAYMENT_UNDER_WAY another processor or key
 *   while something is on its way with this one
 */
export async function saveProcessing(call: DeskCall, { processor, key, ...rest }: Inputs['saveProcessing']): Promise<Outputs['saveProcessing']> {
  const { services, record } = call;
  const { store, clock, changes, processors } = services;
  const before = store.billing.readSettings();
  if (processor === 'simulated' && !store.practice.find()?.isDemo) throw refusal('NOT_ALLOWED');
  if (!isNeutral(rest.descriptor)) throw refusal('NOT_NEUTRAL');
  const typedKey = key === null || key === '' ? null : key;
  if (typedKey !== null) requireRestricted(typedKey);
  if (processor === 'stripe' && typedKey === null && !(await processors.key.find())) throw refusal('KEY_REFUSED', { reason: 'missing' });
  if ((processor !== before.processor || typedKey !== null) && store.payments.countOpen() > 0) throw refusal('PAYMENT_UNDER_WAY');
  if (typedKey !== null) await processors.key.keep(typedKey);
  const now = clock.now();
  record.commit((changed) => {
    store.billing.saveSettings({ ...store.billing.readSettings(), processor, updatedAt: now });
    // What was wrong before may be right now: the next question tells.
    store.payments.saveProcessing({ ...store.payments.readProcessing(), ...rest, trouble: null, troubleSince: null }, now);
    changed('payment_processing', 'practice');
  });
  changes.publish('billing');
  return readProcessing(services);
}

export async function testProcessing(services: Services): Promise<Outputs['testProcessing']> {
  const { processor: kind } = services.store.billing.readSettings();
  if (kind === 'none') return { result: 'not_set_up' };
  const processor = await services.processors.find(kind);
  if (!processor) return { result: 'key_refused' };
  const answer = await ask({ services }, processor.test());
  if (answer.kind === 'answered') return { result: 'works' };
  if (answer.kind === 'refused') return { result: answer.why === 'key' ? 'key_refused' : 'rights_missing' };
  return { result: answer.kind === 'not_done' && answer.why === 'busy' ? 'busy' : 'out_of_reach' };
}

/** A full key could do everything with the practice's account, so it is never taken. */
function requireRestricted(key: string): void {
  if (/^sk_(?:test|live)_/u.test(key)) throw refusal('KEY_REFUSED', { reason: 'not_restricted' });
  if (!/^rk_(?:test|live)_\w{8,}$/u.test(key)) throw refusal('KEY_REFUSED', { reason: 'wrong_shape' });
}

/** Beginnings of words that tell what care is given, in English and Spanish. */
const telling = /\b(?:therap|terap|counsel|consej|psych|psiq|psic|mental|behavio|conduct|psy|clinic|clínic|health|salud|medic|médic|recover|addict|adicc|trauma|depress|anxi|ansied|wellness|bienestar|patient|pacient|session|sesi[oó]n)/iu;

export function isNeutral(descriptor: string): boolean {
  return !telling.test(descriptor);
}
