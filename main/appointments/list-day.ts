import type { Appointment } from '#db/queries/appointments.ts';
import type { Provider } from '#db/queries/providers.ts';
import { isProviderInReach, requireClientInReach } from '#main/api/provider-reach.ts';
import { nameProvider, zoneOf } from '#main/api/words-of-record.ts';
import { dayNumberOf } from '#main/platform/calendar-date.ts';
import { localDateOf, zonedDayBounds } from '#main/platform/zoned-time.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readViewFacts, viewAllForDesk } from './appointment-view.ts';
import type { ViewFacts } from './appointment-view.ts';
import { pastMs, splitByTime } from './list-appointments.ts';
import { listOpenWindows } from './open-windows.ts';
import { readProviderFacts } from './search-facts.ts';

type ProviderDay = Outputs['listDay']['providers'][number];

/** No two zones of one country are further apart. */
const zoneSlackMs = 8 * 3_600_000;

/** Active providers, and others who have visits that day. A visit is of the date that the clocks of its own place show. */
export function listDay(call: DeskCall, { date, providerId }: Inputs['listDay']): Outputs['listDay'] {
  const { services, staff, record } = call;
  const facts = readViewFacts(services);
  const bounds = zonedDayBounds(date, facts.practiceZone);
  const visits = services.store.appointments
    .listBetween(bounds.startsAt - zoneSlackMs, bounds.endsAt + zoneSlackMs)
    .filter((visit) => localDateOf(visit.startsAt, zoneOf(visit.locationId, facts.locations, facts.practiceZone)) === date);
  const isShown = (provider: Provider): boolean =>
    isProviderInReach(staff, provider.id)
    && (providerId === null ? provider.active || visits.some((visit) => visit.providerId === provider.id) : provider.id === providerId);
  const providers = [...facts.providers.values()].filter(isShown).map((provider) => {
    const own = visits.filter((visit) => visit.providerId === provider.id);
    for (const visit of own) record.touch(visit.clientId);
    return describeDay(call, facts, provider, date, bounds, own);
  });
  return { date, providers };
}

function describeDay({ services }: DeskCall, facts: ViewFacts, provider: Provider, date: string, bounds: { startsAt: number; endsAt: number }, visits: readonly Appointment[]): ProviderDay {
  const { availability, locations } = readProviderFacts(services, provider);
  const day = dayNumberOf(date);
  const hours = [true, false].flatMap((clientScheduling) =>
    listOpenWindows(availability, day, day, (open) => open.clientScheduling === clientScheduling).map(({ startsAt, endsAt, locationId, telehealth }) => ({
      ...{ startsAt, endsAt, locationId, telehealth, clientScheduling },
      timeZone: zoneOf(locationId, locations, facts.practiceZone),
      locationName: locations.find((location) => location.id === locationId)?.name ?? null,
    })),
  );
  return {
    provider: nameProvider(provider),
    hours: hours.toSorted((one, other) => one.startsAt - other.startsAt),
    timeOff: services.store.availability.listTimeOff(provider.id, bounds.startsAt, bounds.endsAt).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    appointments: viewAllForDesk(visits, services, facts),
  };
}

export function listForClient({ services, record, staff }: DeskCall, { clientId }: Inputs['listForClient']): Outputs['listForClient'] {
  requireClientInReach(services, staff, clientId);
  record.touch(clientId);
  const facts = readViewFacts(services);
  const inReach = services.store.appointments.listOfClient(clientId, facts.now - pastMs).filter((visit) => isProviderInReach(staff, visit.providerId));
  const { upcoming, past } = splitByTime(inReach, facts.now, 'staff');
  return { upcoming: viewAllForDesk(upcoming, services, facts), past: viewAllForDesk(past, services, facts) };
}
