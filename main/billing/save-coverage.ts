import { randomUUID } from 'node:crypto';
import { requireTouchedClient, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs } from './billing-call.ts';

export function listCoverages(call: DeskCall, { clientId }: Inputs['coverages']): Outputs['coverages'] {
  requireTouchedClient(call, clientId);
  const { coverage: store } = call.services.store;
  const coverages = store.listCoverages(clientId);
  const signatures = store.readSignatures(coverages.map(({ id }) => id));
  return { coverages: coverages.map(({ clientId: _client, updatedAt: _at, ...coverage }) => ({ ...coverage, signatureOnFile: signatures.get(coverage.id) ?? null })) };
}

/**
 * A policy as staff read it off the card: it counts as verified.
 * @throws SUBSCRIBER_NEEDED somebody else's policy without that person's name and date of birth
 * @throws DATES_CROSSED it ends before it begins
 */
export function saveCoverage(call: DeskCall, { clientId, coverage }: Inputs['saveCoverage']): Outputs['saveCoverage'] {
  const { services, record } = call;
  const { store, clock, changes } = services;
  const client = requireTouchedClient(call, clientId);
  if (coverage.relationship !== 'self' && (coverage.subscriberName === null || coverage.subscriberDateOfBirth === null)) throw refusal('SUBSCRIBER_NEEDED');
  if (coverage.validFrom !== null && coverage.validTo !== null && coverage.validTo < coverage.validFrom) throw refusal('DATES_CROSSED');
  if (coverage.id !== null && store.coverage.findCoverage(coverage.id)?.clientId !== clientId) throw refusal('NOT_FOUND');
  const id = coverage.id ?? randomUUID();
  const own = coverage.relationship === 'self' ? { subscriberName: null, subscriberDateOfBirth: null } : {};
  const updatedAt = clock.now();
  record.commit((changed) => {
    store.coverage.saveCoverage({ ...coverage, ...own, id, clientId, updatedAt });
    changed('coverages', id);
    if (client.insuranceChoice === 'insured' && client.insuranceState === 'staff_verified') return;
    store.coverage.noteInsured(clientId, updatedAt);
    changed('clients', clientId);
  });
  changes.publish('clients');
  return { id };
}
