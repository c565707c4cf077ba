import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const clients = sqliteTable(
  'clients',
  {
    id: text().primaryKey(),
    /** The id of the practice's earlier system (MRN, account), kept for importing again. */
    externalId: text(),
    firstName: text().notNull(),
    middleName: text(),
    lastName: text().notNull(),
    /** What the client wants to be called; kiosk greetings use it. */
    preferredFirstName: text(),
    preferredLastName: text(),
    pronouns: text(),
    /** YYYY-MM-DD. */
    dateOfBirth: text().notNull(),
    sex: text(),
    status: text({ enum: ['new', 'active', 'inactive'] }).notNull().default('new'),
    email: text(),
    /** +1 E.164. */
    phone: text(),
    street: text(),
    line2: text(),
    city: text(),
    state: text(),
    zip: text(),
    language: text({ enum: ['en', 'es'] }).notNull().default('en'),
    /** Guardian as a name, where the guardian is not a client. */
    guardianName: text(),
    guardianClientId: text(),
    /** Staff stopped self check-in (safety plan, court matter, balance); the kiosk only says "see the front desk". */
    selfCheckInBlocked: integer({ mode: 'boolean' }).notNull().default(false),
    /** Confidential-communication request, shown to staff as a banner. */
    privacyNote: text(),
    insuranceChoice: text({ enum: ['not_answered', 'none_self_pay', 'insured'] }).notNull().default('not_answered'),
    insuranceState: text({ enum: ['none', 'client_submitted', 'staff_verified', 'needs_correction'] }).notNull().default('none'),
    contactConfirmedAt: integer(),
    /** Folded "last first preferred" for the desk's prefix search. */
    searchKey: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('clients_search').on(table.searchKey),
    index('clients_birth').on(table.dateOfBirth),
    index('clients_external').on(table.externalId),
  ],
);

/** Search words of a client (each name part folded, last four of the phone): one indexed prefix look-up per word typed. */
export const clientSearchWords = sqliteTable(
  'client_search_words',
  { word: text().notNull(), clientId: text().notNull() },
  (table) => [primaryKey({ columns: [table.word, table.clientId] }), index('client_search_words_client').on(table.clientId)],
);

/** Active treatment links. */
export const clientProviders = sqliteTable(
  'client_providers',
  { clientId: text().notNull(), providerId: text().notNull(), isPrimary: integer({ mode: 'boolean' }).notNull().default(false) },
  (table) => [primaryKey({ columns: [table.clientId, table.providerId] }), index('client_providers_provider').on(table.providerId)],
);
