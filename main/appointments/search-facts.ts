import type { Client } from '#db/queries/clients.ts';
import type { Location, Service } from '#db/queries/practice.ts';
import type { PortalSettingsRow, Provider } from '#db/queries/providers.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { Inputs } from './appointment-call.ts';
import { isServiceBookable } from './service-choice.ts';
import type { Availability, BusyInterval, SlotSearch, WantedPlace } from './slot-facts.ts';

const dayMs = 86_400_000;

/** What the store knows about booking with one provider. */
export type ProviderFacts = {
  readonly provider: Provider;
  readonly settings: PortalSettingsRow;
  readonly services: readonly Service[];
  readonly locations: readonly Location[];
  readonly availability: Availability;
};

export function readProviderFacts(services: Services, provider: Provider): ProviderFacts {
  const { store } = services;
  const settings = store.providers.settingsOf(provider.id);
  const locations = store.practice.listLocations();
  return {
    provider,
    settings,
    services: listOfferedServices(store.practice.listServices(), provider.id),
    locations,
    availability: {
      practiceZone: requirePractice(services).timeZone,
      zoneByLocation: new Map(locations.flatMap(({ id, timeZone }) => (timeZone === null ? [] : [[id, timeZone] as const]))),
      blocks: store.availability.listBlocks(provider.id),
      exceptions: store.availability.listExceptions(provider.id),
      slotMinutes: settings.slotMinutes,
    },
  };
}

/** The practice's services and the provider's own, whose entry for a code beats the practice's. */
export function listOfferedServices(all: readonly Service[], providerId: string): Service[] {
  const own = all.filter((service) => service.providerId === providerId);
  const ownCodes = new Set(own.map((service) => service.code));
  return [...own, ...all.filter((service) => service.providerId === null && !ownCodes.has(service.code))];
}

/** The providers whose settings let this client book, the client's own first. */
export function listOpenProviders({ store }: Services, client: Client): { provider: Provider; isUsual: boolean }[] {
  const usual = new Set(store.clients.listProviders(client.id).map((link) => link.providerId));
  const settingsOf = store.providers.readSettings();
  const open = store.providers.list().filter((provider) => isOpenTo(provider, settingsOf(provider.id), client));
  const found = open.map((provider) => ({ provider, isUsual: usual.has(provider.id) }));
  return found.toSorted((one, other) => Number(other.isUsual) - Number(one.isUsual));
}

/** @throws NOT_BOOKABLE missing, inactive or closed to this client: one answer for all */
export function requireOpenProvider(services: Services, providerId: string, client: Client): ProviderFacts {
  const provider = services.store.providers.find(providerId);
  if (!provider || !isOpenTo(provider, services.store.providers.settingsOf(providerId), client)) throw refusal('NOT_BOOKABLE');
  return readProviderFacts(services, provider);
}

function isOpenTo(provider: Provider, settings: PortalSettingsRow, client: Client): boolean {
  const admitted = { new: settings.allowNew, active: settings.allowActive, inactive: settings.allowInactive };
  return provider.active && settings.selfSchedule !== 'off' && admitted[client.status];
}

/**
 * The service that a client chose; undefined is "I don't know".
 * @throws NOT_BOOKABLE not offered online in such a place
 */
export function requireServiceChoice({ settings, services }: ProviderFacts, serviceId: string | null, place: WantedPlace): Service | undefined {
  if (serviceId === null) {
    if (!settings.allowDontKnow) throw refusal('NOT_BOOKABLE');
    return undefined;
  }
  const service = services.find((one) => one.id === serviceId);
  if (!service || !isServiceBookable(service, place)) throw refusal('NOT_BOOKABLE');
  return service;
}

export function wantedPlaceOf(where: Inputs['openTimes']['where']): WantedPlace {
  if (where.kind === 'any') return { mode: 'any' };
  if (where.kind === 'telehealth') return { mode: 'telehealth' };
  return { mode: 'in-person', locationId: where.locationId ?? undefined };
}

type SearchWish = { readonly service: Service | undefined; readonly place: WantedPlace; readonly fromDate?: string | undefined; readonly toDate?: string | undefined };

/** The search of the slot arithmetic, with the provider's busy time as it is now. */
export function readSearch(services: Services, facts: ProviderFacts, wish: SearchWish): SlotSearch {
  const { taken, timeOff } = readBusy(services, facts);
  const search = { ...facts.availability, ...wish, now: services.clock.now(), busy: [...taken, ...timeOff], bookingWindow: facts.settings };
  return searchFor(search, wish.service);
}

/** The same search for another service. "Anywhere" with one that is not for telehealth means in a room. */
export function searchFor(search: SlotSearch, service: Service | undefined): SlotSearch {
  const place: WantedPlace = search.place.mode === 'any' && service?.telehealth === false ? { mode: 'in-person' } : search.place;
  return { ...search, service, place };
}

/** Busy time up to the horizon; the days more are for zones and for visits that end after midnight. */
export function readBusy({ store, clock }: Services, { provider, settings }: ProviderFacts): { taken: BusyInterval[]; timeOff: BusyInterval[] } {
  const now = clock.now();
  const until = now + (settings.maxAheadDays + 4) * dayMs;
  return { taken: store.appointments.listBusy(provider.id, now, until, now), timeOff: store.availability.listTimeOff(provider.id, now, until) };
}

/** Visits and requests to come that a client holds with a provider. */
export function countOpenFuture({ store, clock }: Services, clientId: string, providerId: string): number {
  const now = clock.now();
  const isOpen = (status: string): boolean => status === 'requested' || status === 'booked';
  return store.appointments.listOfClient(clientId, now + 1).filter((visit) => visit.providerId === providerId && isOpen(visit.status)).length;
}
