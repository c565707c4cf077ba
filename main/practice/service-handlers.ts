import type { Service } from '#db/queries/practice.ts';
import { os } from '#main/api/implementer.ts';
import { requireUnchanged } from '#main/api/require-unchanged.ts';
import { requireRowId } from './require-row-id.ts';

function viewService({ id, code, name, minutes, feeCents, active, online, telehealth, providerId }: Service) {
  return { id, code, name, minutes, feeCents, active, online, telehealth, providerId };
}

export const serviceHandlers = {
  list: os.services.list.handler(({ context: { services } }) => ({ services: services.store.practice.listServices().map(viewService) })),
  save: os.services.save.handler(({ context, input: { before, ...input }, errors }) => {
    const { store, clock, changes } = context.services;
    const id = context.record.commit((changed) => {
      const rows = store.practice.listServices();
      const rowId = requireRowId(input.id, rows);
      const row = rows.find((one) => one.id === rowId);
      if (row) requireUnchanged(before, viewService(row));
      if (rows.some((one) => one.code === input.code && one.providerId === input.providerId && one.id !== rowId)) throw errors.CHANGED_MEANWHILE();
      if (input.providerId !== null) requireRowId(input.providerId, store.providers.list());
      store.practice.saveService({ ...input, id: rowId, updatedAt: clock.now() });
      changed('services', rowId);
      return rowId;
    });
    changes.publish('practice');
    return { id };
  }),
};
