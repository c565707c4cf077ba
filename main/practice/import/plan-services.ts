import { presentFields } from './merge-row.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { ProviderIndex } from './provider-index.ts';
import type { TableReading } from './read-table.ts';
import type { ServiceIndex } from './service-index.ts';
import { type ServiceRow, serviceSchema } from './service-rows.ts';

const fieldNames = ['code', 'name', 'minutes', 'feeCents', 'active', 'online', 'telehealth'] as const;
const defaults = { active: true, online: false, telehealth: false };

/** Services by code and provider. */
export function planServices(planning: Planning, reading: TableReading<ServiceRow>, providers: ProviderIndex, services: ServiceIndex): void {
  const file = new PlannedFile(planning, serviceSchema, reading);
  const byId = new Map(planning.state.services.map((service) => [service.id, service]));
  for (const row of reading.rows) {
    const { provider, code, name, minutes, feeCents } = row.values;
    const found = provider ? providers.find(provider) : undefined;
    if (provider && found?.kind !== 'found') {
      file.refuse(row, 'provider', providers.explain(found ?? { kind: 'unknown' }, provider));
      continue;
    }
    const providerId = found?.kind === 'found' ? found.id : null;
    const key = `${code}|${providerId ?? '*'}`;
    const taken = file.takeKey(key, row);
    if (taken !== undefined) {
      file.refuse(row, 'code', `Line ${taken} has this code${providerId === null ? '' : ' for this provider'} already.`);
      continue;
    }
    const previous = planning.previous.findByKey(file.reading.file, key);
    const held = byId.get(previous?.recordId ?? services.findExact(code, providerId)?.id ?? '');
    const { provider: _, active, online, telehealth, ...plain } = row.values;
    const id = planRecord({
      planning, file, row, key,
      record: held && { id: held.id, fields: pickFields(held, fieldNames) },
      fields: presentFields({
        ...plain,
        active: active === null ? defaults.active : active,
        online: online === null ? defaults.online : online,
        telehealth: telehealth === null ? defaults.telehealth : telehealth,
      }),
      defaults,
      insert: (newId, values) => planning.changes.services.push({ ...values, id: newId, code, name, minutes, feeCents, providerId, updatedAt: planning.now }),
      update: (heldId, patch) => planning.changes.patches.services.set(heldId, { ...patch, updatedAt: planning.now }),
    });
    if (held === undefined) services.add({ id, code, name, minutes, providerId });
  }
  file.close();
}
