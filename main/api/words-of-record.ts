import type { Location, Practice } from '#db/queries/practice.ts';
import type { Provider } from '#db/queries/providers.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Place, ProviderName } from '#main/contract/values.ts';
import { refusal } from './refuse.ts';
import type { Services } from './services.ts';

/** How records are put in words, the same on every screen. */

export function nameProvider(provider: Provider): ProviderName {
  const name = `${provider.firstName} ${provider.lastName}`;
  return { id: provider.id, firstName: provider.firstName, displayName: provider.credentials ? `${name}, ${provider.credentials}` : name };
}

/** What the client wants to be called. */
export function firstNameOf(client: Client): string {
  return client.preferredFirstName ?? client.firstName;
}

/** `Marigold T.`: all that a shared screen shows. */
export function greetingOf(client: Client): string {
  const [initial = ''] = client.preferredLastName ?? client.lastName;
  return `${firstNameOf(client)} ${initial}.`;
}

export function fullNameOf(client: Client): string {
  return `${firstNameOf(client)} ${client.preferredLastName ?? client.lastName}`;
}

export function describePlace(visit: { telehealth: boolean; locationId: string | null }, locations: readonly Location[]): Place {
  if (visit.telehealth) return { kind: 'telehealth' };
  const location = locations.find((one) => one.id === visit.locationId);
  const address = [location?.street, location?.line2].filter(Boolean).join(', ');
  return { kind: 'in_person', locationId: visit.locationId, locationName: location?.name ?? '', address };
}

/** Decision 30: the location's zone, else the practice's. */
export function zoneOf(locationId: string | null, locations: readonly Location[], practiceZone: string): string {
  return locations.find((one) => one.id === locationId)?.timeZone ?? practiceZone;
}

/** @throws PRACTICE_INCOMPLETE when there is no practice or it has no zone yet */
export function requirePractice(services: Services): Practice & { timeZone: string } {
  const practice = services.store.practice.find();
  if (!practice?.timeZone) throw refusal('PRACTICE_INCOMPLETE');
  return { ...practice, timeZone: practice.timeZone };
}
