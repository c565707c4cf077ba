import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Practice Settings : Papers. One row; absent = the practice's own name, address and phone. */
export const paperSettings = sqliteTable('paper_settings', {
  id: text().primaryKey(),
  /** The legal or billing name that goes with NPI and tax ID; null = the practice's name. */
  name: text(),
  /** A second line under it, in plain words. */
  nameLine: text(),
  /** Where payments are sent; all null = the practice's address. */
  street: text(),
  line2: text(),
  city: text(),
  state: text(),
  zip: text(),
  /** +1 E.164; null = the practice's. */
  phone: text(),
  website: text(),
  email: text(),
  /** PNG or JPEG. */
  logo: blob({ mode: 'buffer' }),
  footerEn: text(),
  footerEs: text(),
  refundPolicyEn: text(),
  refundPolicyEs: text(),
  howToPayEn: text(),
  howToPayEs: text(),
  /** JSON: `{ current: { en, es }, over30: …, over60: …, over90: … }`, a line of the statement by the age of what is owed. */
  statementMessages: text().notNull().default('{}'),
  /** Days from a statement to its due date. */
  statementDueDays: integer().notNull().default(30),
  statementSlip: integer({ mode: 'boolean' }).notNull().default(true),
  largePrint: integer({ mode: 'boolean' }).notNull().default(false),
  updatedAt: integer().notNull(),
});

/** Each change of how a kind of paper is numbered, with its reason: a gap can always be explained. Never changed, never deleted. */
export const numberingChanges = sqliteTable(
  'numbering_changes',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['receipt', 'superbill', 'flexible_spending_statement', 'statement', 'good_faith_estimate'] }).notNull(),
    /** The prefix of every number from `firstNumber` on. */
    prefix: text().notNull(),
    firstNumber: integer().notNull(),
    reason: text().notNull(),
    changedAt: integer().notNull(),
    changedBy: text().notNull(),
  },
  (table) => [index('numbering_changes_kind').on(table.kind, table.firstNumber)],
);
