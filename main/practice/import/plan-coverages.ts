import type { ClientIndex } from './client-index.ts';
import { findRowsClient } from './client-reference.ts';
import { type CoverageRow, coverageSchema } from './coverage-rows.ts';
import { presentFields } from './merge-row.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { TableReading } from './read-table.ts';

const fieldNames = ['payer', 'plan', 'memberId', 'groupNumber', 'relationship', 'subscriberName', 'subscriberDateOfBirth', 'order', 'copayCents', 'validFrom', 'validTo'] as const;

/** Policies by client, order and first day. Without an order the first row of a client is the primary one. */
export function planCoverages(planning: Planning, reading: TableReading<CoverageRow>, clients: ClientIndex): void {
  const file = new PlannedFile(planning, coverageSchema, reading);
  const heldById = new Map(planning.state.money.coverages.map((coverage) => [coverage.id, coverage]));
  const heldByKey = new Map(planning.state.money.coverages.map((coverage) => [keyOf(coverage.clientId, coverage.order, coverage.validFrom), coverage]));
  const noteInsured = insuredNoter(planning);
  const seen = new Set<string>();
  for (const row of reading.rows) {
    const clientId = findRowsClient(file, row, clients);
    if (clientId === undefined) continue;
    const { client: _client, ...plain } = row.values;
    const order = plain.order ?? (seen.has(clientId) ? 'secondary' : 'primary');
    if (!plain.order && seen.has(clientId)) file.note(row.line, 'order', 'The row has no order. It was taken as the secondary policy.');
    seen.add(clientId);
    const key = keyOf(clientId, order, plain.validFrom);
    const taken = file.takeKey(key, row);
    if (taken !== undefined) {
      file.refuse(row, 'order', `Line ${taken} is this client's ${order} policy for the same time already. Give the order or the dates.`);
      continue;
    }
    const previous = planning.previous.findByKey(file.reading.file, key);
    const held = heldById.get(previous?.recordId ?? '') ?? (previous === undefined ? heldByKey.get(key) : undefined);
    planRecord({
      planning, file, row, key,
      record: held && { id: held.id, fields: pickFields(held, fieldNames) },
      fields: presentFields({ ...plain, order }),
      defaults: {},
      insert: (id, values) => {
        const { payer, memberId, relationship } = plain;
        planning.changes.money.coverages.push({ ...values, id, clientId, payer, memberId, relationship, updatedAt: planning.now });
        noteInsured(clientId);
      },
      update: (id, patch) => planning.changes.money.coveragePatches.set(id, { ...patch, clientId, updatedAt: planning.now }),
    });
  }
  file.close();
}

function keyOf(clientId: string, order: string, validFrom: string | null | undefined): string {
  return `${clientId}|${order}|${validFrom ?? ''}`;
}

/** A client with a policy is insured; what the practice brought counts as verified. */
function insuredNoter({ changes, state, now }: Planning): (clientId: string) => void {
  const insured = { insuranceChoice: 'insured', insuranceState: 'staff_verified' } as const;
  const added = new Map(changes.clients.map((client) => [client.id, client]));
  const unanswered = new Set(state.clients.filter((client) => client.insuranceChoice === 'not_answered').map(({ id }) => id));
  return (clientId) => {
    const client = added.get(clientId);
    if (client) Object.assign(client, insured);
    else if (unanswered.has(clientId)) changes.patches.clients.set(clientId, { ...changes.patches.clients.get(clientId), ...insured, updatedAt: now });
  };
}
