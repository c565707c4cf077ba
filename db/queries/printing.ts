import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import { charges, ledgerEntries } from '#db/schema/billing.ts';
import { papers, printers, printJobs } from '#db/schema/printing.ts';
import type { Db } from '#db/db.ts';

export type Paper = typeof papers.$inferSelect;
export type Printer = typeof printers.$inferSelect;
export type PrintJob = typeof printJobs.$inferSelect;

/** A job without its paper. */
export type JobUnderWay = Pick<PrintJob, 'id' | 'systemJob' | 'startedAt'>;
export type OpenJob = Pick<PrintJob, 'id' | 'ticket' | 'clientId' | 'state' | 'printerId' | 'byClient' | 'requestedAt'> & Pick<Paper, 'kind'>;

const openJob = {
  id: printJobs.id, ticket: printJobs.ticket, clientId: printJobs.clientId, state: printJobs.state, printerId: printJobs.printerId, byClient: printJobs.byClient, requestedAt: printJobs.requestedAt, kind: papers.kind,
};

/** The others say nothing of a visit: they are printed anew, or never again. */
const printsAgain = notInArray(papers.kind, ['terms', 'recovery_codes', 'code_slip', 'arrival_ticket']);

export function preparePrintingQueries(db: Db) {
  return {
    addPaper: (row: typeof papers.$inferInsert): void => {
      db.insert(papers).values(row).run();
    },
    findPaper: (id: string): Paper | undefined => db.select().from(papers).where(and(eq(papers.id, id), printsAgain)).get(),
    findNumbered: (kind: Paper['kind'], number: string): Paper | undefined => db.select().from(papers).where(and(eq(papers.kind, kind), eq(papers.number, number))).get(),
    /** Newest first. */
    listPapers: (clientId: string, limit: number): Paper[] => db.select().from(papers).where(and(eq(papers.clientId, clientId), printsAgain)).orderBy(desc(papers.issuedAt)).limit(limit).all(),
    findLastPaper: (clientId: string, kind: Paper['kind']): Paper | undefined => db.select().from(papers).where(and(eq(papers.clientId, clientId), eq(papers.kind, kind))).orderBy(desc(papers.issuedAt)).limit(1).get(),
    countPrint: (id: string): void => {
      db.update(papers).set({ prints: sql`${papers.prints} + 1` }).where(eq(papers.id, id)).run();
    },
    /** Everybody with a charge or a payment, for the command that picks whose papers to show. */
    listClientIds: (): string[] => db.selectDistinct({ clientId: charges.clientId }).from(charges).union(db.selectDistinct({ clientId: ledgerEntries.clientId }).from(ledgerEntries)).all().map(({ clientId }) => clientId),
    listPrinters: (): Printer[] => db.select().from(printers).orderBy(asc(printers.name)).all(),
    findPrinter: (id: string): Printer | undefined => db.select().from(printers).where(eq(printers.id, id)).get(),
    savePrinter: (row: Printer): void => {
      db.insert(printers).values(row).onConflictDoUpdate({ target: printers.id, set: row }).run();
    },
    addJob: (row: typeof printJobs.$inferInsert): void => {
      db.insert(printJobs).values(row).run();
    },
    findJob: (id: string): PrintJob | undefined => db.select().from(printJobs).where(eq(printJobs.id, id)).get(),
    findNextJob: (): PrintJob | undefined => db.select().from(printJobs).where(and(eq(printJobs.state, 'queued'), isNotNull(printJobs.printerId))).orderBy(asc(printJobs.requestedAt)).limit(1).get(),
    /** What the system has taken and not finished; looked at every second or two, so without the papers themselves. */
    listPrinting: (): JobUnderWay[] => db.select({ id: printJobs.id, systemJob: printJobs.systemJob, startedAt: printJobs.startedAt }).from(printJobs).where(eq(printJobs.state, 'printing')).all(),
    /** Not over yet, gone wrong, or printed for a client and not handed over. Oldest first, each with its kind of paper. */
    listOpenJobs: (since: number): OpenJob[] =>
      db.select(openJob).from(printJobs).innerJoin(papers, eq(papers.id, printJobs.paperId))
        .where(or(inArray(printJobs.state, ['queued', 'printing', 'failed']), and(eq(printJobs.state, 'done'), eq(printJobs.byClient, true), isNull(printJobs.collectedAt), gte(printJobs.requestedAt, since)))).orderBy(asc(printJobs.requestedAt)).all(),
    /** False = the job has moved on meanwhile. */
    moveJob: (id: string, from: readonly PrintJob['state'][], to: Partial<PrintJob>): boolean =>
      db.update(printJobs).set(to).where(and(eq(printJobs.id, id), inArray(printJobs.state, [...from]))).run().changes === 1,
    /** The program ended while these were printing: a person looks whether the paper came out. */
    failInterrupted: (settledAt: number): number => db.update(printJobs).set({ state: 'failed', settledAt }).where(eq(printJobs.state, 'printing')).run().changes,
  };
}
