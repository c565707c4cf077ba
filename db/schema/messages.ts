import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    threadId: text().notNull(),
    clientId: text().notNull(),
    fromClient: integer({ mode: 'boolean' }).notNull(),
    staffName: text(),
    subject: text().notNull(),
    body: text().notNull(),
    sentAt: integer().notNull(),
    readAt: integer(),
  },
  (table) => [index('messages_client').on(table.clientId, table.sentAt)],
);
