import type { Staff } from '#db/queries/sign-in.ts';
import { refusal } from './refuse.ts';
import type { Services } from './services.ts';

const yearMs = 366 * 86_400_000;

/** Decision 27: the role `provider` reaches its own calendar and its own clients; every other role all of them. */
export function isProviderInReach(staff: Staff, providerId: string): boolean {
  return staff.role !== 'provider' || staff.providerId === providerId;
}

/** @throws NOT_FOUND for somebody else's provider as for a missing one */
export function requireProviderInReach(services: Services, staff: Staff, providerId: string) {
  const provider = services.store.providers.find(providerId);
  if (!provider || !isProviderInReach(staff, providerId)) throw refusal('NOT_FOUND');
  return provider;
}

/** A provider's own clients are those linked to them or with a visit at theirs in the past year or to come. */
export function isClientInReach({ store, clock }: Services, staff: Staff, clientId: string): boolean {
  if (staff.role !== 'provider') return true;
  if (store.clients.listProviders(clientId).some((link) => link.providerId === staff.providerId)) return true;
  return store.appointments.listOfClient(clientId, clock.now() - yearMs).some((visit) => visit.providerId === staff.providerId);
}

/** `isClientInReach` for many clients, by two reads however many they are. */
export function readClientReach({ store, clock }: Services, staff: Staff): (clientId: string) => boolean {
  if (staff.role !== 'provider') return () => true;
  if (staff.providerId === null) return () => false;
  const reached = new Set([...store.clients.listIdsOfProvider(staff.providerId), ...store.appointments.listClientIdsOf(staff.providerId, clock.now() - yearMs)]);
  return (clientId) => reached.has(clientId);
}

/** @throws NOT_FOUND for a client out of reach as for a missing one */
export function requireClientInReach(services: Services, staff: Staff, clientId: string) {
  const client = services.store.clients.find(clientId);
  if (!client || !isClientInReach(services, staff, clientId)) throw refusal('NOT_FOUND');
  return client;
}
