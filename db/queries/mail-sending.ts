import { and, asc, count, eq, inArray, isNotNull, lte, notInArray, or } from 'drizzle-orm';
import { mailServers } from '#db/schema/mail-server.ts';
import { mailMessages } from '#db/schema/mail.ts';
import type { Db } from '#db/db.ts';
import type { MailMessage } from './mail.ts';

export type MailServerRow = typeof mailServers.$inferSelect;

/** What a person must look at: it may have gone out, or it cannot. */
const stuck = ['maybe_sent', 'failed', 'held'] as const;
/** Without its code such a mail is over: the code was used or replaced. */
const codeKinds = ['invitation_code', 'reset_code', 'email_code'] as const;

/** The sending side of the mail outbox. `mail.ts` holds the side that fills it. */
export function prepareMailSendingQueries(db: Db) {
  const forPerson = and(inArray(mailMessages.state, [...stuck]), or(isNotNull(mailMessages.oneTimeCode), notInArray(mailMessages.kind, [...codeKinds])));
  return {
    findServer: (): MailServerRow | undefined => db.select().from(mailServers).get(),
    saveServer: (row: MailServerRow): void => {
      db.insert(mailServers).values(row).onConflictDoUpdate({ target: mailServers.id, set: row }).run();
    },
    findNextDue: (now: number): MailMessage | undefined =>
      db.select().from(mailMessages).where(and(eq(mailMessages.state, 'queued'), lte(mailMessages.nextTryAt, now))).orderBy(asc(mailMessages.nextTryAt)).limit(1).get(),
    /** False = another sender has it, or it was dropped. From here on the message may have gone out. */
    claim: (id: string, attempts: number): boolean =>
      db.update(mailMessages).set({ state: 'sending', attempts }).where(and(eq(mailMessages.id, id), eq(mailMessages.state, 'queued'))).run().changes === 1,
    settle: (id: string, to: Pick<MailMessage, 'state'> & Partial<Pick<MailMessage, 'nextTryAt' | 'sentAt' | 'oneTimeCode' | 'attachment'>>): void => {
      db.update(mailMessages).set(to).where(eq(mailMessages.id, id)).run();
    },
    /** The program ended while these were on their way: whether they arrived, nobody knows. */
    markInterrupted: (): number => db.update(mailMessages).set({ state: 'maybe_sent' }).where(eq(mailMessages.state, 'sending')).run().changes,
    /** After a restore: what waits in the copy may have gone out since it was made. */
    markAllMaybeSent: (): number => db.update(mailMessages).set({ state: 'maybe_sent' }).where(inArray(mailMessages.state, ['queued', 'sending'])).run().changes,
    countWaiting: (): number => db.select({ n: count() }).from(mailMessages).where(inArray(mailMessages.state, ['queued', 'sending'])).get()?.n ?? 0,
    countForPerson: (): number => db.select({ n: count() }).from(mailMessages).where(forPerson).get()?.n ?? 0,
    listForPerson: (): MailMessage[] => db.select().from(mailMessages).where(forPerson).orderBy(asc(mailMessages.queuedAt)).all(),
    findMessage: (id: string): MailMessage | undefined => db.select().from(mailMessages).where(eq(mailMessages.id, id)).get(),
    /** A person has decided. False = it is no longer theirs to decide. */
    decide: (id: string, to: Pick<MailMessage, 'state' | 'nextTryAt'>): boolean =>
      db.update(mailMessages).set({ ...to, attempts: 0 }).where(and(eq(mailMessages.id, id), forPerson)).run().changes === 1,
  };
}
