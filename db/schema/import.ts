import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What an import last wrote for a row, so that running again changes nothing and the app's own edits win. */
export const importRows = sqliteTable(
  'import_rows',
  {
    file: text().notNull(),
    rowKey: text().notNull(),
    rowHash: text().notNull(),
    recordId: text().notNull(),
    /** JSON of the fields as imported. */
    importedFields: text().notNull(),
    importedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.file, table.rowKey] })],
);
