import { requireTouchedClient, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireNotAhead } from './billing-call.ts';
import type { Inputs, Outputs } from './billing-call.ts';

/**
 * The client or the holder of the policy signed at the practice.
 * @throws DATE_AHEAD signed tomorrow
 * @throws NOT_FOUND the policy is not this client's
 */
export function noteHolderSignature(call: DeskCall, { clientId, coverageId, signedOn }: Inputs['noteHolderSignature']): Outputs['noteHolderSignature'] {
  requireTouchedClient(call, clientId);
  if (call.services.store.coverage.findCoverage(coverageId)?.clientId !== clientId) throw refusal('NOT_FOUND');
  return noteSignature(call, 'coverage', coverageId, signedOn);
}

/** The provider agreed that papers say "signature on file". */
export function noteProviderSignature(call: DeskCall, { providerId, signedOn }: Inputs['noteProviderSignature']): Outputs['noteProviderSignature'] {
  if (!call.services.store.providers.find(providerId)) throw refusal('NOT_FOUND');
  return noteSignature(call, 'provider', providerId, signedOn);
}

function noteSignature({ services, record, staff }: DeskCall, subject: 'provider' | 'coverage', subjectId: string, signedOn: string | null): Record<string, never> {
  const { store, clock, changes } = services;
  if (signedOn !== null) requireNotAhead(services, signedOn);
  if ((store.coverage.readSignatures([subjectId]).get(subjectId) ?? null) === signedOn) return {};
  record.commit((changed) => {
    store.coverage.addSignature({ subject, subjectId, signedOn, notedAt: clock.now(), notedBy: staff.id });
    changed('signatures_on_file', subjectId);
  });
  changes.publish('billing');
  return {};
}
