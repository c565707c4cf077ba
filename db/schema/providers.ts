import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const providers = sqliteTable('providers', {
  id: text().primaryKey(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  credentials: text(),
  npi: text(),
  licenseNumber: text(),
  licenseState: text(),
  /** NUCC provider taxonomy, ten characters. */
  taxonomy: text(),
  /** The provider under whose licence this one works. */
  supervisorId: text(),
  email: text(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  updatedAt: integer().notNull(),
});

export const providerLocations = sqliteTable(
  'provider_locations',
  { providerId: text().notNull(), locationId: text().notNull() },
  (table) => [primaryKey({ columns: [table.providerId, table.locationId] })],
);

/** A provider's My Profile : Client Portal : Online Scheduling. One row a provider. */
export const portalSettings = sqliteTable('portal_settings', {
  providerId: text().primaryKey(),
  selfSchedule: text({ enum: ['off', 'request', 'book'] }).notNull().default('off'),
  allowNew: integer({ mode: 'boolean' }).notNull().default(false),
  allowActive: integer({ mode: 'boolean' }).notNull().default(true),
  allowInactive: integer({ mode: 'boolean' }).notNull().default(false),
  allowDontKnow: integer({ mode: 'boolean' }).notNull().default(true),
  minNoticeHours: integer().notNull().default(24),
  maxAheadDays: integer().notNull().default(60),
  slotMinutes: integer().notNull().default(60),
  allowConfirm: integer({ mode: 'boolean' }).notNull().default(true),
  confirmFromDays: integer().notNull().default(5),
  allowCancel: integer({ mode: 'boolean' }).notNull().default(true),
  cancelNoticeHours: integer().notNull().default(24),
  lateCancel: text({ enum: ['block', 'allow_with_fee_notice'] }).notNull().default('block'),
  lateCancelFeeCents: integer().notNull().default(0),
  undoMinutes: integer().notNull().default(3),
  maxOpenFuture: integer().notNull().default(4),
  requireReasonOnCancel: integer({ mode: 'boolean' }).notNull().default(false),
  updatedAt: integer().notNull(),
});

/** Weekly hours in wall-clock minutes of the location's zone. */
export const availabilityBlocks = sqliteTable(
  'availability_blocks',
  {
    id: text().primaryKey(),
    providerId: text().notNull(),
    /** 0 = Sunday. */
    weekday: integer().notNull(),
    startMinute: integer().notNull(),
    endMinute: integer().notNull(),
    locationId: text(),
    telehealth: integer({ mode: 'boolean' }).notNull().default(false),
    /** Null = the provider's slot length. */
    slotMinutes: integer(),
    clientScheduling: integer({ mode: 'boolean' }).notNull().default(true),
    validFrom: text(),
    validTo: text(),
  },
  (table) => [index('availability_blocks_provider').on(table.providerId)],
);

/** Rows for a date replace that date's weekly hours wholly; a row without hours = closed that day. */
export const availabilityExceptions = sqliteTable(
  'availability_exceptions',
  {
    id: text().primaryKey(),
    providerId: text().notNull(),
    date: text().notNull(),
    startMinute: integer(),
    endMinute: integer(),
    locationId: text(),
    telehealth: integer({ mode: 'boolean' }).notNull().default(false),
    slotMinutes: integer(),
    clientScheduling: integer({ mode: 'boolean' }).notNull().default(true),
  },
  (table) => [index('availability_exceptions_provider_date').on(table.providerId, table.date)],
);

export const timeOff = sqliteTable(
  'time_off',
  {
    id: text().primaryKey(),
    providerId: text().notNull(),
    startsAt: integer().notNull(),
    endsAt: integer().notNull(),
    note: text(),
  },
  (table) => [index('time_off_provider_ends').on(table.providerId, table.endsAt)],
);
