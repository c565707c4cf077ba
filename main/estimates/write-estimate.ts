import { randomUUID } from 'node:crypto';
import { requireTouchedClient, todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { listDiagnosesOn } from '#main/api/coverage-on.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { addDays } from '#main/platform/calendar-date.ts';
import { dueDateOf } from './due-clock.ts';
import { type Inputs, type Outputs } from './estimate-call.ts';
import { isClosed, latestOf } from './estimate-state.ts';

/** Recurring care may stand on one estimate for twelve months. */
const longestDays = 366;

/**
 * @throws DATE_AHEAD asked for tomorrow
 * @throws DATES_CROSSED the service comes before the asking
 * @throws CHANGED_MEANWHILE the id stands for something else
 */
export function openEstimate(call: DeskCall, { intentId, clientId, reason, askedOn, serviceDate }: Inputs['open']): Outputs['open'] {
  const { services, record, staff } = call;
  const { store, clock } = services;
  requireTouchedClient(call, clientId);
  if (askedOn > todayOf(services)) throw refusal('DATE_AHEAD');
  if (serviceDate !== null && serviceDate < askedOn) throw refusal('DATES_CROSSED');
  const known = store.estimates.find(intentId);
  if (known) {
    if (known.clientId !== clientId || known.reason !== reason) throw refusal('CHANGED_MEANWHILE');
    return { estimateId: known.id, dueOn: known.dueOn };
  }
  const dueOn = dueDateOf({ reason, askedOn, serviceDate });
  record.commit((changed) => {
    store.estimates.add({ id: intentId, clientId, reason, askedOn, serviceDate, dueOn, openedAt: clock.now(), openedBy: staff.id });
    changed('estimates', intentId);
  });
  services.changes.publish('billing');
  return { estimateId: intentId, dueOn };
}

/**
 * Adds a version; those before stay as they were given.
 * @throws CHANGED_MEANWHILE somebody wrote a version in between, or the estimate is closed
 * @throws DATES_CROSSED it ends before it begins, or later than in twelve months
 * @throws NOT_FOUND provider or location unknown
 */
export function writeEstimate(call: DeskCall, input: Inputs['write']): Outputs['write'] {
  const { services, record, staff } = call;
  const { store, clock } = services;
  const estimate = store.estimates.find(input.estimateId);
  if (!estimate) throw refusal('NOT_FOUND');
  const { clientId } = estimate;
  requireTouchedClient(call, clientId);
  if (store.estimates.findVersion(input.intentId)?.estimateId === estimate.id) return { versionId: input.intentId };
  const today = todayOf(services);
  if (input.expiresOn < (input.serviceDate ?? today) || input.expiresOn > addDays(today, longestDays)) throw refusal('DATES_CROSSED');
  requireKnown(services, input);
  const codes = listDiagnosesOn(store.coverage.listDiagnoses(clientId), today).map(({ code }) => code).join(' ');
  record.commit((changed) => {
    const rows = store.estimates.readAll([clientId]);
    if (latestOf(rows, estimate.id) !== input.after || isClosed(rows, estimate.id)) throw refusal('CHANGED_MEANWHILE');
    const { intentId: id, primaryService, serviceDate, expiresOn } = input;
    store.estimates.addVersion(
      { id, estimateId: estimate.id, clientId, version: input.after + 1, primaryService, serviceDate, expiresOn, scheduledApart: JSON.stringify(input.scheduledApart), preparedAt: clock.now(), preparedBy: staff.id },
      input.items.map(({ namesDiagnosis, ...item }, position) => ({ ...item, id: randomUUID(), versionId: id, position, diagnosisCodes: namesDiagnosis ? codes : '' })),
    );
    changed('estimate_versions', id);
  });
  services.changes.publish('billing');
  return { versionId: input.intentId };
}

function requireKnown({ store }: Services, { items }: Inputs['write']): void {
  const locations = new Set(store.practice.listLocations().map(({ id }) => id));
  for (const { providerId, locationId } of items) if (!store.providers.find(providerId) || (locationId !== null && !locations.has(locationId))) throw refusal('NOT_FOUND');
}
