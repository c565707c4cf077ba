import { requireTouchedClient, todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { type Inputs, type Outputs } from './estimate-call.ts';
import { isClosed, latestOf } from './estimate-state.ts';

/**
 * The client has it, on paper or otherwise.
 * @throws DATE_AHEAD tomorrow
 * @throws DATES_CROSSED before it was written
 * @throws CHANGED_MEANWHILE a newer version is there, it was given already, or it is closed
 */
export function giveEstimate(call: DeskCall, { intentId, versionId, method, day }: Inputs['give']): Outputs['give'] {
  const { services, record, staff } = call;
  const { store, clock } = services;
  const version = store.estimates.findVersion(versionId);
  if (!version) throw refusal('NOT_FOUND');
  const { clientId, estimateId } = version;
  requireTouchedClient(call, clientId);
  if (day > todayOf(services)) throw refusal('DATE_AHEAD');
  if (day < localDateOf(version.preparedAt, requirePractice(services).timeZone)) throw refusal('DATES_CROSSED');
  record.commit((changed) => {
    const rows = store.estimates.readAll([clientId]);
    if (rows.events.some(({ id }) => id === intentId)) return;
    const isGiven = rows.events.some((event) => event.versionId === versionId);
    if (isGiven || isClosed(rows, estimateId) || latestOf(rows, estimateId) !== version.version) throw refusal('CHANGED_MEANWHILE');
    store.estimates.addEvent({ id: intentId, estimateId, clientId, kind: 'delivered', versionId, method, day, reason: null, notedAt: clock.now(), notedBy: staff.id });
    changed('estimate_events', intentId);
  });
  services.changes.publish('billing');
  return {};
}

/** @throws CHANGED_MEANWHILE closed already */
export function closeEstimate(call: DeskCall, { intentId, estimateId, reason }: Inputs['close']): Outputs['close'] {
  const { services, record, staff } = call;
  const { store, clock } = services;
  const estimate = store.estimates.find(estimateId);
  if (!estimate) throw refusal('NOT_FOUND');
  const { clientId } = estimate;
  requireTouchedClient(call, clientId);
  record.commit((changed) => {
    const rows = store.estimates.readAll([clientId]);
    if (rows.events.some(({ id }) => id === intentId)) return;
    if (isClosed(rows, estimateId)) throw refusal('CHANGED_MEANWHILE');
    store.estimates.addEvent({ id: intentId, estimateId, clientId, kind: 'closed', versionId: null, method: null, day: null, reason, notedAt: clock.now(), notedBy: staff.id });
    changed('estimate_events', intentId);
  });
  services.changes.publish('billing');
  return {};
}

export function notePaying(call: DeskCall, { clientId, pays }: Inputs['notePaying']): Outputs['notePaying'] {
  const { services, record } = call;
  const client = requireTouchedClient(call, clientId);
  if (client.insuranceChoice === pays) return {};
  record.commit((changed) => {
    services.store.estimates.notePaying(clientId, pays, services.clock.now());
    changed('clients', clientId);
  });
  services.changes.publish('clients');
  services.changes.publish('billing');
  return {};
}
