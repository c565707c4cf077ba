import { and, asc, eq, lt } from 'drizzle-orm';
import { outboxCommands } from '#db/schema/outbox.ts';
import type { Db } from '#db/db.ts';

export type OutboxCommand = typeof outboxCommands.$inferSelect;

export function prepareOutboxQueries(db: Db) {
  return {
    append: (command: Omit<OutboxCommand, 'seq' | 'state'>): void => {
      db.insert(outboxCommands).values(command).run();
    },
    list: (): OutboxCommand[] => db.select().from(outboxCommands).orderBy(asc(outboxCommands.seq)).all(),
    /** With no server configured, commands older than 90 days go once the audit holds them. */
    pruneLocal: (before: number): number =>
      db.delete(outboxCommands).where(and(eq(outboxCommands.state, 'local'), lt(outboxCommands.recordedAt, before))).run().changes,
  };
}
