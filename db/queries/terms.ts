import { and, desc, eq } from 'drizzle-orm';
import { termsAcceptances, termsVersions } from '#db/schema/terms.ts';
import type { Db } from '#db/db.ts';

export type TermsVersion = typeof termsVersions.$inferSelect;
export type TermsAcceptance = typeof termsAcceptances.$inferSelect;

export function prepareTermsQueries(db: Db) {
  const newest = db.select().from(termsVersions).orderBy(desc(termsVersions.version)).limit(1).prepare();
  return {
    findNewest: (): TermsVersion | undefined => newest.get(),
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
