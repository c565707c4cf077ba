import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Terms of Service as the practice published them. Never changed afterwards: a new text is a new version. */
export const termsVersions = sqliteTable(
  'terms_versions',
  {
    id: text().primaryKey(),
    version: integer().notNull().unique(),
    /** YYYY-MM-DD. */
    effectiveDate: text().notNull(),
    textEn: text().notNull(),
    textEs: text().notNull(),
    publishedBy: text(),
    publishedAt: integer().notNull(),
  },
  (table) => [index('terms_versions_version').on(table.version)],
);

/** Who accepted which version: `login:<id>`, or `client:<id>` of somebody without a login. */
export const termsAcceptances = sqliteTable(
  'terms_acceptances',
  { subject: text().notNull(), versionId: text().notNull(), language: text({ enum: ['en', 'es'] }).notNull(), acceptedAt: integer().notNull(), seatName: text().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.versionId] }), index('terms_acceptances_version').on(table.versionId, table.acceptedAt)],
);
