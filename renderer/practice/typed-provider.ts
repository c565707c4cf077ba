import type { client } from '#renderer/api/client.ts';

export type ProviderDetails = Omit<Parameters<typeof client.providers.save>[0], 'before'>;

export const emptyProvider: ProviderDetails = {
  id: null, firstName: '', lastName: '', credentials: null, npi: null, licenseNumber: null, licenseState: null, email: null, locationIds: [], active: true,
};

export function typeProvider({ firstName, lastName, credentials, npi, licenseNumber, licenseState, email, locationIds, active }: ProviderDetails) {
  return {
    firstName, lastName, credentials: credentials ?? '', npi: npi ?? '', licenseNumber: licenseNumber ?? '', licenseState: licenseState ?? '', email: email ?? '',
    locationIds: locationIds as readonly string[], active,
  };
}
export type TypedProvider = ReturnType<typeof typeProvider>;

export function readProvider(typed: TypedProvider, before: ProviderDetails): ProviderDetails {
  return { ...typed, id: before.id, npi: typed.npi.replace(/\s/gu, ''), licenseState: typed.licenseState.trim().toUpperCase(), email: typed.email.trim(), locationIds: [...typed.locationIds] };
}
