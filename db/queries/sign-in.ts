import { and, count, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import { clients } from '#db/schema/clients.ts';
import { deskCodes, failedTries, loginClients, logins, sessions, staff, staffChanges } from '#db/schema/sign-in.ts';
import type { Db } from '#db/db.ts';

export type Login = typeof logins.$inferSelect;
export type Staff = typeof staff.$inferSelect;
export type StaffChange = typeof staffChanges.$inferSelect;
export type Session = typeof sessions.$inferSelect;
export type DeskCode = typeof deskCodes.$inferSelect;

export function prepareSignInQueries(db: Db) {
  const session = db.select().from(sessions).where(and(eq(sessions.tokenHash, sql.placeholder('hash')), isNull(sessions.endedAt))).prepare();
  const sessionWithWard = db
    .select({ session: sessions, wardBornOn: clients.dateOfBirth })
    .from(sessions)
    .leftJoin(loginClients, and(eq(loginClients.loginId, sessions.loginId), eq(loginClients.clientId, sessions.clientId), eq(loginClients.relation, 'guardian')))
    .leftJoin(clients, eq(clients.id, loginClients.clientId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), isNull(sessions.endedAt)))
    .prepare();
  const active = db.update(sessions).set({ lastActiveAt: sql`${sql.placeholder('at')}` }).where(eq(sessions.tokenHash, sql.placeholder('hash'))).prepare();
  const login = db.select().from(logins).where(eq(logins.usernameKey, sql.placeholder('key'))).prepare();
  const people = db.select().from(loginClients).where(eq(loginClients.loginId, sql.placeholder('loginId'))).prepare();
  const staffByKey = db.select().from(staff).where(eq(staff.usernameKey, sql.placeholder('key'))).prepare();
  const staffById = db.select().from(staff).where(eq(staff.id, sql.placeholder('id'))).prepare();
  const tries = db.select({ n: count() }).from(failedTries).where(and(eq(failedTries.bucket, sql.placeholder('bucket')), gt(failedTries.at, sql.placeholder('since')))).prepare();
  const lastTry = db.select({ at: failedTries.at }).from(failedTries).where(eq(failedTries.bucket, sql.placeholder('bucket'))).orderBy(desc(failedTries.at)).limit(1).offset(sql.placeholder('skip')).prepare();
  return {
    /** Ended or not: a desk that locked itself knows by it who may unlock it. */
    findAnySession: (tokenHash: string): Session | undefined => db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash)).get(),
    /** `wardBornOn`: whom the session is for, where its login is a guardian's. */
    findSessionWithWard: (tokenHash: string): { session: Session; wardBornOn: string | null } | undefined => sessionWithWard.get({ hash: tokenHash }),
    findSession: (tokenHash: string): Session | undefined => session.get({ hash: tokenHash }),
    startSession: (row: typeof sessions.$inferInsert): void => {
      db.insert(sessions).values(row).run();
    },
    touchSession: (tokenHash: string, at: number): void => {
      active.run({ hash: tokenHash, at });
    },
    chooseClient: (tokenHash: string, clientId: string): void => {
      db.update(sessions).set({ clientId }).where(eq(sessions.tokenHash, tokenHash)).run();
    },
    endSession: (tokenHash: string, endedAt: number, endReason: Session['endReason']): void => {
      db.update(sessions).set({ endedAt, endReason }).where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt))).run();
    },
    /** @param exceptHash the session that goes on */
    endStaffSessions: (staffId: string, endedAt: number, endReason: Session['endReason'], exceptHash: string | null = null): number =>
      db.update(sessions).set({ endedAt, endReason }).where(and(eq(sessions.staffId, staffId), ne(sessions.tokenHash, exceptHash ?? ''), isNull(sessions.endedAt))).run().changes,
    /** @param exceptHash the session that goes on */
    endLoginSessions: (loginId: string, exceptHash: string | null, endedAt: number, endReason: Session['endReason']): number =>
      db.update(sessions).set({ endedAt, endReason }).where(and(eq(sessions.loginId, loginId), ne(sessions.tokenHash, exceptHash ?? ''), isNull(sessions.endedAt))).run().changes,
    /** Sessions of a login that began after `since` and have not ended. */
    countLoginSessions: (loginId: string, since: number): number =>
      db.select({ n: count() }).from(sessions).where(and(eq(sessions.loginId, loginId), gt(sessions.lastActiveAt, since), isNull(sessions.endedAt))).get()?.n ?? 0,
    /** Of clients, not ended; some may be over by their limits. */
    listOpenClientSessions: (): Session[] => db.select().from(sessions).where(and(isNull(sessions.endedAt), eq(sessions.kind, 'client'))).all(),
    updateSession: (tokenHash: string, change: Partial<Pick<Session, 'awaits' | 'secondFactor' | 'secondFactorAt' | 'confirmedAt' | 'pendingSecret'>>): void => {
      db.update(sessions).set(change).where(eq(sessions.tokenHash, tokenHash)).run();
    },
    endAllSessions: (endedAt: number, endReason: Session['endReason']): void => {
      db.update(sessions).set({ endedAt, endReason }).where(isNull(sessions.endedAt)).run();
    },
    findLogin: (usernameKey: string): Login | undefined => login.get({ key: usernameKey }),
    findLoginById: (id: string): Login | undefined => db.select().from(logins).where(eq(logins.id, id)).get(),
    updateLogin: (id: string, change: Partial<typeof logins.$inferInsert>): void => {
      db.update(logins).set(change).where(eq(logins.id, id)).run();
    },
    /** Takes a code's step for good. False = it, or a later one, was taken already. */
    takeTwoFactorStep: (id: string, step: number): boolean =>
      db.update(logins).set({ twoFactorLastStep: step, twoFactorWrongInARow: 0 }).where(and(eq(logins.id, id), sql`coalesce(${logins.twoFactorLastStep}, -1) < ${step}`)).run().changes === 1,
    /** The logins that reach a client's pages. */
    listLoginsOf: (clientId: string): { login: Login; relation: (typeof loginClients.$inferSelect)['relation'] }[] =>
      db.select({ login: logins, relation: loginClients.relation }).from(loginClients).innerJoin(logins, eq(logins.id, loginClients.loginId)).where(eq(loginClients.clientId, clientId)).all(),
    saveLogin: (row: typeof logins.$inferInsert): void => {
      db.insert(logins).values(row).onConflictDoUpdate({ target: logins.id, set: row }).run();
    },
    linkLogin: (row: typeof loginClients.$inferInsert): void => {
      db.insert(loginClients).values(row).onConflictDoNothing().run();
    },
    /** False = it was not linked. */
    unlinkLogin: (loginId: string, clientId: string): boolean => db.delete(loginClients).where(and(eq(loginClients.loginId, loginId), eq(loginClients.clientId, clientId))).run().changes === 1,
    listPeople: (loginId: string): (typeof loginClients.$inferSelect)[] => people.all({ loginId }),
    hasLogin: (clientId: string): boolean => db.select().from(loginClients).where(eq(loginClients.clientId, clientId)).limit(1).get() !== undefined,
    findStaff: (usernameKey: string): Staff | undefined => staffByKey.get({ key: usernameKey }),
    findStaffById: (id: string): Staff | undefined => staffById.get({ id }),
    listStaff: (): Staff[] => db.select().from(staff).orderBy(staff.name).all(),
    saveStaff: (row: typeof staff.$inferInsert): void => {
      db.insert(staff).values(row).onConflictDoUpdate({ target: staff.id, set: row }).run();
    },
    updateStaff: (id: string, change: Partial<typeof staff.$inferInsert>): void => {
      db.update(staff).set(change).where(eq(staff.id, id)).run();
    },
    /** Takes a code's step for good. False = it, or a later one, was taken already. */
    takeStaffStep: (id: string, step: number): boolean =>
      db.update(staff).set({ twoFactorLastStep: step, twoFactorWrongInARow: 0 }).where(and(eq(staff.id, id), sql`coalesce(${staff.twoFactorLastStep}, -1) < ${step}`)).run().changes === 1,
    addStaffChange: (row: typeof staffChanges.$inferInsert): void => {
      db.insert(staffChanges).values(row).run();
    },
    /** Newest first. */
    listStaffChanges: (staffId: string, limit: number): StaffChange[] =>
      db.select().from(staffChanges).where(eq(staffChanges.staffId, staffId)).orderBy(desc(staffChanges.at), sql`rowid DESC`).limit(limit).all(),
    addDeskCode: (row: typeof deskCodes.$inferInsert): void => {
      db.update(deskCodes).set({ replacedAt: row.issuedAt }).where(and(eq(deskCodes.clientId, row.clientId), isNull(deskCodes.replacedAt))).run();
      db.insert(deskCodes).values(row).run();
    },
    /** The newest code of a client, whatever its state. */
    findDeskCode: (clientId: string): DeskCode | undefined =>
      db.select().from(deskCodes).where(and(eq(deskCodes.clientId, clientId), isNull(deskCodes.replacedAt))).orderBy(desc(deskCodes.issuedAt)).limit(1).get(),
    countWrongDeskCode: (id: string): void => {
      db.update(deskCodes).set({ wrongTries: sql`${deskCodes.wrongTries} + 1` }).where(eq(deskCodes.id, id)).run();
    },
    useDeskCode: (id: string, usedAt: number): boolean =>
      db.update(deskCodes).set({ usedAt }).where(and(eq(deskCodes.id, id), isNull(deskCodes.usedAt))).run().changes === 1,
    /** @returns the row's id */
    addFailedTry: (bucket: string, at: number): number => Number(db.insert(failedTries).values({ bucket, at }).run().lastInsertRowid),
    removeFailedTry: (id: number): void => {
      db.delete(failedTries).where(eq(failedTries.id, id)).run();
    },
    countFailedTries: (bucket: string, since: number): number => tries.get({ bucket, since })?.n ?? 0,
    /** When the newest (1), second newest (2) … failure of a bucket was. */
    findFailedTry: (bucket: string, fromNewest: number): number | undefined => lastTry.get({ bucket, skip: fromNewest - 1 })?.at,
    /** Tries that a clock ahead of its time left in the future count as made at `now`. */
    bringTriesBack: (now: number): void => {
      db.update(failedTries).set({ at: now }).where(gt(failedTries.at, now)).run();
    },
    clearFailedTries: (bucket: string): void => {
      db.delete(failedTries).where(eq(failedTries.bucket, bucket)).run();
    },
    pruneFailedTries: (before: number): void => {
      db.delete(failedTries).where(lt(failedTries.at, before)).run();
    },
  };
}
