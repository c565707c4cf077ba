import { fullNameOf, nameProvider, requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import type { Location, Service } from '#db/queries/practice.ts';
import type { Provider } from '#db/queries/providers.ts';
import type { BoardRow } from '#main/contract/check-in.ts';
import { localDateOf, zonedDayBounds } from '#main/platform/zoned-time.ts';
import { flagsOf, stageOf } from './board-stage.ts';
import type { DeskCall } from './desk-visit.ts';
import { loadSteps } from './load-steps.ts';
import type { BoardVisit, VisitSteps } from './load-steps.ts';
import { dateOfVisit, spanRoundDate } from './today.ts';

type RowFacts = {
  readonly now: number;
  readonly practiceZone: string;
  readonly locations: readonly Location[];
  readonly services: ReadonlyMap<string, Service>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly steps: ReadonlyMap<string, VisitSteps>;
  readonly askingForHelp: ReadonlySet<string | null>;
};

/** One day of the clinic in a fixed number of reads, however many visits it has. A provider sees their own. */
export function readBoard(call: DeskCall, wantedDate: string | null): { date: string; now: number; rows: BoardRow[]; refused: ReturnType<typeof listRefused> } {
  const { services, record, staff } = call;
  const { store } = services;
  const practiceZone = requirePractice(services).timeZone;
  const now = services.clock.now();
  const date = wantedDate ?? localDateOf(now, practiceZone);
  const locations = store.practice.listLocations();
  const { from, to } = spanRoundDate(date, practiceZone);
  const visits = store.appointments
    .listWithClients(from, to)
    .filter(({ appointment }) => appointment.status !== 'declined' && dateOfVisit(appointment, locations, practiceZone) === date)
    .filter(({ appointment }) => staff.role !== 'provider' || appointment.providerId === staff.providerId);
  for (const { client } of visits) record.touch(client.id);
  const facts: RowFacts = {
    ...{ now, practiceZone, locations },
    services: new Map(store.practice.listServices().map((service) => [service.id, service])),
    providers: new Map(store.providers.list().map((provider) => [provider.id, provider])),
    steps: loadSteps(services, visits),
    askingForHelp: new Set(store.help.listOpen().map((call) => call.clientId)),
  };
  return { date, now, rows: visits.map((visit) => rowOf(visit, facts)), refused: staff.role === 'provider' ? [] : listRefused(call, practiceZone) };
}

/** Today's arrivals that the kiosk sent to the desk, latest first, until somebody settles them. */
function listRefused({ services, record }: DeskCall, practiceZone: string) {
  const today = localDateOf(services.clock.now(), practiceZone);
  return services.store.help.listRefusedWithClients(zonedDayBounds(today, practiceZone).startsAt).map(({ arrival, client }) => {
    if (client) record.touch(client.id);
    const { id, at, kioskName, cause, clientId } = arrival;
    return { id, at, kioskName, cause, clientId, clientName: client ? fullNameOf(client) : null };
  });
}

function rowOf({ appointment, client }: BoardVisit, facts: RowFacts): BoardRow {
  const { steps, responsibilityCents } = facts.steps.get(appointment.id) ?? { steps: [], responsibilityCents: 0 };
  const provider = facts.providers.get(appointment.providerId);
  const location = facts.locations.find((one) => one.id === appointment.locationId);
  const { startsAt, endsAt, providerId, telehealth, status, arrivedAt, ticketNumber } = appointment;
  return {
    appointmentId: appointment.id,
    clientId: client.id,
    clientName: fullNameOf(client),
    ...{ startsAt, endsAt, providerId, telehealth, status, arrivedAt, ticketNumber, steps },
    timeZone: zoneOf(appointment.locationId, facts.locations, facts.practiceZone),
    providerName: provider ? nameProvider(provider).displayName : '',
    locationName: telehealth ? null : (location?.name ?? null),
    serviceName: appointment.serviceId === null ? null : (facts.services.get(appointment.serviceId)?.name ?? null),
    stage: stageOf(appointment, steps),
    stepsDone: steps.filter((step) => step.state !== 'todo').length,
    confirmed: appointment.confirmedAt !== null,
    flags: flagsOf({ appointment, client, responsibilityCents, now: facts.now, needsHelp: facts.askingForHelp.has(client.id) }),
    balanceCents: responsibilityCents,
  };
}
