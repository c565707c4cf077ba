import { integer, sqliteTable, text, index } from 'drizzle-orm/sqlite-core';

/** Who did what to whose record. A chain: each row's hash covers the row before it. Never updated, never deleted. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    actorKind: text({ enum: ['nobody', 'client', 'staff', 'system'] }).notNull(),
    actorId: text(),
    surface: text({ enum: ['kiosk', 'desk', 'command'] }).notNull(),
    /** Contract path, e.g. appointments.cancel. */
    procedure: text().notNull(),
    outcome: text({ enum: ['done', 'refused', 'denied', 'failed'] }).notNull(),
    /** Refusal code or incident id; never words about a person. */
    detail: text(),
    /** JSON array of client ids that the call touched. */
    clientIds: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [index('audit_events_at').on(table.at)],
);
