import { asc, eq, inArray, sql } from 'drizzle-orm';
import { clients } from '#db/schema/clients.ts';
import { coverages, diagnoses, signaturesOnFile } from '#db/schema/coverage.ts';
import type { Db } from '#db/db.ts';

export type Coverage = typeof coverages.$inferSelect;
export type Diagnosis = typeof diagnoses.$inferSelect;

export function prepareCoverageQueries(db: Db) {
  const coveragesOf = db.select().from(coverages).where(eq(coverages.clientId, sql.placeholder('clientId'))).orderBy(asc(coverages.order), asc(coverages.validFrom)).prepare();
  const diagnosesOf = db.select().from(diagnoses).where(eq(diagnoses.clientId, sql.placeholder('clientId'))).orderBy(asc(diagnoses.rank), asc(diagnoses.validFrom), asc(diagnoses.code)).prepare();
  const signaturesOf = db.select().from(signaturesOnFile).where(inArray(signaturesOnFile.subjectId, sql`(select value from json_each(${sql.placeholder('ids')}))`)).orderBy(asc(signaturesOnFile.seq)).prepare();
  return {
    /** The day of the signature that holds now, by the id of its provider or policy. */
    readSignatures: (ids: readonly string[]): ReadonlyMap<string, string | null> => new Map(signaturesOf.all({ ids: JSON.stringify(ids) }).map(({ subjectId, signedOn }) => [subjectId, signedOn])),
    addSignature: (row: Omit<typeof signaturesOnFile.$inferInsert, 'seq'>): void => {
      db.insert(signaturesOnFile).values(row).run();
    },
    /** Primary first. */
    listCoverages: (clientId: string): Coverage[] => coveragesOf.all({ clientId }),
    findCoverage: (id: string): Coverage | undefined => db.select().from(coverages).where(eq(coverages.id, id)).get(),
    saveCoverage: (row: Coverage): void => {
      db.insert(coverages).values(row).onConflictDoUpdate({ target: coverages.id, set: row }).run();
    },
    /** Staff have read the card: the client is insured and the desk has verified it. */
    noteInsured: (clientId: string, updatedAt: number): void => {
      db.update(clients).set({ insuranceChoice: 'insured', insuranceState: 'staff_verified', updatedAt }).where(eq(clients.id, clientId)).run();
    },
    /** In pointer order. */
    listDiagnoses: (clientId: string): Diagnosis[] => diagnosesOf.all({ clientId }),
    findDiagnosis: (id: string): Diagnosis | undefined => db.select().from(diagnoses).where(eq(diagnoses.id, id)).get(),
    saveDiagnosis: (row: Diagnosis): void => {
      db.insert(diagnoses).values(row).onConflictDoUpdate({ target: diagnoses.id, set: row }).run();
    },
  };
}
