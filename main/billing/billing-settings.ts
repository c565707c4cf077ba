import type { DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Inputs, Outputs } from './billing-call.ts';

/** Practice Settings : Billing & Insurance. */
export function readBillingSettings({ store }: Services): Outputs['settings'] {
  return store.billing.readSettings();
}

/** The processor has a set-up of its own and stays as it is. */
export function saveBillingSettings({ services, record }: DeskCall, settings: Inputs['saveSettings']): Outputs['saveSettings'] {
  const { store, clock, changes } = services;
  record.commit((changed) => {
    store.billing.saveSettings({ ...store.billing.readSettings(), ...settings, updatedAt: clock.now() });
    changed('billing_settings', 'practice');
  });
  changes.publish('billing');
  return {};
}

/** What papers say of a provider beyond the licence: the taxonomy, and under whose supervision. */
export function listProviderBilling({ store }: Services): Outputs['providerBilling'] {
  const providers = store.providers.list();
  const signatures = store.coverage.readSignatures(providers.map(({ id }) => id));
  return { providers: providers.map(({ id, taxonomy, supervisorId }) => ({ providerId: id, taxonomy, supervisorId, signatureOnFile: signatures.get(id) ?? null })) };
}

/** @throws NOT_FOUND provider or supervisor unknown, or supervising themselves */
export function saveProviderBilling({ services, record }: DeskCall, { providerId, taxonomy, supervisorId }: Inputs['saveProviderBilling']): Outputs['saveProviderBilling'] {
  const { store, clock, changes } = services;
  const provider = store.providers.find(providerId);
  if (!provider || supervisorId === providerId || (supervisorId !== null && !store.providers.find(supervisorId))) throw refusal('NOT_FOUND');
  record.commit((changed) => {
    store.providers.save({ ...provider, taxonomy, supervisorId, updatedAt: clock.now() });
    changed('providers', providerId);
  });
  changes.publish('practice');
  return {};
}
