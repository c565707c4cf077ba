import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import { mailMessages } from '#db/schema/mail.ts';
import type { Db } from '#db/db.ts';

export type MailMessage = typeof mailMessages.$inferSelect;
export type NewMailMessage = typeof mailMessages.$inferInsert;

export function prepareMailQueries(db: Db) {
  return {
    /** A second message of the same key is the first one. */
    queue: (row: NewMailMessage): void => {
      db.insert(mailMessages).values(row).onConflictDoNothing({ target: mailMessages.idempotencyKey }).run();
    },
    /** The newest message of a merge key since then, whatever its state. */
    findLatestToMerge: (mergeKey: string, since: number): MailMessage | undefined =>
      db.select().from(mailMessages).where(and(eq(mailMessages.mergeKey, mergeKey), gte(mailMessages.queuedAt, since))).orderBy(desc(mailMessages.queuedAt)).limit(1).get(),
    setParameters: (id: string, parameters: string): void => {
      db.update(mailMessages).set({ parameters }).where(eq(mailMessages.id, id)).run();
    },
    /** Codes that were replaced or used must not be mailed any more. */
    dropWaitingCodes: (clientId: string, kind: MailMessage['kind']): void => {
      db.update(mailMessages).set({ state: 'failed', oneTimeCode: null }).where(and(eq(mailMessages.clientId, clientId), eq(mailMessages.kind, kind), eq(mailMessages.state, 'queued'))).run();
    },
    /** What may be sent now, the longest waiting first. */
    listDue: (now: number): MailMessage[] => db.select().from(mailMessages).where(and(eq(mailMessages.state, 'queued'), lte(mailMessages.nextTryAt, now))).orderBy(asc(mailMessages.nextTryAt)).all(),
  };
}
