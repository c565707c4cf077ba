import type { Location } from '#db/queries/practice.ts';
import { os } from '#main/api/implementer.ts';
import { requireUnchanged } from '#main/api/require-unchanged.ts';
import { requireUsPhone } from '#main/api/require-us-phone.ts';
import { requireRowId } from './require-row-id.ts';
import { requireZone } from './require-zone.ts';

function viewLocation({ id, name, street, line2, city, state, zip, phone, timeZone, telehealth, active }: Location) {
  return { id, name, street, line2, city, state, zip, phone, timeZone, telehealth, active };
}

export const locationHandlers = {
  list: os.locations.list.handler(({ context: { services } }) => ({ locations: services.store.practice.listLocations().map(viewLocation) })),
  save: os.locations.save.handler(({ context, input: { before, ...input } }) => {
    const { store, clock, changes } = context.services;
    requireZone(input.timeZone);
    const phone = requireUsPhone(input.phone);
    const id = context.record.commit((changed) => {
      const rows = store.practice.listLocations();
      const rowId = requireRowId(input.id, rows);
      const row = rows.find((one) => one.id === rowId);
      if (row) requireUnchanged(before, viewLocation(row));
      store.practice.saveLocation({ ...input, phone, id: rowId, updatedAt: clock.now() });
      changed('locations', rowId);
      return rowId;
    });
    changes.publish('practice');
    return { id };
  }),
};
