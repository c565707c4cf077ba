import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** An insurance policy of a client. */
export const coverages = sqliteTable(
  'coverages',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    payer: text().notNull(),
    plan: text(),
    memberId: text().notNull(),
    groupNumber: text(),
    /** The client's relation to the subscriber. */
    relationship: text({ enum: ['self', 'spouse', 'child', 'other'] }).notNull(),
    /** Whose policy it is, where the client is not the subscriber. */
    subscriberName: text(),
    /** YYYY-MM-DD. */
    subscriberDateOfBirth: text(),
    /** Which insurer pays first. */
    order: text({ enum: ['primary', 'secondary'] }).notNull().default('primary'),
    /** What the client pays for a visit while it holds; null = not known. */
    copayCents: integer(),
    /** YYYY-MM-DD, both inclusive; null = open. */
    validFrom: text(),
    validTo: text(),
    updatedAt: integer().notNull(),
  },
  (table) => [index('coverages_client').on(table.clientId)],
);

/** Shown where a paper or the provider needs it, never in the ledger. */
export const diagnoses = sqliteTable(
  'diagnoses',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    /** ICD-10-CM, with its dot: `F41.1`. */
    code: text().notNull(),
    description: text(),
    /** YYYY-MM-DD, both inclusive. */
    validFrom: text().notNull(),
    validTo: text(),
    /** Pointer order on papers, lowest first. */
    rank: integer().notNull().default(1),
    /** When the provider let the client see it on a superbill; null = not yet. */
    releasedAt: integer(),
    releasedBy: text(),
    updatedAt: integer().notNull(),
  },
  (table) => [index('diagnoses_client').on(table.clientId)],
);

/**
 * Signatures that the practice holds: a provider's, for papers that say so in its place, and a client's or policy holder's, for a claim.
 * Never changed, never deleted: the last row of a subject holds, and one without a day takes it back.
 */
export const signaturesOnFile = sqliteTable(
  'signatures_on_file',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    subject: text({ enum: ['provider', 'coverage'] }).notNull(),
    subjectId: text().notNull(),
    /** YYYY-MM-DD on which it was signed; null = taken back. */
    signedOn: text(),
    notedAt: integer().notNull(),
    notedBy: text().notNull(),
  },
  (table) => [index('signatures_on_file_subject').on(table.subjectId, table.seq)],
);
