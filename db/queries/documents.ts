import { and, eq, inArray, sql } from 'drizzle-orm';
import { documentAssignments } from '../schema/documents.ts';
import type { Db } from '../store.ts';

export type DocumentAssignment = typeof documentAssignments.$inferSelect;

export function prepareDocumentQueries(db: Db) {
  const open = db.select().from(documentAssignments).where(and(eq(documentAssignments.clientId, sql.placeholder('clientId')), inArray(documentAssignments.status, ['assigned', 'opened', 'in_progress']))).prepare();
  return {
    /** Assigned and not completed: what the badge counts. */
    listOpen: (clientId: string): DocumentAssignment[] => open.all({ clientId }),
    insert: (row: typeof documentAssignments.$inferInsert): void => {
      db.insert(documentAssignments).values(row).run();
    },
  };
}
