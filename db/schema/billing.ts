import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A charge is split at posting: fee = expected from insurance + the client's part. */
export const charges = sqliteTable(
  'charges',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    providerId: text().notNull(),
    appointmentId: text(),
    /** YYYY-MM-DD. */
    serviceDate: text().notNull(),
    description: text().notNull(),
    kind: text({ enum: ['visit', 'late_cancel', 'no_show', 'other'] }).notNull().default('visit'),
    feeCents: integer().notNull(),
    /** The part still expected from insurance; whoever posts an insurance payment or adjustment lowers it in the same transaction. */
    insuranceExpectedCents: integer().notNull().default(0),
    postedAt: integer().notNull(),
  },
  (table) => [index('charges_client').on(table.clientId, table.feeCents, table.insuranceExpectedCents)],
);

export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    chargeId: text(),
    kind: text({ enum: ['client_payment', 'insurance_payment', 'insurance_adjustment', 'write_off', 'courtesy_credit', 'refund'] }).notNull(),
    amountCents: integer().notNull(),
    receivedAt: integer().notNull(),
    method: text({ enum: ['cash', 'check', 'card', 'external', 'hsa_fsa_card'] }),
  },
  (table) => [index('ledger_entries_client').on(table.clientId, table.kind, table.amountCents)],
);
