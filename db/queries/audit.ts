import { and, asc, desc, eq, gt, gte, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { auditEvents } from '#db/schema/audit.ts';
import type { Db } from '#db/db.ts';

export type AuditEvent = typeof auditEvents.$inferSelect;
export type AuditHead = Pick<AuditEvent, 'seq' | 'hash' | 'at'>;
export type NewAuditEvent = Omit<AuditEvent, 'seq' | 'previousHash' | 'hash'>;

export function prepareAuditQueries(db: Db) {
  const last = db.select({ hash: auditEvents.hash }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).prepare();
  const insert = db
    .insert(auditEvents)
    .values({
      at: sql.placeholder('at'), actorKind: sql.placeholder('actorKind'), actorId: sql.placeholder('actorId'), surface: sql.placeholder('surface'), procedure: sql.placeholder('procedure'),
      outcome: sql.placeholder('outcome'), detail: sql.placeholder('detail'), clientIds: sql.placeholder('clientIds'), previousHash: sql.placeholder('previousHash'), hash: sql.placeholder('hash'),
    })
    .prepare();
  return {
    /** Appends to the chain. A failure here fails the action that it records. */
    append: (event: NewAuditEvent): void => {
      const previousHash = last.get()?.hash ?? '';
      insert.run({ ...event, previousHash, hash: hashEvent(event, previousHash) });
    },
    /** The newest event's place and hash: what is kept outside the store. */
    findHead: (): AuditHead | undefined => db.select({ seq: auditEvents.seq, hash: auditEvents.hash, at: auditEvents.at }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get(),
    findHash: (seq: number): string | undefined => db.select({ hash: auditEvents.hash }).from(auditEvents).where(eq(auditEvents.seq, seq)).get()?.hash,
    /** A copy took the store's place at that instant or later, by the program itself. */
    hasRestoreSince: (at: number): boolean =>
      db.select({ seq: auditEvents.seq }).from(auditEvents).where(and(eq(auditEvents.procedure, 'backup.restore'), eq(auditEvents.actorKind, 'system'), gte(auditEvents.at, at))).limit(1).get() !== undefined,
    /** Oldest first, a block at a time: six years of events do not fit into memory at once. */
    listAfter: (seq: number, limit: number): AuditEvent[] => db.select().from(auditEvents).where(gt(auditEvents.seq, seq)).orderBy(asc(auditEvents.seq)).limit(limit).all(),
    listLatest: (limit: number): AuditEvent[] => db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(limit).all(),
  };
}

/** The link of the chain: a change of any field, or of the event before, gives another hash. */
export function hashEvent(event: NewAuditEvent, previousHash: string): string {
  const fields = [previousHash, event.at, event.actorKind, event.actorId, event.surface, event.procedure, event.outcome, event.detail, event.clientIds];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
