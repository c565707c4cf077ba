import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/*
 * The ledger is append-only: no row here is ever changed or deleted. What was wrong is negated exactly by a row that names it in
 * `reversesId`; a row is reversed at most once. Amounts are integer cents of US dollars.
 */

/** A charge is split at posting: fee = expected from insurance + the client's part. */
export const charges = sqliteTable(
  'charges',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    /** Who rendered the service. */
    providerId: text().notNull(),
    /** Under whose licence, where the provider was supervised on that day. */
    supervisorId: text(),
    appointmentId: text(),
    /** YYYY-MM-DD. */
    serviceDate: text().notNull(),
    /** CPT, HCPCS or the practice's own. Null for what is no service (fees, an opening balance). */
    code: text(),
    /** Up to four, separated by a space: `95 GT`. */
    modifiers: text().notNull().default(''),
    units: integer().notNull().default(1),
    minutes: integer(),
    /** Two digits: 11 office, 02 and 10 telehealth. */
    placeOfService: text(),
    /** JSON array of diagnosis ids, pointer A first; empty = those active on the service date. */
    diagnosisIds: text().notNull().default('[]'),
    description: text().notNull(),
    kind: text({ enum: ['visit', 'late_cancel', 'no_show', 'other', 'opening_balance'] }).notNull().default('visit'),
    feeCents: integer().notNull(),
    /** Expected from insurance at posting; later lines lower it by their `expectedDropCents`. */
    insuranceExpectedCents: integer().notNull().default(0),
    reversesId: text(),
    /** Why it was reversed. */
    reason: text(),
    postedAt: integer().notNull(),
    /** Staff id; null = import or the program itself. */
    postedBy: text(),
  },
  (table) => [
    index('charges_client').on(table.clientId, table.feeCents, table.insuranceExpectedCents),
    index('charges_appointment').on(table.appointmentId),
    uniqueIndex('charges_reverses').on(table.reversesId).where(sql`"reversesId" is not null`),
  ],
);

export const ledgerEntries = sqliteTable(
  'ledger_entries',
  {
    /** The payer's screen chooses it before it asks: the same payment sent twice is one row. */
    id: text().primaryKey(),
    clientId: text().notNull(),
    /** The charge of an insurance line or write-off. What clients pay is laid on charges by `allocations`. */
    chargeId: text(),
    kind: text({
      enum: ['client_payment', 'insurance_payment', 'insurance_adjustment', 'insurance_to_client', 'write_off', 'courtesy_credit', 'opening_credit', 'refund'],
    }).notNull(),
    amountCents: integer().notNull(),
    /** By how much the line lowers what its charge still expects from insurance. */
    expectedDropCents: integer().notNull().default(0),
    /** YYYY-MM-DD on which it was paid, as people say it. */
    entryDate: text().notNull(),
    method: text({ enum: ['cash', 'check', 'card', 'external', 'hsa_fsa_card'] }),
    /** Check number, or the last four of a card. */
    reference: text(),
    /** For staff alone. */
    memo: text(),
    /** Printed on statements. */
    statementMemo: text(),
    reason: text(),
    reversesId: text(),
    /** The payment that a refund gives back; no refund is without. */
    refundsId: text(),
    /** The first line of one payment that had to be posted as several. */
    partOfId: text(),
    /** Counts up without gaps; client payments and refunds have one. */
    receiptNumber: integer(),
    postedAt: integer().notNull(),
    /** Staff id; null = import or the program itself. */
    postedBy: text(),
  },
  (table) => [
    index('ledger_entries_client').on(table.clientId, table.kind, table.amountCents, table.expectedDropCents),
    index('ledger_entries_charge').on(table.chargeId),
    uniqueIndex('ledger_entries_reverses').on(table.reversesId).where(sql`"reversesId" is not null`),
    uniqueIndex('ledger_entries_receipt').on(table.receiptNumber).where(sql`"receiptNumber" is not null`),
  ],
);

/** Which charge a payment or credit pays. Taking back is a row below zero. */
export const allocations = sqliteTable(
  'allocations',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    clientId: text().notNull(),
    entryId: text().notNull(),
    chargeId: text().notNull(),
    amountCents: integer().notNull(),
    allocatedAt: integer().notNull(),
  },
  (table) => [index('allocations_client').on(table.clientId, table.entryId, table.chargeId, table.amountCents)],
);

/** Practice Settings : Billing & Insurance. One row; absent = the defaults. */
export const billingSettings = sqliteTable('billing_settings', {
  id: text().primaryKey(),
  /** "Allow clients to view their accounts and receive statements?" */
  clientSeesAccount: integer({ mode: 'boolean' }).notNull().default(true),
  clientCanPay: integer({ mode: 'boolean' }).notNull().default(true),
  showReceipts: integer({ mode: 'boolean' }).notNull().default(true),
  showSuperbills: integer({ mode: 'boolean' }).notNull().default(true),
  showSpendingStatements: integer({ mode: 'boolean' }).notNull().default(true),
  showStatements: integer({ mode: 'boolean' }).notNull().default(true),
  minPaymentCents: integer().notNull().default(500),
  allowPrepay: integer({ mode: 'boolean' }).notNull().default(true),
  /** How far above the balance a client may pay at the kiosk. */
  maxOverBalanceCents: integer().notNull().default(50_000),
  superbillRelease: text({ enum: ['manual', 'on_visit_complete'] }).notNull().default('manual'),
  /** Practice Settings : Billing & Insurance : Payment Processing. */
  processor: text({ enum: ['none', 'simulated', 'stripe'] }).notNull().default('none'),
  updatedAt: integer().notNull(),
});
