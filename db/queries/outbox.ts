import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { outboxCommands } from '#db/schema/outbox.ts';
import type { Db } from '#db/db.ts';

export type OutboxCommand = typeof outboxCommands.$inferSelect;

export function prepareOutboxQueries(db: Db) {
  const insert = db
    .insert(outboxCommands)
    .values({
      idempotencyKey: sql.placeholder('idempotencyKey'), command: sql.placeholder('command'), subject: sql.placeholder('subject'), subjectId: sql.placeholder('subjectId'), actorKind: sql.placeholder('actorKind'),
      actorId: sql.placeholder('actorId'), surface: sql.placeholder('surface'), tappedAt: sql.placeholder('tappedAt'), recordedAt: sql.placeholder('recordedAt'),
    })
    .prepare();
  return {
    append: (command: Omit<OutboxCommand, 'seq' | 'state'>): void => {
      insert.run(command);
    },
    list: (): OutboxCommand[] => db.select().from(outboxCommands).orderBy(asc(outboxCommands.seq)).all(),
    /** With no server configured, commands older than 90 days go once the audit holds them. */
    pruneLocal: (before: number): number =>
      db.delete(outboxCommands).where(and(eq(outboxCommands.state, 'local'), lt(outboxCommands.recordedAt, before))).run().changes,
  };
}
