import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '../schema/index.ts';
import { applyImportMoney, type ImportMoneyChanges, noImportMoney } from './import-money.ts';
import type { ImportConnection } from './import-state.ts';

type Insert<Table extends SQLiteTable> = Table['$inferInsert'];
type Patch<Table extends SQLiteTable> = Partial<Insert<Table>>;

/** Everything an import writes, gathered first so that it goes in by few statements. */
export type ImportChanges = {
  practices: Insert<typeof schema.practices>[];
  locations: Insert<typeof schema.locations>[];
  providers: Insert<typeof schema.providers>[];
  providerLocations: Insert<typeof schema.providerLocations>[];
  portalSettings: Insert<typeof schema.portalSettings>[];
  services: Insert<typeof schema.services>[];
  availabilityBlocks: Insert<typeof schema.availabilityBlocks>[];
  clients: Insert<typeof schema.clients>[];
  clientSearchWords: Insert<typeof schema.clientSearchWords>[];
  clientProviders: Insert<typeof schema.clientProviders>[];
  appointments: Insert<typeof schema.appointments>[];
  slotClaims: Insert<typeof schema.slotClaims>[];
  importRows: Insert<typeof schema.importRows>[];
  money: ImportMoneyChanges;
  patches: {
    practices: Map<string, Patch<typeof schema.practices>>;
    locations: Map<string, Patch<typeof schema.locations>>;
    providers: Map<string, Patch<typeof schema.providers>>;
    portalSettings: Map<string, Patch<typeof schema.portalSettings>>;
    services: Map<string, Patch<typeof schema.services>>;
    clients: Map<string, Patch<typeof schema.clients>>;
    appointments: Map<string, Patch<typeof schema.appointments>>;
  };
  /** Providers whose weekly hours, or whose locations, are replaced by the rows above. */
  clearedBlocks: string[];
  clearedProviderLocations: string[];
  /** Clients whose search words are replaced by the rows above. */
  clearedSearchWords: string[];
  /** Primary links that another provider takes over. */
  droppedLinks: { clientId: string; providerId: string }[];
  /** Visits whose claims go: cancelled, or claimed anew above. */
  releasedClaims: string[];
  /** Keys under which a record was kept before its key changed. */
  droppedImportRows: { file: string; rowKey: string }[];
};

export function noImportChanges(): ImportChanges {
  return {
    practices: [], locations: [], providers: [], providerLocations: [], portalSettings: [], services: [], availabilityBlocks: [],
    clients: [], clientSearchWords: [], clientProviders: [], appointments: [], slotClaims: [], importRows: [], money: noImportMoney(),
    patches: { practices: new Map(), locations: new Map(), providers: new Map(), portalSettings: new Map(), services: new Map(), clients: new Map(), appointments: new Map() },
    clearedBlocks: [], clearedProviderLocations: [], clearedSearchWords: [], droppedLinks: [], releasedClaims: [], droppedImportRows: [],
  };
}

/** Writes the changes and the outbox commands that stand for them. Call inside one immediate transaction. */
export function applyImportChanges(connection: ImportConnection, changes: ImportChanges, commands: readonly Insert<typeof schema.outboxCommands>[]): void {
  removeReplaced(connection, changes);
  patchRecords(connection, changes);
  for (const rows of chunks(changes.practices)) connection.insert(schema.practices).values(rows).run();
  for (const rows of chunks(changes.locations)) connection.insert(schema.locations).values(rows).run();
  for (const rows of chunks(changes.providers)) connection.insert(schema.providers).values(rows).run();
  for (const rows of chunks(changes.providerLocations)) connection.insert(schema.providerLocations).values(rows).onConflictDoNothing().run();
  for (const rows of chunks(changes.portalSettings)) connection.insert(schema.portalSettings).values(rows).run();
  for (const rows of chunks(changes.services)) connection.insert(schema.services).values(rows).run();
  for (const rows of chunks(changes.availabilityBlocks)) connection.insert(schema.availabilityBlocks).values(rows).run();
  for (const rows of chunks(changes.clients)) connection.insert(schema.clients).values(rows).run();
  for (const rows of chunks(changes.clientSearchWords)) connection.insert(schema.clientSearchWords).values(rows).onConflictDoNothing().run();
  for (const rows of chunks(changes.appointments)) connection.insert(schema.appointments).values(rows).run();
  // A unit that is taken stays with whoever has it: the visit still blocks by the overlap check.
  for (const rows of chunks(changes.slotClaims)) connection.insert(schema.slotClaims).values(rows).onConflictDoNothing().run();
  linkProviders(connection, changes);
  applyImportMoney(connection, changes.money);
  keepImportRows(connection, changes);
  for (const rows of chunks(commands)) connection.insert(schema.outboxCommands).values(rows).run();
}

