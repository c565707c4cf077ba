import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row: where the practice's mail goes out. */
export const mailServers = sqliteTable('mail_servers', {
  id: text().primaryKey(),
  host: text().notNull(),
  port: integer().notNull(),
  /** tls: from the first byte. starttls: or no mail at all. none: a server on this machine only. */
  security: text({ enum: ['tls', 'starttls', 'none'] }).notNull(),
  username: text(),
  /** Safe here: the store is encrypted. */
  password: text(),
  fromAddress: text().notNull(),
  /** Must not say what care the practice gives: it stands in every mailbox. */
  fromName: text().notNull(),
  updatedAt: integer().notNull(),
});
