import type { ImportState } from '#db/queries/import-state.ts';
import { type AvailabilityRow, availabilitySchema } from './availability-rows.ts';
import type { NameIndex } from './name-index.ts';
import { PlannedFile, type Planning } from './planning.ts';
import { hashRow } from './previous-rows.ts';
import type { ProviderIndex } from './provider-index.ts';
import type { ReadRow, TableReading } from './read-table.ts';
import { listVirtualPlaces } from './virtual-places.ts';

type Block = Omit<ImportState['availabilityBlocks'][number], 'id' | 'providerId'>;
type ProviderRows = { rows: ReadRow<AvailabilityRow>[]; blocks: Block[] };

/** Weekly hours, replaced provider by provider: rows that vanished from the file vanish from the week. */
export function planAvailability(planning: Planning, reading: TableReading<AvailabilityRow>, providers: ProviderIndex, locations: NameIndex): void {
  const file = new PlannedFile(planning, availabilitySchema, reading);
  const virtual = listVirtualPlaces(planning);
  const byProvider = new Map<string, ProviderRows>();
  for (const row of reading.rows) {
    const found = providers.find(row.values.provider);
    if (found.kind !== 'found') {
      file.refuse(row, 'provider', providers.explain(found, row.values.provider));
      continue;
    }
    const blocks = toBlocks(file, row, locations, virtual);
    if (blocks === undefined) continue;
    const taken = file.takeKey(`${found.id}${JSON.stringify(blocks)}`, row);
    if (taken !== undefined) {
      file.refuse(row, 'row', `Line ${taken} has the same hours already.`);
      continue;
    }
    const week = byProvider.get(found.id) ?? { rows: [], blocks: [] };
    week.rows.push(row);
    week.blocks.push(...blocks);
    byProvider.set(found.id, week);
  }
  for (const [providerId, week] of byProvider) planWeek(planning, file, providerId, week);
  file.close();
}

function toBlocks(file: PlannedFile<AvailabilityRow>, row: ReadRow<AvailabilityRow>, locations: NameIndex, virtual: ReadonlySet<string>): Block[] | undefined {
  const { location, telehealth, weekdays, startMinute, endMinute, slotMinutes, clientScheduling, validFrom, validTo } = row.values;
  const place = location ? locations.find(location) : undefined;
  if (location && place?.kind !== 'found') {
    file.refuse(row, 'location', place?.kind === 'several' ? `Two locations are called “${location}”.` : `No location is called “${location}”. Write a name from locations.csv, or telehealth.`);
    return undefined;
  }
  const isVirtual = place?.kind === 'found' && virtual.has(place.id) && telehealth !== false;
  const locationId = place?.kind === 'found' && !isVirtual ? place.id : null;
  const isOnline = telehealth === true || isVirtual;
  const hours = { startMinute, endMinute, slotMinutes: slotMinutes ?? null, clientScheduling: clientScheduling ?? true, validFrom: validFrom ?? null, validTo: validTo ?? null };
  // Hours at a location with telehealth are offered both ways: a block has one place and one mode.
  const modes: Pick<Block, 'locationId' | 'telehealth'>[] = [];
  if (!isOnline || locationId !== null) modes.push({ locationId, telehealth: false });
  if (isOnline) modes.push({ locationId: null, telehealth: true });
  return weekdays.flatMap((weekday) => modes.map((mode) => ({ weekday, ...hours, ...mode })));
}

function planWeek(planning: Planning, file: PlannedFile<AvailabilityRow>, providerId: string, week: ProviderRows): void {
  const { changes, state, now } = planning;
  const name = file.reading.file;
  const rowHash = hashRow(week.rows.map((row) => row.fingerprint).sort().join('\n'));
  const previous = planning.previous.findByKey(name, providerId);
  const held = state.availabilityBlocks.filter((block) => block.providerId === providerId);
  const [heldWeek, fileWeek] = [describeWeek(held), describeWeek(week.blocks)];
  const isChangedInApp = previous !== undefined && previous.importedFields['week'] !== heldWeek;
  const isSame = previous?.rowHash === rowHash || heldWeek === fileWeek;
  if (previous?.rowHash !== rowHash) {
    changes.importRows.push({ file: name, rowKey: providerId, rowHash, recordId: providerId, importedFields: JSON.stringify({ week: fileWeek }), importedAt: now });
  }
  const line = week.rows[0]?.line ?? 0;
  if (isSame || isChangedInApp) {
    file.count.unchanged += week.rows.length;
    if (!isSame) file.note(line, 'row', "This provider's hours were changed in the app since the last import. The app's hours stay; the file's were not taken.");
    return;
  }
  if (held.length > 0) {
    changes.clearedBlocks.push(providerId);
    if (previous === undefined) file.note(line, 'row', "This provider's hours in the app were replaced by the file's.");
  }
  file.count[held.length > 0 ? 'changed' : 'added'] += week.rows.length;
  for (const block of week.blocks) changes.availabilityBlocks.push({ ...block, id: planning.newId(), providerId });
}

/** A week as text that does not depend on the order of its blocks. */
function describeWeek(blocks: readonly Block[]): string {
  const lines = blocks.map((block) =>
    JSON.stringify([block.weekday, block.startMinute, block.endMinute, block.locationId, block.telehealth, block.slotMinutes, block.clientScheduling, block.validFrom, block.validTo]),
  );
  return [...new Set(lines)].sort().join('\n');
}
