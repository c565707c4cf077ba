import type { BookingOption } from './booking-option.ts';

export type BookingPlace = { kind: 'any' } | { kind: 'telehealth' } | { kind: 'in_person'; locationId: string };

type Place = BookingOption['places'][number];

/** The places in which a service can be booked; no service is "I don't know", which fits all. */
export function listPlaces(option: BookingOption, serviceId: string | null): Place[] {
  const service = option.services.find((one) => one.id === serviceId);
  return option.places.filter((place) => place.kind === 'in_person' || !service || service.telehealth);
}

/** The value of a place in a group of answers. */
export function placeKey(place: BookingPlace): string {
  return place.kind === 'in_person' ? place.locationId : place.kind;
}

/** A choice made for another provider or service falls back to any place. */
export function readPlace(key: string, places: readonly Place[]): BookingPlace {
  return places.find((place) => placeKey(place) === key) ?? { kind: 'any' };
}
