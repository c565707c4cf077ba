import type { Client } from '#db/queries/clients.ts';
import type { Estimate, EstimateItem, EstimateRows, EstimateVersion } from '#db/queries/estimates.ts';
import { requireTouchedClient, todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { listDiagnosesOn } from '#main/api/coverage-on.ts';
import { readClientReach } from '#main/api/provider-reach.ts';
import type { Services } from '#main/api/services.ts';
import { watchEstimates } from '#main/api/watch-estimates.ts';
import { fullNameOf, nameProvider, requirePractice } from '#main/api/words-of-record.ts';
import { type Outputs } from './estimate-call.ts';
import { latestOf } from './estimate-state.ts';
import { listDue, type DueFacts } from './list-due.ts';
import { suggestItems } from './suggest-items.ts';

const yearMs = 366 * 86_400_000;

type View = Outputs['of']['estimates'][number];
type Names = { readonly providers: ReadonlyMap<string, string>; readonly staff: ReadonlyMap<string, string> };

/** One client's estimates with their versions, what the watch says, and what could go on the next. */
export function readEstimatesOf(call: DeskCall, clientId: string): Outputs['of'] {
  const { services } = call;
  const { store } = services;
  const client = requireTouchedClient(call, clientId);
  const rows = store.estimates.readAll([clientId]);
  const facts = readDueFacts(services, rows, [client], (id) => id === clientId);
  const names = { providers: facts.providerNames, staff: new Map(store.signIn.listStaff().map(({ id, name }) => [id, name])) };
  const watches = watchEstimates(rows, store.estimates.listCharges([clientId]));
  return {
    pays: client.insuranceChoice,
    hasDiagnosis: listDiagnosesOn(store.coverage.listDiagnoses(clientId), facts.today).length > 0,
    estimates: rows.estimates.toSorted((one, other) => other.openedAt - one.openedAt).map((estimate) => ({
      ...viewEstimate(estimate, rows, facts.today, names),
      watch: watches.filter(({ estimateId }) => estimateId === estimate.id).map(({ providerId, expectedCents, billedCents, isOver }) => ({ providerId, providerName: names.providers.get(providerId) ?? '', expectedCents, billedCents, isOver })),
    })),
    due: listDue(facts),
    suggested: suggestItems(services, clientId),
  };
}

/** What is due and where the bill has gone past, for everybody whom this role reaches. */
export function listEstimates({ services, record, staff }: DeskCall): Outputs['list'] {
  const { store } = services;
  const isReached = readClientReach(services, staff);
  const open = store.estimates.listClientIds();
  const facts = readDueFacts(services, store.estimates.readAll(open), store.clients.listByIds(open), isReached);
  const due = listDue(facts).filter(({ clientId }) => isReached(clientId));
  const over = watchEstimates(facts.rows, store.estimates.listCharges(open)).flatMap((watch) => {
    const client = facts.clients.get(watch.clientId);
    if (!watch.isOver || !client || !isReached(watch.clientId)) return [];
    return [{ ...watch, clientName: fullNameOf(client), providerName: facts.providerNames.get(watch.providerId) ?? '' }];
  });
  for (const { clientId } of [...due, ...over]) record.touch(clientId);
  return { due, over };
}

function readDueFacts(services: Services, rows: EstimateRows, known: readonly Client[], isMeant: (clientId: string) => boolean): DueFacts {
  const { store, clock } = services;
  const practice = requirePractice(services);
  const visits = store.estimates.listSelfPayVisits(clock.now(), clock.now() + yearMs).filter(({ clientId }) => isMeant(clientId));
  const others = store.clients.listByIds([...new Set(visits.map(({ clientId }) => clientId))].filter((id) => !known.some((client) => client.id === id)));
  return {
    rows, visits, today: todayOf(services), timeZone: practice.timeZone, locations: store.practice.listLocations(),
    clients: new Map([...known, ...others].map((client) => [client.id, client])),
    providerNames: new Map(store.providers.list().map((provider) => [provider.id, nameProvider(provider).displayName])),
  };
}

function viewEstimate(estimate: Estimate, rows: EstimateRows, today: string, names: Names): Omit<View, 'watch'> {
  const { id, reason, askedOn, serviceDate, dueOn } = estimate;
  const versions = rows.versions.filter(({ estimateId }) => estimateId === id).toSorted((one, other) => other.version - one.version);
  const closed = rows.events.find((event) => event.estimateId === id && event.kind === 'closed');
  return {
    estimateId: id, reason, askedOn, serviceDate, dueOn, state: closed ? 'closed' : stateOf(estimate, rows, today),
    versions: versions.map((version) => viewVersion(version, rows, names)), closedBecause: closed?.reason ?? null,
  };
}

function stateOf(estimate: Estimate, rows: EstimateRows, today: string): View['state'] {
  const latest = latestOf(rows, estimate.id);
  const version = rows.versions.find((one) => one.estimateId === estimate.id && one.version === latest);
  if (!version) return 'due';
  if (!rows.events.some(({ versionId }) => versionId === version.id)) return 'drafted';
  return version.expiresOn < today ? 'expired' : 'given';
}

function viewVersion(version: EstimateVersion, rows: EstimateRows, names: Names): View['versions'][number] {
  const items = rows.items.filter(({ versionId }) => versionId === version.id).toSorted((one, other) => one.position - other.position);
  const event = rows.events.find(({ versionId }) => versionId === version.id);
  return {
    versionId: version.id, version: version.version, primaryService: version.primaryService, serviceDate: version.serviceDate, expiresOn: version.expiresOn,
    scheduledApart: JSON.parse(version.scheduledApart) as string[], items: items.map((item) => viewItem(item, names)),
    totalCents: items.reduce((sum, { quantity, eachCents }) => sum + quantity * eachCents, 0), preparedAt: version.preparedAt, preparedBy: names.staff.get(version.preparedBy) ?? null,
    given: event?.method && event.day ? { method: event.method, day: event.day } : null,
  };
}

function viewItem({ providerId, locationId, code, description, quantity, eachCents, frequency, diagnosisCodes }: EstimateItem, names: Names): View['versions'][number]['items'][number] {
  return { providerId, providerName: names.providers.get(providerId) ?? '', locationId, code, description, quantity, eachCents, frequency, namesDiagnosis: diagnosisCodes !== '' };
}
