import type { client } from '#renderer/api/client.ts';
import { readAddress, typeAddress } from './typed-address.ts';

export type LocationDetails = Omit<Parameters<typeof client.locations.save>[0], 'before'>;

export const emptyLocation: LocationDetails = {
  id: null, name: '', street: null, line2: null, city: null, state: null, zip: null, phone: null, timeZone: null, telehealth: false, active: true,
};

export function typeLocation(location: LocationDetails) {
  const { name, timeZone, telehealth, active } = location;
  return { ...typeAddress(location), name, timeZone: timeZone ?? '', telehealth, active };
}

export function readLocation(typed: ReturnType<typeof typeLocation>, before: LocationDetails): LocationDetails {
  const { name, timeZone, telehealth, active } = typed;
  return { ...readAddress(typed, before), id: before.id, name, timeZone: timeZone.trim() || null, telehealth, active };
}
