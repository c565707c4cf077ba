import type { Provider } from '#db/queries/providers.ts';
import { os } from '#main/api/implementer.ts';
import { requireUnchanged } from '#main/api/require-unchanged.ts';
import type { Services } from '#main/api/services.ts';
import { nameProvider } from '#main/api/words-of-record.ts';
import { requireRowId } from './require-row-id.ts';

/** `placeIds` in a fixed order, so that two readings of one provider are equal. */
function viewProvider({ id, firstName, lastName, credentials, npi, licenseNumber, licenseState, email, active }: Provider, placeIds: readonly string[]) {
  return { id, firstName, lastName, credentials, npi, licenseNumber, licenseState, email, active, locationIds: [...placeIds].sort() };
}

function listPlaceIds({ store }: Services, providerId: string): string[] {
  return store.providers.listPlaces().filter((place) => place.providerId === providerId).map(({ locationId }) => locationId);
}

export const providerHandlers = {
  list: os.providers.list.handler(({ context: { services } }) => ({
    providers: services.store.providers.list().map((provider) => ({ ...viewProvider(provider, listPlaceIds(services, provider.id)), displayName: nameProvider(provider).displayName })),
  })),
  save: os.providers.save.handler(({ context, input: { before, ...input } }) => {
    const { store, clock, changes } = context.services;
    const { locationIds, ...details } = input;
    const id = context.record.commit((changed) => {
      const rows = store.providers.list();
      const rowId = requireRowId(input.id, rows);
      const row = rows.find((one) => one.id === rowId);
      if (row) requireUnchanged(before, viewProvider(row, listPlaceIds(context.services, rowId)));
      for (const locationId of locationIds) requireRowId(locationId, store.practice.listLocations());
      const now = clock.now();
      store.providers.save({ ...details, id: rowId, updatedAt: now });
      store.providers.replacePlaces(rowId, [...new Set(locationIds)]);
      if (!store.providers.findSettings(rowId)) store.providers.saveSettings({ providerId: rowId, updatedAt: now });
      changed('providers', rowId);
      return rowId;
    });
    changes.publish('practice');
    return { id };
  }),
};
