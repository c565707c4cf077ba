import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Everything that was or will be asked of a card processor. A row is on disk before the processor hears of it; its id is the
 * reference that the processor gets and the root of every idempotency key. No card number is ever here.
 */
export const paymentAttempts = sqliteTable(
  'payment_attempts',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    purpose: text({ enum: ['payment', 'add_card', 'refund'] }).notNull(),
    /** phone: the processor's page behind a QR code. card_on_file: charged without a page. to_card: a refund. */
    method: text({ enum: ['phone', 'card_on_file', 'to_card'] }).notNull(),
    processor: text({ enum: ['simulated', 'stripe'] }).notNull(),
    amountCents: integer().notNull(),
    /** JSON array of the ticked charges; null = oldest first. */
    chargeIds: text(),
    cardId: text(),
    /** Of a refund: the ledger's payment that it gives back, and why. */
    refundsEntryId: text(),
    reason: text(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    consentVersion: text(),
    /**
     * started: on its way. authorised: the card's bank has said yes and the money is not taken. captured: taken, not in the ledger.
     * posted: in the ledger (of a card: on file). declined, voided: no money moved. unknown: nobody knows, the processor is asked.
     */
    state: text({ enum: ['started', 'authorised', 'captured', 'posted', 'declined', 'voided', 'unknown'] }).notNull(),
    /** Why it was declined or ended. */
    why: text({ enum: ['declined', 'no_funds', 'card_expired', 'needs_phone', 'try_later', 'cancelled', 'expired', 'out_of_reach', 'not_accepted'] }),
    /** The processor's name of the page, the charge or the refund. */
    processorRef: text(),
    /** The processor's name of the money that was taken: what a refund gives back. */
    chargeRef: text(),
    /** On disk before the one call that takes money; whoever finds it set asks, and never charges. */
    moneyAskedAt: integer(),
    url: text(),
    /** Until when the QR code may be used. */
    expiresAt: integer(),
    cancelAskedAt: integer(),
    /** What the processor says it took. */
    takenCents: integer(),
    cardBrand: text(),
    cardLast4: text(),
    /** A person must look. */
    attention: text({ enum: ['unknown_long', 'wrong_amount', 'refused', 'disputed'] }),
    /** How often the processor was asked about it, and when next; null = no more. */
    asks: integer().notNull().default(0),
    nextAskAt: integer(),
    /** Counts the writes: who read an older one writes nothing. */
    revision: integer().notNull().default(0),
    startedAt: integer().notNull(),
    unknownSince: integer(),
    settledAt: integer(),
    /** Staff id; null = the client. */
    startedBy: text(),
  },
  (table) => [
    // Two kiosks at once: the file itself lets one through.
    uniqueIndex('payment_attempts_open').on(table.clientId, table.purpose).where(sql`"settledAt" is null`),
    index('payment_attempts_due').on(table.nextAskAt).where(sql`"nextAskAt" is not null`),
    index('payment_attempts_person').on(table.attention).where(sql`"attention" is not null`),
    index('payment_attempts_client').on(table.clientId, table.startedAt),
  ],
);

/** Cards that clients left with the processor. What is here can charge nobody without the practice's key. */
export const cardsOnFile = sqliteTable(
  'cards_on_file',
  {
    /** The id of the attempt that added it. */
    id: text().primaryKey(),
    clientId: text().notNull(),
    processor: text({ enum: ['simulated', 'stripe'] }).notNull(),
    /** The processor's name of the card. */
    processorRef: text().notNull(),
    brand: text().notNull(),
    last4: text().notNull(),
    expMonth: integer().notNull(),
    expYear: integer().notNull(),
    nickname: text(),
    isDefault: integer({ mode: 'boolean' }).notNull().default(false),
    /** Which text the client agreed to, in which language. */
    consentVersion: text().notNull(),
    consentLanguage: text({ enum: ['en', 'es'] }).notNull(),
    addedAt: integer().notNull(),
    /** Staff id; null = the client. */
    addedBy: text(),
    removedAt: integer(),
    /** When to ask the processor (again) to forget a removed card; null = nothing to ask. */
    nextForgetAt: integer(),
  },
  (table) => [index('cards_on_file_client').on(table.clientId), index('cards_on_file_forget').on(table.nextForgetAt).where(sql`"nextForgetAt" is not null`)],
);

/**
 * After a restore: money that the processor moved under a reference of ours, and that the copy knows nothing of. A person says whose
 * it is; then it becomes an attempt under its first reference and a line of the ledger.
 */
export const foundPayments = sqliteTable(
  'found_payments',
  {
    /** The reference that the processor got: the id of the attempt that was lost. */
    id: text().primaryKey(),
    kind: text({ enum: ['payment', 'refund'] }).notNull(),
    processor: text({ enum: ['simulated', 'stripe'] }).notNull(),
    /** The processor's name of the charge, of a refund its own. */
    processorRef: text().notNull(),
    /** The money that was taken: of a refund, what it gives back. */
    chargeRef: text().notNull(),
    amountCents: integer().notNull(),
    movedAt: integer().notNull(),
    cardBrand: text(),
    cardLast4: text(),
    /** By the card on file that paid, or the payment that was given back; null = the processor does not know it. */
    clientId: text(),
    foundAt: integer().notNull(),
    settledAt: integer(),
    outcome: text({ enum: ['posted', 'not_ours'] }),
    reason: text(),
  },
  (table) => [index('found_payments_waiting').on(table.movedAt).where(sql`"settledAt" is null`)],
);

/** Practice Settings : Billing & Insurance : Payment Processing. One row. Which processor is in `billing_settings`; its key is never in the store. */
export const paymentProcessing = sqliteTable('payment_processing', {
  id: text().primaryKey(),
  descriptor: text().notNull(),
  maxPaymentCents: integer().notNull(),
  cardsOnFile: integer({ mode: 'boolean' }).notNull(),
  afterPaymentAddress: text(),
  /** What was wrong with the processor's last answer. */
  trouble: text({ enum: ['out_of_reach', 'key_refused'] }),
  troubleSince: integer(),
  disputesAskedAt: integer(),
  /** A copy took the store's place, and what was begun since that copy is not all asked for yet: how far the copy reaches, and since when it stands here. Null = nothing to ask. */
  copiedAt: integer(),
  restoredAt: integer(),
  lostAskAt: integer(),
  updatedAt: integer().notNull(),
});

/** The demo clinic's processor: what it would know of its own. */
export const simulatedObjects = sqliteTable('simulated_objects', {
  id: text().primaryKey(),
  /** Asked again with the same key it answers the same. */
  idempotencyKey: text().notNull().unique(),
  kind: text({ enum: ['page', 'charge', 'refund'] }).notNull(),
  /** A page for a card takes no money. */
  amountCents: integer().notNull(),
  state: text({ enum: ['open', 'unconfirmed', 'succeeded', 'declined', 'ended'] }).notNull(),
  /** The card of a charge, the charge of a refund. */
  about: text(),
});
