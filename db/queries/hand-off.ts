import { and, eq, isNull } from 'drizzle-orm';
import { handOffs } from '#db/schema/hand-off.ts';
import type { Db } from '#db/db.ts';

export type HandOff = typeof handOffs.$inferSelect;
export type HandOffEnd = Pick<HandOff, 'endReason' | 'endedBy'> & { readonly endedAt: number };

export function prepareHandOffQueries(db: Db) {
  const open = db.select().from(handOffs).where(isNull(handOffs.endedAt)).orderBy(handOffs.startedAt).prepare();
  return {
    /** Not ended, oldest first; some may have lapsed. */
    listOpen: (): HandOff[] => open.all(),
    add: (row: typeof handOffs.$inferInsert): void => {
      db.insert(handOffs).values(row).run();
    },
    /** @returns false when it was confirmed, declined or ended meanwhile */
    confirm: (id: string, sessionHash: string, confirmedAt: number): boolean =>
      db.update(handOffs).set({ confirmedAt, sessionHash }).where(and(eq(handOffs.id, id), isNull(handOffs.confirmedAt), isNull(handOffs.declinedAt), isNull(handOffs.endedAt))).run().changes === 1,
    decline: (id: string, declinedAt: number): boolean =>
      db.update(handOffs).set({ declinedAt }).where(and(eq(handOffs.id, id), isNull(handOffs.confirmedAt), isNull(handOffs.declinedAt), isNull(handOffs.endedAt))).run().changes === 1,
    end: (id: string, end: HandOffEnd): boolean => db.update(handOffs).set(end).where(and(eq(handOffs.id, id), isNull(handOffs.endedAt))).run().changes === 1,
    endAll: (endedAt: number): void => {
      db.update(handOffs).set({ endedAt, endReason: 'restart' }).where(isNull(handOffs.endedAt)).run();
    },
  };
}
