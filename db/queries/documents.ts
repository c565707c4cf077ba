import { and, eq, gte, inArray, or, sql } from 'drizzle-orm';
import { documentAssignments } from '#db/schema/documents.ts';
import type { Db } from '#db/db.ts';

export type DocumentAssignment = typeof documentAssignments.$inferSelect;

export function prepareDocumentQueries(db: Db) {
  const open = db.select().from(documentAssignments).where(and(eq(documentAssignments.clientId, sql.placeholder('clientId')), inArray(documentAssignments.status, ['assigned', 'opened', 'in_progress']))).prepare();
  return {
    /** Assigned and not completed: what the badge counts. */
    listOpen: (clientId: string): DocumentAssignment[] => open.all({ clientId }),
    insert: (row: typeof documentAssignments.$inferInsert): void => {
      db.insert(documentAssignments).values(row).run();
    },
    /** Required ones of many clients: open, or finished since an instant. */
    listRequired: (clientIds: readonly string[], finishedSince: number): DocumentAssignment[] =>
      clientIds.length === 0
        ? []
        : db
            .select()
            .from(documentAssignments)
            .where(
              and(
                inArray(documentAssignments.clientId, [...clientIds]),
                eq(documentAssignments.required, true),
                or(
                  inArray(documentAssignments.status, ['assigned', 'opened', 'in_progress']),
                  and(inArray(documentAssignments.status, ['submitted', 'reviewed']), gte(documentAssignments.updatedAt, finishedSince)),
                ),
              ),
            )
            .all(),
  };
}
