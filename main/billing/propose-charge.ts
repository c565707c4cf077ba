import type { Appointment } from '#db/queries/appointments.ts';
import type { Services } from '#main/api/services.ts';
import { fullNameOf, nameProvider } from '#main/api/words-of-record.ts';
import { DAY_MS } from '#main/platform/calendar-date.ts';
import type { Outputs } from './billing-call.ts';
import { findCoverageOn } from '#main/api/coverage-on.ts';
import { dateOfVisit } from './visit-date.ts';

type Unposted = Outputs['listUnposted'];
/** A visit that nobody charged for half a year is no work of today. */
const proposedForMs = 180 * DAY_MS;

/** Finished visits without a charge and late cancels whose fee waits, of the whole practice, oldest first. */
export function listUnposted(services: Services): Unposted {
  const { store, clock } = services;
  const since = clock.now() - proposedForMs;
  return { proposals: store.billing.listUncharged(since).flatMap((visit) => proposeCharge(services, visit)), lateFees: store.billing.listPendingLateFees(since).flatMap((visit) => describeLateFee(services, visit)) };
}

/** The same of one client. */
export function listClientsUnposted(services: Services, clientId: string): Unposted {
  const { store, clock } = services;
  const visits = store.appointments.listOfClient(clientId, clock.now() - proposedForMs);
  const charged = store.billing.listChargedVisits(visits.map(({ id }) => id));
  const has = (visit: Appointment, kind?: string): boolean => charged.some((one) => one.appointmentId === visit.id && (kind === undefined || one.kind === kind));
  return {
    proposals: visits.filter((visit) => visit.status === 'fulfilled' && visit.createdAt < visit.endsAt && !has(visit)).flatMap((visit) => proposeCharge(services, visit)),
    lateFees: visits.filter((visit) => visit.status === 'cancelled' && visit.lateFeeCents !== null && !has(visit, 'late_cancel')).flatMap((visit) => describeLateFee(services, visit)),
  };
}

/** From the visit's service and the client's policy of that day: a copay that is known is the client's part. */
function proposeCharge(services: Services, visit: Appointment): Unposted['proposals'] {
  const { store } = services;
  const [client, provider] = [store.clients.find(visit.clientId), store.providers.find(visit.providerId)];
  if (!client || !provider) return [];
  const service = visit.serviceId === null ? undefined : store.practice.findService(visit.serviceId);
  const serviceDate = dateOfVisit(services, visit);
  const copayCents = findCoverageOn(store.coverage.listCoverages(client.id), serviceDate)?.copayCents ?? null;
  const feeCents = service?.feeCents ?? 0;
  return [{
    clientId: client.id, clientName: fullNameOf(client), providerId: provider.id, providerName: nameProvider(provider).displayName, appointmentId: visit.id, kind: 'visit', serviceDate,
    code: service?.code ?? null, modifiers: visit.telehealth ? ['95'] : [], units: 1, minutes: Math.round((visit.endsAt - visit.startsAt) / 60_000), placeOfService: visit.telehealth ? '10' : '11',
    description: service?.name ?? '', feeCents, insuranceExpectedCents: copayCents === null ? 0 : Math.max(0, feeCents - copayCents), diagnosisIds: [], copayCents,
  }];
}

function describeLateFee(services: Services, visit: Appointment): Unposted['lateFees'] {
  const { store } = services;
  const [client, provider] = [store.clients.find(visit.clientId), store.providers.find(visit.providerId)];
  if (!client || !provider || visit.lateFeeCents === null) return [];
  return [{ appointmentId: visit.id, clientId: client.id, clientName: fullNameOf(client), providerName: nameProvider(provider).displayName, serviceDate: dateOfVisit(services, visit), feeCents: visit.lateFeeCents }];
}
