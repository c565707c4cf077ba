import { desc } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { auditEvents } from '#db/schema/audit.ts';
import type { Db } from '#db/db.ts';

export type AuditEvent = typeof auditEvents.$inferSelect;
export type NewAuditEvent = Omit<AuditEvent, 'seq' | 'previousHash' | 'hash'>;

export function prepareAuditQueries(db: Db) {
  const last = db.select({ hash: auditEvents.hash }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).prepare();
  return {
    /** Appends to the chain. A failure here fails the action that it records. */
    append: (event: NewAuditEvent): void => {
      const previousHash = last.get()?.hash ?? '';
      db.insert(auditEvents).values({ ...event, previousHash, hash: hashEvent(event, previousHash) }).run();
    },
    listLatest: (limit: number): AuditEvent[] => db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(limit).all(),
  };
}

function hashEvent(event: NewAuditEvent, previousHash: string): string {
  const fields = [previousHash, event.at, event.actorKind, event.actorId, event.surface, event.procedure, event.outcome, event.detail, event.clientIds];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
