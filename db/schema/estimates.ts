import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/*
 * Good Faith Estimates are kept as they were given: no row here is ever changed or deleted. A change is another version; what became of an
 * estimate is a row of its own.
 */

/** Why one is owed, and by when. */
export const estimates = sqliteTable(
  'estimates',
  {
    /** The screen chooses it before it asks: the same thing sent twice is one row. */
    id: text().primaryKey(),
    clientId: text().notNull(),
    /** `requested`: the client asked what care costs. `scheduled`: a service was put on the calendar. */
    reason: text({ enum: ['scheduled', 'requested'] }).notNull(),
    /** YYYY-MM-DD on which it was asked for or scheduled: the clock starts. */
    askedOn: text().notNull(),
    /** YYYY-MM-DD of the first service; null = not scheduled yet. */
    serviceDate: text(),
    /** Last day on which it may be given, YYYY-MM-DD; null = the law asks for none. */
    dueOn: text(),
    openedAt: integer().notNull(),
    /** Staff id; null = the client at a kiosk. */
    openedBy: text(),
  },
  (table) => [index('estimates_client').on(table.clientId)],
);

export const estimateVersions = sqliteTable(
  'estimate_versions',
  {
    id: text().primaryKey(),
    estimateId: text().notNull(),
    clientId: text().notNull(),
    /** Counts up from 1. */
    version: integer().notNull(),
    primaryService: text().notNull(),
    serviceDate: text(),
    /** YYYY-MM-DD, inclusive, at most twelve months on. */
    expiresOn: text().notNull(),
    /** JSON array of plain words: services that come with estimates of their own. */
    scheduledApart: text().notNull().default('[]'),
    preparedAt: integer().notNull(),
    preparedBy: text().notNull(),
  },
  (table) => [uniqueIndex('estimate_versions_number').on(table.estimateId, table.version), index('estimate_versions_client').on(table.clientId)],
);

export const estimateItems = sqliteTable(
  'estimate_items',
  {
    id: text().primaryKey(),
    versionId: text().notNull(),
    /** From 0, as the paper lists them. */
    position: integer().notNull(),
    providerId: text().notNull(),
    /** Where it is given; null = online or at the practice's own address. */
    locationId: text(),
    code: text().notNull(),
    description: text().notNull(),
    /** ICD-10-CM codes as known that day, separated by a space; empty = to be determined. */
    diagnosisCodes: text().notNull().default(''),
    quantity: integer().notNull(),
    /** Expected charge of one, after the discount for paying oneself. */
    eachCents: integer().notNull(),
    /** Plain words: `once a week`. */
    frequency: text(),
  },
  (table) => [index('estimate_items_version').on(table.versionId, table.position)],
);

/** What became of it: given to the client, or not wanted any more. */
export const estimateEvents = sqliteTable(
  'estimate_events',
  {
    id: text().primaryKey(),
    estimateId: text().notNull(),
    clientId: text().notNull(),
    kind: text({ enum: ['delivered', 'closed'] }).notNull(),
    /** The version that was given. */
    versionId: text(),
    method: text({ enum: ['in_person', 'mail', 'electronic'] }),
    /** YYYY-MM-DD on which it was given. */
    day: text(),
    reason: text(),
    notedAt: integer().notNull(),
    notedBy: text().notNull(),
  },
  (table) => [index('estimate_events_client').on(table.clientId, table.estimateId)],
);
