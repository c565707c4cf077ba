import { describePlace, nameProvider } from '#main/api/words-of-record.ts';
import type { Services } from '#main/api/services.ts';
import { requireClient } from './appointment-call.ts';
import type { ClientCall, Outputs } from './appointment-call.ts';
import { describeSlot } from './open-times.ts';
import { listOpenProviders, readProviderFacts, readSearch } from './search-facts.ts';
import type { ProviderFacts } from './search-facts.ts';
import { isServiceBookable } from './service-choice.ts';
import { listOpenSlots } from './slot-arithmetic.ts';

type ProviderOption = Outputs['bookingOptions']['providers'][number];

export function bookingOptions({ services, record, clientId }: ClientCall): Outputs['bookingOptions'] {
  record.touch(clientId);
  const open = listOpenProviders(services, requireClient(services, clientId));
  const providers = open
    .map(({ provider, isUsual }) => describeProvider(services, readProviderFacts(services, provider), isUsual))
    // Nothing to choose is as good as closed.
    .filter((option) => option.services.length > 0 || option.allowDontKnow);
  return { providers, closed: providers.length === 0 };
}

function describeProvider(services: Services, facts: ProviderFacts, isUsual: boolean): ProviderOption {
  const bookable = facts.services.filter((service) => isServiceBookable(service, { mode: 'any' }));
  const shortest = bookable.toSorted((one, other) => one.minutes - other.minutes).at(0);
  const search = readSearch(services, facts, { service: shortest, place: { mode: 'any' } });
  const next = listOpenSlots(search).at(0);
  return {
    provider: nameProvider(facts.provider),
    mode: facts.settings.selfSchedule === 'book' ? 'book' : 'request',
    isUsual,
    services: bookable.map(({ id, name, minutes, telehealth }) => ({ id, name, minutes, telehealth })),
    allowDontKnow: facts.settings.allowDontKnow,
    places: listPlaces(facts, localToday(search.now)),
    nextTime: next ? describeSlot(next, search) : null,
    nextServiceId: shortest?.id ?? null,
  };
}

/** Old exceptions say nothing about where visits are now; a day's slack spares the zones. */
function localToday(now: number): string {
  return new Date(now - 86_400_000).toISOString().slice(0, 10);
}

/** The places of the hours that clients may book, rooms first. */
function listPlaces({ availability, locations }: ProviderFacts, since: string): ProviderOption['places'] {
  const exceptions = availability.exceptions.filter((exception) => exception.date >= since && exception.startMinute !== null);
  const hours = [...availability.blocks, ...exceptions].filter((open) => open.clientScheduling);
  const places: ProviderOption['places'] = [];
  for (const { id, name, active } of locations) {
    if (!active || !hours.some((open) => !open.telehealth && open.locationId === id)) continue;
    const place = describePlace({ telehealth: false, locationId: id }, locations);
    places.push({ kind: 'in_person', locationId: id, name, address: place.kind === 'in_person' ? place.address : '' });
  }
  if (hours.some((open) => open.telehealth)) places.push({ kind: 'telehealth' });
  return places;
}
