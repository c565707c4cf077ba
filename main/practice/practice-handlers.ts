import { randomUUID } from 'node:crypto';
import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { nameProvider } from '#main/api/words-of-record.ts';
import { isValidZone } from '#main/platform/zone-offsets.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';

/** Shown until the practice has a zone of its own; nothing can be booked before that. */
const zoneBeforeSetUp = 'UTC';

/** @throws NOT_FOUND for a zone that no clock knows */
function requireZone(timeZone: string | null): void {
  if (timeZone !== null && !isValidZone(timeZone)) throw refusal('NOT_FOUND');
}

/** The id of the row to write: a new one, or one that is there. @throws NOT_FOUND */
function requireRowId(id: string | null, rows: readonly { id: string }[]): string {
  if (id === null) return randomUUID();
  if (!rows.some((row) => row.id === id)) throw refusal('NOT_FOUND');
  return id;
}

const welcome = os.practice.welcome.handler(({ context: { services, seat } }) => {
  const row = services.store.practice.find();
  const timeZone = row?.timeZone ?? zoneBeforeSetUp;
  const now = services.clock.now();
  return {
    practiceName: row?.name ?? 'Anteroom',
    timeZone,
    now,
    today: localDateOf(now, timeZone),
    isDemo: row?.isDemo ?? false,
    state: services.store.providers.list().some((provider) => provider.active) ? ('ready' as const) : ('empty' as const),
    arrivalProof: row?.arrivalProof ?? ('dob_and_name' as const),
    keyInFile: services.keyInFile,
    kioskName: seat.surface === 'kiosk' ? seat.name : null,
    phone: row?.phone ?? null,
  };
});

const get = os.practice.get.handler(({ context: { services } }) => {
  const row = services.store.practice.find();
  if (!row) {
    return { name: 'My practice', timeZone: null, phone: null, street: null, line2: null, city: null, state: null, zip: null, taxId: null, groupNpi: null, arrivalProof: 'dob_and_name' as const, arrivalOpensMinutes: 90, arrivalClosesMinutes: 30 };
  }
  const { name, timeZone, phone, street, line2, city, state, zip, taxId, groupNpi, arrivalProof, arrivalOpensMinutes, arrivalClosesMinutes } = row;
  return { name, timeZone, phone, street, line2, city, state, zip, taxId, groupNpi, arrivalProof, arrivalOpensMinutes, arrivalClosesMinutes };
});

const save = os.practice.save.handler(({ context, input }) => {
  const { store, clock, changes } = context.services;
  requireZone(input.timeZone);
  const before = store.practice.find();
  const now = clock.now();
  const id = before?.id ?? randomUUID();
  context.record.commit((changed) => {
    store.practice.save({ ...before, ...input, id, createdAt: before?.createdAt ?? now, updatedAt: now });
    changed('practices', id);
  });
  changes.publish('practice');
  return {};
});

export const practiceHandlers = { welcome, get, save };

export const locationHandlers = {
  list: os.locations.list.handler(({ context: { services } }) => ({
    locations: services.store.practice.listLocations().map(({ updatedAt: _updatedAt, ...location }) => location),
  })),
  save: os.locations.save.handler(({ context, input }) => {
    const { store, clock, changes } = context.services;
    requireZone(input.timeZone);
    const id = requireRowId(input.id, store.practice.listLocations());
    context.record.commit((changed) => {
      store.practice.saveLocation({ ...input, id, updatedAt: clock.now() });
      changed('locations', id);
    });
    changes.publish('practice');
    return { id };
  }),
};

export const providerHandlers = {
  list: os.providers.list.handler(({ context: { services } }) => {
    const places = services.store.providers.listPlaces();
    return {
      providers: services.store.providers.list().map((provider) => {
        const { updatedAt: _updatedAt, ...details } = provider;
        return { ...details, displayName: nameProvider(provider).displayName, locationIds: places.filter(({ providerId }) => providerId === provider.id).map(({ locationId }) => locationId) };
      }),
    };
  }),
  save: os.providers.save.handler(({ context, input }) => {
    const { store, clock, changes } = context.services;
    const { locationIds, ...details } = input;
    const id = requireRowId(input.id, store.providers.list());
    for (const locationId of locationIds) requireRowId(locationId, store.practice.listLocations());
    const now = clock.now();
    context.record.commit((changed) => {
      store.providers.save({ ...details, id, updatedAt: now });
      store.providers.replacePlaces(id, [...new Set(locationIds)]);
      if (!store.providers.findSettings(id)) store.providers.saveSettings({ providerId: id, updatedAt: now });
      changed('providers', id);
    });
    changes.publish('practice');
    return { id };
  }),
};

export const serviceHandlers = {
  list: os.services.list.handler(({ context: { services } }) => ({
    services: services.store.practice.listServices().map(({ updatedAt: _updatedAt, ...service }) => service),
  })),
  save: os.services.save.handler(({ context, input, errors }) => {
    const { store, clock, changes } = context.services;
    const twin = store.practice.listServices().find((one) => one.code === input.code && one.providerId === input.providerId && one.id !== input.id);
    if (twin) throw errors.CHANGED_MEANWHILE();
    const id = requireRowId(input.id, store.practice.listServices());
    if (input.providerId !== null) requireRowId(input.providerId, store.providers.list());
    context.record.commit((changed) => {
      store.practice.saveService({ ...input, id, updatedAt: clock.now() });
      changed('services', id);
    });
    changes.publish('practice');
    return { id };
  }),
};
