import type { Client } from '#db/queries/clients.ts';
import type { Estimate, EstimateRows, VisitAhead } from '#db/queries/estimates.ts';
import type { Location } from '#db/queries/practice.ts';
import { fullNameOf, zoneOf } from '#main/api/words-of-record.ts';
import { addBusinessDays } from '#main/platform/business-days.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { dueDateOf } from './due-clock.ts';
import type { Outputs } from './estimate-call.ts';
import { isClosed, latestOf } from './estimate-state.ts';

type Due = Outputs['list']['due'][number];
export type DueFacts = {
  readonly rows: EstimateRows;
  /** Booked by clients who pay without insurance, soonest first. */
  readonly visits: readonly VisitAhead[];
  readonly clients: ReadonlyMap<string, Client>;
  readonly providerNames: ReadonlyMap<string, string>;
  readonly locations: readonly Location[];
  readonly timeZone: string;
  /** YYYY-MM-DD in the practice's zone. */
  readonly today: string;
};

/** What has to be written or given, the soonest last day first. */
export function listDue(facts: DueFacts): Due[] {
  const begun = facts.rows.estimates.flatMap((estimate) => dueOfEstimate(facts, estimate) ?? []);
  const waiting = new Set(begun.map(({ clientId }) => clientId));
  // One estimate can name all that is booked: the visit whose clock runs out first stands for them.
  const byClient = Map.groupBy(facts.visits.filter((visit) => !isCovered(facts, visit)).flatMap((visit) => dueOfVisit(facts, visit) ?? []), ({ clientId }) => clientId);
  const unbegun = [...byClient].flatMap(([clientId, own]) => (waiting.has(clientId) ? [] : own.toSorted(compareDue).slice(0, 1)));
  return [...begun, ...unbegun].toSorted(compareDue);
}

function compareDue(one: Due, other: Due): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return one.clientName < other.clientName ? -1 : 1;
}

function dueOfEstimate(facts: DueFacts, estimate: Estimate): Due | undefined {
  const { rows, clients, today, timeZone } = facts;
  const client = clients.get(estimate.clientId);
  const number = latestOf(rows, estimate.id);
  const version = rows.versions.find((one) => one.estimateId === estimate.id && one.version === number);
  const isGiven = rows.events.some(({ versionId }) => versionId === version?.id && version !== undefined);
  if (!client || isGiven || isClosed(rows, estimate.id)) return undefined;
  // A changed estimate is given a business day later at the latest, whatever the first one's day was.
  const wasGiven = rows.events.some(({ estimateId, kind }) => estimateId === estimate.id && kind === 'delivered');
  const dueOn = wasGiven && version ? addBusinessDays(localDateOf(version.preparedAt, timeZone), 1) : estimate.dueOn;
  if (dueOn === null) return undefined;
  const { id: estimateId, clientId, reason, askedOn } = estimate;
  const provider = rows.items.find(({ versionId }) => versionId === version?.id)?.providerId;
  return {
    estimateId, clientId, clientName: fullNameOf(client), reason, askedOn, serviceDate: version?.serviceDate ?? estimate.serviceDate, dueOn,
    providerName: provider === undefined ? null : (facts.providerNames.get(provider) ?? null), state: version ? 'drafted' : 'due', isOverdue: dueOn < today,
  };
}

function dueOfVisit(facts: DueFacts, visit: VisitAhead): Due | undefined {
  const client = facts.clients.get(visit.clientId);
  const [askedOn, serviceDate] = [localDateOf(visit.createdAt, facts.timeZone), dateOf(facts, visit)];
  const dueOn = dueDateOf({ reason: 'scheduled', askedOn, serviceDate });
  if (!client || dueOn === null) return undefined;
  return {
    estimateId: null, clientId: client.id, clientName: fullNameOf(client), reason: 'scheduled', askedOn, serviceDate, dueOn, providerName: facts.providerNames.get(visit.providerId) ?? null,
    state: 'due', isOverdue: dueOn < facts.today,
  };
}

/** An estimate of the client names this provider and reaches to this day, or says that nobody wants one for it. */
function isCovered(facts: DueFacts, visit: VisitAhead): boolean {
  const { rows } = facts;
  const day = dateOf(facts, visit);
  return rows.estimates.some((estimate) => {
    if (estimate.clientId !== visit.clientId) return false;
    if (isClosed(rows, estimate.id)) return estimate.serviceDate === day;
    const version = rows.versions.find((one) => one.estimateId === estimate.id && one.version === latestOf(rows, estimate.id));
    return version !== undefined && day <= version.expiresOn && rows.items.some((item) => item.versionId === version.id && item.providerId === visit.providerId);
  });
}

function dateOf({ locations, timeZone }: DueFacts, visit: VisitAhead): string {
  return localDateOf(visit.startsAt, zoneOf(visit.locationId, locations, timeZone));
}
