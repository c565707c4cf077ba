import type { Service } from '#db/queries/practice.ts';
import { requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import type { Services } from '#main/api/services.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import type { Outputs } from './estimate-call.ts';

const yearMs = 366 * 86_400_000;

/** What is booked within a year, at the practice's fees: where an estimate begins. */
export function suggestItems(services: Services, clientId: string): Outputs['of']['suggested'] {
  const { store, clock } = services;
  const now = clock.now();
  const known = new Map(store.practice.listServices().map((service) => [service.id, service]));
  const ahead = store.appointments.listOfClient(clientId, now).filter(({ status, startsAt }) => (status === 'booked' || status === 'requested') && startsAt > now && startsAt < now + yearMs).toSorted((one, other) => one.startsAt - other.startsAt);
  const planned = ahead.flatMap(({ providerId, serviceId, locationId }) => {
    const service = serviceId === null ? undefined : known.get(serviceId);
    return service ? [{ providerId, locationId, service }] : [];
  });
  const groups = Map.groupBy(planned, ({ providerId, locationId, service }) => JSON.stringify([providerId, locationId, service.id]));
  const [first] = ahead;
  return {
    serviceDate: first ? localDateOf(first.startsAt, zoneOf(first.locationId, store.practice.listLocations(), requirePractice(services).timeZone)) : null,
    items: [...groups.values()].flatMap((visits) => (visits[0] ? [suggestItem(visits[0], visits.length)] : [])),
  };
}

function suggestItem({ providerId, locationId, service }: { providerId: string; locationId: string | null; service: Service }, quantity: number): Outputs['of']['suggested']['items'][number] {
  return { providerId, locationId, code: service.code, description: service.name, quantity, eachCents: service.feeCents, frequency: null, namesDiagnosis: false };
}
