import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every change as a command, written in the change's own transaction. Stays here while no server is configured. */
export const outboxCommands = sqliteTable(
  'outbox_commands',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    idempotencyKey: text().notNull().unique(),
    /** Contract path or entry that made the change. */
    command: text().notNull(),
    /** The table's word and the row changed. */
    subject: text().notNull(),
    subjectId: text().notNull(),
    actorKind: text({ enum: ['nobody', 'client', 'staff', 'system'] }).notNull(),
    actorId: text(),
    surface: text({ enum: ['kiosk', 'desk', 'command'] }).notNull(),
    /** When the person pressed; what notice is judged by. */
    tappedAt: integer().notNull(),
    recordedAt: integer().notNull(),
    state: text({ enum: ['local', 'waiting', 'sent'] }).notNull().default('local'),
  },
  (table) => [index('outbox_commands_state').on(table.state, table.seq)],
);
