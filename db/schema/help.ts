import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Somebody at a kiosk pressed Get help. */
export const helpCalls = sqliteTable(
  'help_calls',
  {
    id: text().primaryKey(),
    kioskName: text().notNull(),
    clientId: text(),
    topic: text({ enum: ['help', 'arrival', 'account', 'payment', 'documents', 'insurance', 'scheduling'] }).notNull(),
    askedAt: integer().notNull(),
    answeredAt: integer(),
    answeredBy: text(),
  },
  (table) => [index('help_calls_open').on(table.answeredAt, table.askedAt), index('help_calls_kiosk').on(table.kioskName, table.askedAt)],
);

/** Arrivals that the kiosk sent to the desk: the client reads one sentence, the desk reads the cause. */
export const refusedArrivals = sqliteTable(
  'refused_arrivals',
  {
    id: text().primaryKey(),
    kioskName: text().notNull(),
    cause: text({ enum: ['unknown', 'ambiguous', 'too_early', 'too_late', 'blocked', 'cancelled', 'no_show', 'telehealth', 'no_letters', 'other_day', 'throttled'] }).notNull(),
    clientId: text(),
    appointmentId: text(),
    at: integer().notNull(),
    settledAt: integer(),
    settledBy: text(),
  },
  (table) => [index('refused_arrivals_open').on(table.settledAt, table.at), index('refused_arrivals_kiosk').on(table.kioskName, table.at)],
);