function removeReplaced(connection: ImportConnection, changes: ImportChanges): void {
  for (const ids of chunks(changes.clearedBlocks)) connection.delete(schema.availabilityBlocks).where(inArray(schema.availabilityBlocks.providerId, ids)).run();
  for (const ids of chunks(changes.clearedProviderLocations)) connection.delete(schema.providerLocations).where(inArray(schema.providerLocations.providerId, ids)).run();
  for (const ids of chunks(changes.clearedSearchWords)) connection.delete(schema.clientSearchWords).where(inArray(schema.clientSearchWords.clientId, ids)).run();
  for (const ids of chunks(changes.releasedClaims)) connection.delete(schema.slotClaims).where(inArray(schema.slotClaims.appointmentId, ids)).run();
  for (const { clientId, providerId } of changes.droppedLinks) {
    connection.delete(schema.clientProviders).where(and(eq(schema.clientProviders.clientId, clientId), eq(schema.clientProviders.providerId, providerId))).run();
  }
  for (const { file, rowKey } of changes.droppedImportRows) {
    connection.delete(schema.importRows).where(and(eq(schema.importRows.file, file), eq(schema.importRows.rowKey, rowKey))).run();
  }
}

function patchRecords(connection: ImportConnection, { patches }: ImportChanges): void {
  for (const [id, patch] of patches.practices) connection.update(schema.practices).set(patch).where(eq(schema.practices.id, id)).run();
  for (const [id, patch] of patches.locations) connection.update(schema.locations).set(patch).where(eq(schema.locations.id, id)).run();
  for (const [id, patch] of patches.providers) connection.update(schema.providers).set(patch).where(eq(schema.providers.id, id)).run();
  for (const [id, patch] of patches.portalSettings) connection.update(schema.portalSettings).set(patch).where(eq(schema.portalSettings.providerId, id)).run();
  for (const [id, patch] of patches.services) connection.update(schema.services).set(patch).where(eq(schema.services.id, id)).run();
  for (const [id, patch] of patches.clients) connection.update(schema.clients).set(patch).where(eq(schema.clients.id, id)).run();
  for (const [id, patch] of patches.appointments) connection.update(schema.appointments).set(patch).where(eq(schema.appointments.id, id)).run();
}

function linkProviders(connection: ImportConnection, changes: ImportChanges): void {
  const { clientId, providerId } = schema.clientProviders;
  const [primary, others] = [true, false].map((isPrimary) => changes.clientProviders.filter((link) => (link.isPrimary ?? false) === isPrimary));
  for (const rows of chunks(primary ?? [])) {
    connection.insert(schema.clientProviders).values(rows).onConflictDoUpdate({ target: [clientId, providerId], set: { isPrimary: true } }).run();
  }
  for (const rows of chunks(others ?? [])) connection.insert(schema.clientProviders).values(rows).onConflictDoNothing().run();
}

function keepImportRows(connection: ImportConnection, changes: ImportChanges): void {
  const { file, rowKey } = schema.importRows;
  const set = {
    rowHash: sql`excluded."rowHash"`,
    recordId: sql`excluded."recordId"`,
    importedFields: sql`excluded."importedFields"`,
    importedAt: sql`excluded."importedAt"`,
  };
  for (const rows of chunks(changes.importRows)) connection.insert(schema.importRows).values(rows).onConflictDoUpdate({ target: [file, rowKey], set }).run();
}

/** SQLite takes some 32,000 values a statement; 200 rows of the widest table stay far below. */
function* chunks<Row>(rows: readonly Row[]): Iterable<Row[]> {
  for (let at = 0; at < rows.length; at += 200) yield rows.slice(at, at + 200);
}
