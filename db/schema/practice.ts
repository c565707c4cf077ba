import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row: the practice that this store belongs to. */
export const practices = sqliteTable('practices', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** IANA zone. An empty practice made by hand starts without one and cannot book until it has it. */
  timeZone: text(),
  phone: text(),
  street: text(),
  line2: text(),
  city: text(),
  state: text(),
  zip: text(),
  taxId: text(),
  groupNpi: text(),
  arrivalProof: text({ enum: ['dob_and_name', 'desk_code'] }).notNull().default('dob_and_name'),
  arrivalOpensMinutes: integer().notNull().default(90),
  arrivalClosesMinutes: integer().notNull().default(30),
  /** Age of consent for a minor's own messages and measures. */
  minorConsentAge: integer().notNull().default(12),
  /** Every client login needs two-factor; who has none sets it up at the next sign-in. */
  requireTwoFactor: integer({ mode: 'boolean' }).notNull().default(false),
  /** The same for everyone who works here. */
  requireStaffTwoFactor: integer({ mode: 'boolean' }).notNull().default(false),
  isDemo: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

export const locations = sqliteTable('locations', {
  id: text().primaryKey(),
  name: text().notNull(),
  street: text(),
  line2: text(),
  city: text(),
  state: text(),
  zip: text(),
  phone: text(),
  /** Null = the practice's zone. */
  timeZone: text(),
  telehealth: integer({ mode: 'boolean' }).notNull().default(false),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  updatedAt: integer().notNull(),
});

/** Numbers that must never repeat: arrival tickets by day, later receipt numbers. */
export const counters = sqliteTable('counters', {
  name: text().primaryKey(),
  value: integer().notNull(),
});

/** Services as the client reads them; `providerId` null = every provider. */
export const services = sqliteTable(
  'services',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    minutes: integer().notNull(),
    feeCents: integer().notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    /** Clients may choose it when they book for themselves. */
    online: integer({ mode: 'boolean' }).notNull().default(false),
    telehealth: integer({ mode: 'boolean' }).notNull().default(false),
    providerId: text(),
    updatedAt: integer().notNull(),
  },
  (table) => [uniqueIndex('services_code_provider').on(table.code, table.providerId)],
);
