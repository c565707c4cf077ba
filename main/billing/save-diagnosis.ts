import { randomUUID } from 'node:crypto';
import { requireTouchedClient, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs } from './billing-call.ts';

export function listDiagnoses(call: DeskCall, { clientId }: Inputs['diagnoses']): Outputs['diagnoses'] {
  requireTouchedClient(call, clientId);
  const rows = call.services.store.coverage.listDiagnoses(clientId);
  return { diagnoses: rows.map(({ id, code, description, validFrom, validTo, rank, releasedAt }) => ({ id, code, description, validFrom, validTo, rank, releasedAt })) };
}

/**
 * A changed code is another diagnosis: what was released stays released only while its code stays.
 * @throws DATES_CROSSED it ends before it begins
 */
export function saveDiagnosis(call: DeskCall, { clientId, diagnosis }: Inputs['saveDiagnosis']): Outputs['saveDiagnosis'] {
  const { services, record } = call;
  const { store, clock } = services;
  requireTouchedClient(call, clientId);
  if (diagnosis.validTo !== null && diagnosis.validTo < diagnosis.validFrom) throw refusal('DATES_CROSSED');
  const before = diagnosis.id === null ? undefined : store.coverage.findDiagnosis(diagnosis.id);
  if (diagnosis.id !== null && before?.clientId !== clientId) throw refusal('NOT_FOUND');
  const id = diagnosis.id ?? randomUUID();
  const released = before?.code === diagnosis.code ? { releasedAt: before.releasedAt, releasedBy: before.releasedBy } : { releasedAt: null, releasedBy: null };
  record.commit((changed) => {
    store.coverage.saveDiagnosis({ ...diagnosis, ...released, id, clientId, updatedAt: clock.now() });
    changed('diagnoses', id);
  });
  return { id };
}

/** Decision 5: from then on the client may see superbills that carry it. */
export function releaseDiagnosis(call: DeskCall, { diagnosisId, released }: Inputs['releaseDiagnosis']): Outputs['releaseDiagnosis'] {
  const { services, record, staff } = call;
  const { store, clock } = services;
  const diagnosis = store.coverage.findDiagnosis(diagnosisId);
  if (!diagnosis) throw refusal('NOT_FOUND');
  requireTouchedClient(call, diagnosis.clientId);
  if ((diagnosis.releasedAt !== null) === released) return {};
  const updatedAt = clock.now();
  record.commit((changed) => {
    store.coverage.saveDiagnosis({ ...diagnosis, releasedAt: released ? updatedAt : null, releasedBy: released ? staff.id : null, updatedAt });
    changed('diagnoses', diagnosisId);
  });
  services.changes.publish('billing');
  return {};
}
