import { and, eq, inArray, isNull, like, or, sql } from 'drizzle-orm';
import { accountCodes } from '#db/schema/accounts.ts';
import { paymentAttempts } from '#db/schema/payments.ts';
import { counters } from '#db/schema/practice.ts';
import { printJobs } from '#db/schema/printing.ts';
import { deskCodes } from '#db/schema/sign-in.ts';
import { connectToFile } from './open-store.ts';
import type { Store } from './store.ts';

/** Numbers that a paper bears, by the name of their counter. */
export type PaperCounts = Record<string, number>;

/**
 * A copy took the store's place: what waits in it may have happened since the copy was made. Nothing of it happens by itself a
 * second time. Mail, paper and money wait for a person or for the processor's answer, and codes that were read out open nothing.
 */
export function settleAfterRestore(store: Store, now: number): void {
  const { db } = store;
  store.mailSending.markAllMaybeSent();
  db.update(printJobs).set({ state: 'failed', settledAt: now, systemJob: null }).where(inArray(printJobs.state, ['queued', 'printing'])).run();
  // The processor is asked what became of it. A mark of money asked for means: never charge again.
  db.update(paymentAttempts)
    .set({ state: 'unknown', unknownSince: sql`coalesce(${paymentAttempts.unknownSince}, ${now})`, moneyAskedAt: sql`coalesce(${paymentAttempts.moneyAskedAt}, ${now})`, nextAskAt: now, revision: sql`${paymentAttempts.revision} + 1` })
    .where(and(isNull(paymentAttempts.settledAt), inArray(paymentAttempts.state, ['started', 'authorised', 'unknown'])))
    .run();
  // And of what was begun after the copy, which it knows nothing of; where one restore follows another, after the older copy.
  const processing = store.payments.readProcessing();
  store.payments.saveProcessing({ ...processing, copiedAt: processing.copiedAt ?? store.audit.findHead()?.at ?? 0, restoredAt: now, lostAskAt: now }, now);
  db.update(accountCodes).set({ replacedAt: now }).where(and(isNull(accountCodes.usedAt), isNull(accountCodes.replacedAt))).run();
  db.update(deskCodes).set({ replacedAt: now }).where(isNull(deskCodes.replacedAt)).run();
}

const ofPapers = or(eq(counters.name, 'receipts'), like(counters.name, 'paper:%'));

export function listPaperCounts({ db }: Store): PaperCounts {
  return Object.fromEntries(db.select().from(counters).where(ofPapers).all().map(({ name, value }) => [name, value]));
}

/** The next number of each is the one after. */
export function setPaperCounts({ db }: Store, counts: PaperCounts): void {
  for (const [name, value] of Object.entries(counts)) db.insert(counters).values({ name, value }).onConflictDoUpdate({ target: counters.name, set: { value } }).run();
}

/** Of a file that is not the store: one that was put aside, or a copy. @throws StoreError; errors of SQL where the file is older than the table */
export function readPaperCounts(file: string, key: Buffer): PaperCounts {
  const connection = connectToFile(file, key);
  try {
    const rows = connection.prepare<[], { name: string; value: number }>("SELECT name, value FROM counters WHERE name = 'receipts' OR name LIKE 'paper:%'").all();
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  } finally {
    connection.close();
  }
}
