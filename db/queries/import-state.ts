import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import * as schema from '../schema/index.ts';
import { emptyImportMoney, loadImportMoney } from './import-money.ts';

export type ImportConnection = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

/** All that an import compares its rows with. Read whole: a practice is small, and a query per row would cost more. */
export function loadImportState(connection: ImportConnection) {
  return {
    practice: connection.select().from(schema.practices).get(),
    locations: connection.select().from(schema.locations).all(),
    providers: connection.select().from(schema.providers).all(),
    providerLocations: connection.select().from(schema.providerLocations).all(),
    portalSettings: connection.select().from(schema.portalSettings).all(),
    services: connection.select().from(schema.services).all(),
    availabilityBlocks: connection.select().from(schema.availabilityBlocks).all(),
    clients: connection.select().from(schema.clients).all(),
    clientProviders: connection.select().from(schema.clientProviders).all(),
    appointments: connection.select().from(schema.appointments).all(),
    importRows: connection.select().from(schema.importRows).all(),
    money: loadImportMoney(connection),
  };
}

export type ImportState = ReturnType<typeof loadImportState>;

export function emptyImportState(): ImportState {
  return {
    practice: undefined,
    locations: [],
    providers: [],
    providerLocations: [],
    portalSettings: [],
    services: [],
    availabilityBlocks: [],
    clients: [],
    clientProviders: [],
    appointments: [],
    importRows: [],
    money: emptyImportMoney(),
  };
}
