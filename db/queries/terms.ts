import { and, count, desc, eq } from 'drizzle-orm';
import { termsAcceptances, termsVersions } from '#db/schema/terms.ts';
import type { Db } from '#db/db.ts';

export type TermsVersion = typeof termsVersions.$inferSelect;
export type TermsAcceptance = typeof termsAcceptances.$inferSelect;

export function prepareTermsQueries(db: Db) {
  const newest = db.select().from(termsVersions).orderBy(desc(termsVersions.version)).limit(1).prepare();
  return {
    findNewest: (): TermsVersion | undefined => newest.get(),
    find: (id: string): TermsVersion | undefined => db.select().from(termsVersions).where(eq(termsVersions.id, id)).get(),
    /** Newest first. */
    listVersions: (): TermsVersion[] => db.select().from(termsVersions).orderBy(desc(termsVersions.version)).all(),
    countAcceptances: (versionId: string): number => db.select({ n: count() }).from(termsAcceptances).where(eq(termsAcceptances.versionId, versionId)).get()?.n ?? 0,
    /** Newest first. */
    listAcceptances: (versionId: string, limit: number): TermsAcceptance[] =>
      db.select().from(termsAcceptances).where(eq(termsAcceptances.versionId, versionId)).orderBy(desc(termsAcceptances.acceptedAt)).limit(limit).all(),
    publish: (row: typeof termsVersions.$inferInsert): void => {
      db.insert(termsVersions).values(row).run();
    },
    /** @param subject `login:<id>` or `client:<id>` */
    findAcceptance: (subject: string, versionId: string): TermsAcceptance | undefined =>
      db.select().from(termsAcceptances).where(and(eq(termsAcceptances.subject, subject), eq(termsAcceptances.versionId, versionId))).get(),
    accept: (row: typeof termsAcceptances.$inferInsert): void => {
      db.insert(termsAcceptances).values(row).onConflictDoNothing().run();
    },
  };
}
