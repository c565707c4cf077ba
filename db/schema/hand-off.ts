import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A kiosk that staff gave into one client's hands: asked, confirmed or declined by the client, given back. */
export const handOffs = sqliteTable(
  'hand_offs',
  {
    id: text().primaryKey(),
    kioskName: text().notNull(),
    clientId: text().notNull(),
    /** JSON list of the menu's words that it opens. */
    sections: text().notNull(),
    startedBy: text().notNull(),
    startedAt: integer().notNull(),
    /** Nothing waits after that instant. */
    lapsesAt: integer().notNull(),
    confirmedAt: integer(),
    /** Of the session that it opened. */
    sessionHash: text(),
    declinedAt: integer(),
    endedAt: integer(),
    endReason: text({ enum: ['pin', 'password', 'desk', 'replaced', 'restart'] }),
    /** Staff id. */
    endedBy: text(),
  },
  (table) => [index('hand_offs_open').on(table.endedAt, table.startedAt)],
);
