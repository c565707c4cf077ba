import { randomUUID } from 'node:crypto';
import { applyImportChanges, type ImportChanges } from '#db/queries/import-changes.ts';
import { loadImportState } from '#db/queries/import-state.ts';
import type { Store } from '#db/store.ts';
import { exitCodeOf, type ImportReport } from './import-report.ts';
import { type ImportFiles, planImport } from './plan-import.ts';

export type ImportPracticeOptions = { store: Store; files: ImportFiles; now: number };

const command = 'practice.import';
const actor = { actorKind: 'system', actorId: null, surface: 'command' } as const;

/**
 * Imports the good rows of a whole folder in one immediate transaction, with their commands and one audit event:
 * wholly done or wholly absent.
 */
export function importPractice({ store, files, now }: ImportPracticeOptions): ImportReport {
  return store.transaction(() => {
    const { report, changes } = planImport(files, { state: loadImportState(store.db), now, newId: randomUUID });
    if (exitCodeOf(report) === 1) return report;
    applyImportChanges(store.db, changes, listCommands(changes, now));
    store.audit.append({ at: now, ...actor, procedure: command, outcome: 'done', detail: null, clientIds: JSON.stringify(listClients(changes)) });
    return report;
  });
}

function listCommands(changes: ImportChanges, now: number) {
  const { patches, money } = changes;
  const changed: [subject: string, ids: readonly string[]][] = [
    ['practices', [...changes.practices.map(idOf), ...patches.practices.keys()]],
    ['locations', [...changes.locations.map(idOf), ...patches.locations.keys()]],
    ['providers', [...changes.providers.map(idOf), ...patches.providers.keys()]],
    ['portal_settings', [...changes.portalSettings.map((row) => row.providerId), ...patches.portalSettings.keys()]],
    ['services', [...changes.services.map(idOf), ...patches.services.keys()]],
    ['availability_blocks', [...new Set([...changes.clearedBlocks, ...changes.availabilityBlocks.map((block) => block.providerId)])]],
    ['clients', [...changes.clients.map(idOf), ...patches.clients.keys()]],
    ['appointments', [...changes.appointments.map(idOf), ...patches.appointments.keys()]],
    ['coverages', [...money.coverages.map(idOf), ...money.coveragePatches.keys()]],
    ['diagnoses', [...money.diagnoses.map(idOf), ...money.diagnosisPatches.keys()]],
    ['charges', money.charges.map(idOf)],
    ['ledger_entries', money.ledgerEntries.map(idOf)],
  ];
  return changed.flatMap(([subject, ids]) =>
    ids.map((subjectId) => ({ idempotencyKey: randomUUID(), command, subject, subjectId, ...actor, tappedAt: now, recordedAt: now })),
  );
}

function listClients(changes: ImportChanges): string[] {
  const { money } = changes;
  const ids = [...changes.clients.map(idOf), ...changes.patches.clients.keys(), ...changes.appointments.map((visit) => visit.clientId), ...changes.clientProviders.map((link) => link.clientId),
    ...[money.coverages, money.diagnoses, money.charges, money.ledgerEntries].flatMap((rows) => rows.map((row) => row.clientId)),
    ...[...money.coveragePatches.values(), ...money.diagnosisPatches.values()].flatMap((patch) => patch.clientId ?? [])];
  return [...new Set(ids)].sort();
}

function idOf(row: { id: string }): string {
  return row.id;
}
