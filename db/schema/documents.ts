import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const documentAssignments = sqliteTable(
  'document_assignments',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    title: text().notNull(),
    titleEs: text(),
    kind: text({ enum: ['pdf_read', 'pdf_sign', 'form', 'consent', 'measure', 'upload_request'] }).notNull(),
    required: integer({ mode: 'boolean' }).notNull().default(false),
    dueRule: text({ enum: ['before_first_visit', 'before_every_visit', 'by_date', 'none'] }).notNull().default('none'),
    dueDate: text(),
    /** Pages to read or questions to answer, where known. */
    size: integer(),
    status: text({ enum: ['assigned', 'opened', 'in_progress', 'submitted', 'reviewed', 'declined', 'revoked', 'expired', 'superseded'] }).notNull(),
    assignedAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [index('document_assignments_client').on(table.clientId, table.status)],
);
