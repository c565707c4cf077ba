import { type LocationRow, locationSchema } from './location-rows.ts';
import { presentFields } from './merge-row.ts';
import type { NameIndex } from './name-index.ts';
import { nameKey } from './name-key.ts';
import { pickFields, planRecord } from './plan-record.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { TableReading } from './read-table.ts';

const fieldNames = ['name', 'street', 'line2', 'city', 'state', 'zip', 'phone', 'telehealth'] as const;

/** Locations by name. New ones join `locations`, by which later files find them. */
export function planLocations(planning: Planning, reading: TableReading<LocationRow>, locations: NameIndex): void {
  const file = new PlannedFile(planning, locationSchema, reading);
  const byId = new Map(planning.state.locations.map((location) => [location.id, location]));
  for (const row of reading.rows) {
    const key = nameKey(row.values.name);
    const taken = file.takeKey(key, row);
    const known = locations.find(row.values.name);
    if (taken !== undefined || known.kind === 'several') {
      file.refuse(row, 'name', taken === undefined ? 'Two locations here have this name. Rename one of them in the app first.' : `Line ${taken} has a location of this name already.`);
      continue;
    }
    const previous = planning.previous.findByKey(file.reading.file, key);
    const held = byId.get(previous?.recordId ?? (known.kind === 'found' ? known.id : ''));
    const id = planRecord({
      planning, file, row, key,
      record: held === undefined ? undefined : { id: held.id, fields: pickFields(held, fieldNames) },
      fields: presentFields({ ...row.values, telehealth: row.values.telehealth === null ? false : row.values.telehealth }),
      defaults: { telehealth: false },
      insert: (newId, values) => planning.changes.locations.push({ ...values, id: newId, name: row.values.name, updatedAt: planning.now }),
      update: (heldId, patch) => planning.changes.patches.locations.set(heldId, { ...patch, updatedAt: planning.now }),
    });
    locations.add(row.values.name, id);
  }
  file.close();
}
