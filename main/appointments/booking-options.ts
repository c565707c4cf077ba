import type { Service } from '#db/queries/practice.ts';
import { describePlace, nameProvider } from '#main/api/words-of-record.ts';
import type { Services } from '#main/api/services.ts';
import { requireClient } from './appointment-call.ts';
import type { ClientCall, Outputs } from './appointment-call.ts';
import { describeSlot } from './open-times.ts';
import { listOpenProviders, readProviderFacts, readSearch, searchFor } from './search-facts.ts';
import type { ProviderFacts } from './search-facts.ts';
import { isServiceBookable } from './service-choice.ts';
import { listOpenSlots } from './slot-arithmetic.ts';
import type { OpenSlot } from './slot-facts.ts';

type ProviderOption = Outputs['bookingOptions']['providers'][number];

/** Only what leads to a free time: nobody answers a screen of questions to read that there is none. */
export function bookingOptions({ services, record, clientId }: ClientCall): Outputs['bookingOptions'] {
  record.touch(clientId);
  const open = listOpenProviders(services, requireClient(services, clientId));
  const providers = open
    .map(({ provider, isUsual }) => describeProvider(services, readProviderFacts(services, provider), isUsual))
    .filter((option) => option.services.length > 0 || option.allowDontKnow);
  return { providers, closed: open.length === 0 };
}

function describeProvider(services: Services, facts: ProviderFacts, isUsual: boolean): ProviderOption {
  const search = readSearch(services, facts, { service: undefined, place: { mode: 'any' } });
  const firstTimeOf = (service: Service | undefined): OpenSlot | undefined => listOpenSlots(searchFor(search, service)).at(0);
  const bookable = facts.services.filter((service) => isServiceBookable(service, { mode: 'any' })).flatMap((service) => {
    const next = firstTimeOf(service);
    return next ? [{ service, next }] : [];
  });
  const shortest = bookable.toSorted((one, other) => one.service.minutes - other.service.minutes).at(0);
  const open = facts.settings.allowDontKnow ? firstTimeOf(undefined) : undefined;
  const next = shortest?.next ?? open;
  return {
    provider: nameProvider(facts.provider),
    mode: facts.settings.selfSchedule === 'book' ? 'book' : 'request',
    isUsual,
    services: bookable.map(({ service: { id, name, minutes, telehealth } }) => ({ id, name, minutes, telehealth })),
    allowDontKnow: open !== undefined,
    places: listPlaces(facts, localToday(search.now)),
    nextTime: next ? describeSlot(next, search) : null,
    nextServiceId: shortest?.service.id ?? null,
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
