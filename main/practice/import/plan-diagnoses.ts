import type { ClientIndex } from './client-index.ts';
import { findRowsClient } from './client-reference.ts';
import { type DiagnosisRow, diagnosisSchema } from './diagnosis-rows.ts';
import { presentFields } from './merge-row.ts';
import { takeOrdinalKeys } from './ordinal-keys.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { TableReading } from './read-table.ts';

const fieldNames = ['code', 'description', 'validFrom', 'validTo'] as const;

/** Diagnoses by client and code; in the file's order they are the pointers A, B, C of superbills. */
export function planDiagnoses(planning: Planning, reading: TableReading<DiagnosisRow>, clients: ClientIndex): void {
  const file = new PlannedFile(planning, diagnosisSchema, reading);
  const heldById = new Map(planning.state.money.diagnoses.map((diagnosis) => [diagnosis.id, diagnosis]));
  const ranks = new Map<string, number>();
  for (const { clientId, rank } of planning.state.money.diagnoses) ranks.set(clientId, Math.max(rank, ranks.get(clientId) ?? 0));
  const named = reading.rows.flatMap((row) => {
    const clientId = findRowsClient(file, row, clients);
    if (clientId === undefined) return [];
    const taken = file.takeKey(`${clientId}|${row.values.code}|${row.values.validFrom}`, row);
    if (taken !== undefined) file.refuse(row, 'code', `Line ${taken} has this diagnosis from the same day already.`);
    return taken === undefined ? [{ row, clientId, base: `${clientId}|${row.values.code}`, fingerprint: row.fingerprint }] : [];
  });
  for (const [{ row, clientId }, key] of takeOrdinalKeys(reading.file, named, planning.previous)) {
    const { client: _client, released, ...plain } = row.values;
    const held = heldById.get(planning.previous.findByKey(reading.file, key)?.recordId ?? '');
    planRecord({
      planning, file, row, key,
      record: held && { id: held.id, fields: { ...pickFields(held, fieldNames), released: held.releasedAt !== null } },
      fields: presentFields({ ...plain, released: released === null ? false : released }),
      defaults: { released: false },
      insert: (id, { released: isReleased, ...values }) => {
        const rank = (ranks.get(clientId) ?? 0) + 1;
        ranks.set(clientId, rank);
        planning.changes.money.diagnoses.push({ ...values, id, clientId, code: plain.code, validFrom: plain.validFrom, rank, releasedAt: isReleased === true ? planning.now : null, updatedAt: planning.now });
      },
      update: (id, { released: isReleased, ...patch }) => {
        const release = isReleased === undefined ? {} : { releasedAt: isReleased === true ? planning.now : null, releasedBy: null };
        planning.changes.money.diagnosisPatches.set(id, { ...patch, ...release, clientId, updatedAt: planning.now });
      },
    });
  }
  file.close();
}
