import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A paper that was given a number. What it said that day is kept: printed again it says the same, and COPY. */
export const papers = sqliteTable(
  'papers',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['receipt', 'superbill', 'flexible_spending_statement', 'statement', 'good_faith_estimate', 'terms', 'recovery_codes', 'code_slip', 'arrival_ticket'] }).notNull(),
    number: text().notNull(),
    clientId: text().notNull(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    largePrint: integer({ mode: 'boolean' }).notNull(),
    /** JSON of what was drawn: its facts, and what else was asked for. Recovery codes never stand here. */
    drawing: text().notNull(),
    issuedAt: integer().notNull(),
    /** Staff id; null = the client at a kiosk. */
    issuedBy: text(),
    /** Times it was sent to a printer. */
    prints: integer().notNull().default(0),
  },
  (table) => [uniqueIndex('papers_number').on(table.kind, table.number), index('papers_client').on(table.clientId, table.issuedAt)],
);

export const printers = sqliteTable('printers', {
  id: text().primaryKey(),
  /** What the desk calls it. */
  name: text().notNull(),
  /** The system's queue; null = a receipt printer at an address of its own. */
  queue: text(),
  host: text(),
  port: integer(),
  paper: text({ enum: ['letter', 'roll_80', 'roll_58'] }).notNull(),
  /** What it understands: pages, or the commands of receipt printers. */
  speaks: text({ enum: ['pdf', 'escpos'] }).notNull().default('pdf'),
  /** Somebody of the practice stands by it: what kiosks print goes there, and nowhere else. */
  attended: integer({ mode: 'boolean' }).notNull().default(true),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  updatedAt: integer().notNull(),
});

export const printJobs = sqliteTable(
  'print_jobs',
  {
    id: text().primaryKey(),
    paperId: text().notNull(),
    clientId: text().notNull(),
    /** Null = there was no printer for it: the desk chooses one. */
    printerId: text(),
    /** What the client says at the desk to get it; also the job's title, which must not say more. */
    ticket: text().notNull(),
    /** Emptied when the job is over: the paper itself can be drawn again. */
    bytes: blob({ mode: 'buffer' }),
    /** The same slip in the commands of receipt printers; null for a paper that is no slip. Emptied with the bytes. */
    commands: blob({ mode: 'buffer' }),
    state: text({ enum: ['queued', 'printing', 'done', 'failed', 'cancelled'] }).notNull().default('queued'),
    /** The system's name of the job while it prints. */
    systemJob: text(),
    byClient: integer({ mode: 'boolean' }).notNull(),
    requestedAt: integer().notNull(),
    startedAt: integer(),
    settledAt: integer(),
    /** Handed to the client. */
    collectedAt: integer(),
  },
  (table) => [index('print_jobs_state').on(table.state, table.requestedAt)],
);
