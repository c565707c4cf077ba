import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { accountAlerts, accountChanges, accountCodes, loginHistory, recognizedDevices, recoveryCodes } from '#db/schema/accounts.ts';
import { clients } from '#db/schema/clients.ts';
import type { Db } from '#db/db.ts';
import type { Client } from './clients.ts';

export type AccountCode = typeof accountCodes.$inferSelect;
export type RecognizedDevice = typeof recognizedDevices.$inferSelect;
export type LoginEvent = typeof loginHistory.$inferSelect;
export type AccountChange = typeof accountChanges.$inferSelect;
export type AccountAlert = typeof accountAlerts.$inferSelect;

export function prepareAccountQueries(db: Db) {
  return { ...prepareCodes(db), ...prepareDevices(db), ...prepareHistory(db), ...prepareAlerts(db) };
}

function prepareCodes(db: Db) {
  const live = and(isNull(accountCodes.usedAt), isNull(accountCodes.replacedAt));
  return {
    replaceRecoveryCodes: (loginId: string, rows: readonly (typeof recoveryCodes.$inferInsert)[]): void => {
      db.delete(recoveryCodes).where(eq(recoveryCodes.loginId, loginId)).run();
      for (const row of rows) db.insert(recoveryCodes).values(row).run();
    },
    countRecoveryCodes: (loginId: string): number => db.select({ n: count() }).from(recoveryCodes).where(and(eq(recoveryCodes.loginId, loginId), isNull(recoveryCodes.usedAt))).get()?.n ?? 0,
    hasRecoveryCode: (loginId: string, codeHash: string): boolean =>
      db.select().from(recoveryCodes).where(and(eq(recoveryCodes.loginId, loginId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt))).limit(1).get() !== undefined,
    /** False = none such, or used already. */
    useRecoveryCode: (loginId: string, codeHash: string, usedAt: number): boolean =>
      db.update(recoveryCodes).set({ usedAt }).where(and(eq(recoveryCodes.loginId, loginId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt))).run().changes === 1,
    /** The code of the same kind before it stops working. */
    addAccountCode: (row: typeof accountCodes.$inferInsert): void => {
      db.update(accountCodes).set({ replacedAt: row.issuedAt }).where(and(eq(accountCodes.clientId, row.clientId), eq(accountCodes.kind, row.kind), live)).run();
      db.insert(accountCodes).values(row).run();
    },
    /** Not used, not replaced; the caller looks at the time and the tries. */
    listLiveCodes: (clientIds: readonly string[], kinds: readonly AccountCode['kind'][]): AccountCode[] =>
      db.select().from(accountCodes).where(and(inArray(accountCodes.clientId, [...clientIds]), inArray(accountCodes.kind, [...kinds]), live)).all(),
    findLiveDeviceCode: (codeHash: string): AccountCode | undefined => db.select().from(accountCodes).where(and(eq(accountCodes.codeHash, codeHash), eq(accountCodes.kind, 'device'), live)).get(),
    countAccountCodes: (clientId: string, kind: AccountCode['kind'], since: number): number =>
      db.select({ n: count() }).from(accountCodes).where(and(eq(accountCodes.clientId, clientId), eq(accountCodes.kind, kind), gte(accountCodes.issuedAt, since))).get()?.n ?? 0,
    countWrongAccountCode: (id: string): void => {
      db.update(accountCodes).set({ wrongTries: sql`${accountCodes.wrongTries} + 1` }).where(eq(accountCodes.id, id)).run();
    },
    useAccountCode: (id: string, usedAt: number): boolean => db.update(accountCodes).set({ usedAt }).where(and(eq(accountCodes.id, id), live)).run().changes === 1,
    endAccountCodes: (clientId: string, kind: AccountCode['kind'], at: number): void => {
      db.update(accountCodes).set({ replacedAt: at }).where(and(eq(accountCodes.clientId, clientId), eq(accountCodes.kind, kind), live)).run();
    },
  };
}

function prepareDevices(db: Db) {
  const kept = isNull(recognizedDevices.forgottenAt);
  return {
    findDevice: (id: string): RecognizedDevice | undefined => db.select().from(recognizedDevices).where(eq(recognizedDevices.id, id)).get(),
    /** By the token it holds now, or by the one before: then somebody holds a copy. */
    findDeviceByToken: (tokenHash: string): RecognizedDevice | undefined =>
      db.select().from(recognizedDevices).where(and(or(eq(recognizedDevices.tokenHash, tokenHash), eq(recognizedDevices.previousTokenHash, tokenHash)), kept)).get(),
    /** Enrolled, opened and not forgotten, newest first. */
    listDevices: (loginId: string): RecognizedDevice[] =>
      db.select().from(recognizedDevices).where(and(eq(recognizedDevices.loginId, loginId), isNotNull(recognizedDevices.tokenHash), kept)).orderBy(desc(recognizedDevices.enrolledAt)).all(),
    saveDevice: (row: typeof recognizedDevices.$inferInsert): void => {
      db.insert(recognizedDevices).values(row).onConflictDoUpdate({ target: recognizedDevices.id, set: row }).run();
    },
    forgetDevices: (loginId: string, forgottenAt: number, forgottenBy: RecognizedDevice['forgottenBy']): number =>
      db.update(recognizedDevices).set({ forgottenAt, forgottenBy }).where(and(eq(recognizedDevices.loginId, loginId), kept)).run().changes,
  };
}

function prepareHistory(db: Db) {
  const mine = (loginId: string | null, clientIds: readonly string[]) => or(eq(loginHistory.loginId, loginId ?? ''), and(isNull(loginHistory.loginId), inArray(loginHistory.clientId, [...clientIds])));
  return {
    addLoginEvent: (row: typeof loginHistory.$inferInsert): void => {
      db.insert(loginHistory).values(row).run();
    },
    /** Newest first: those of the login, and those of the clients by desk code. */
    listLoginEvents: (loginId: string | null, clientIds: readonly string[], since: number, limit: number): LoginEvent[] =>
      db.select().from(loginHistory).where(and(mine(loginId, clientIds), gte(loginHistory.at, since))).orderBy(desc(loginHistory.at), sql`rowid DESC`).limit(limit).all(),
    findLoginEvent: (id: string): LoginEvent | undefined => db.select().from(loginHistory).where(eq(loginHistory.id, id)).get(),
    markNotMe: (id: string, at: number): boolean => db.update(loginHistory).set({ notMeAt: at }).where(and(eq(loginHistory.id, id), isNull(loginHistory.notMeAt))).run().changes === 1,
    pruneLoginHistory: (before: number): void => {
      db.delete(loginHistory).where(lt(loginHistory.at, before)).run();
    },
    addAccountChange: (row: typeof accountChanges.$inferInsert): void => {
      db.insert(accountChanges).values(row).run();
    },
    listAccountChanges: (clientId: string, limit: number): AccountChange[] =>
      db.select().from(accountChanges).where(eq(accountChanges.clientId, clientId)).orderBy(desc(accountChanges.at)).limit(limit).all(),
  };
}

function prepareAlerts(db: Db) {
  return {
    addAlert: (row: typeof accountAlerts.$inferInsert): void => {
      db.insert(accountAlerts).values(row).run();
    },
    hasOpenAlert: (clientId: string, kind: AccountAlert['kind']): boolean =>
      db.select().from(accountAlerts).where(and(eq(accountAlerts.clientId, clientId), eq(accountAlerts.kind, kind), isNull(accountAlerts.settledAt))).limit(1).get() !== undefined,
    listOpenAlerts: (): { alert: AccountAlert; client: Client | null }[] =>
      db.select({ alert: accountAlerts, client: clients }).from(accountAlerts).leftJoin(clients, eq(clients.id, accountAlerts.clientId)).where(isNull(accountAlerts.settledAt)).orderBy(accountAlerts.at).all(),
    settleAlert: (id: string, settledBy: string, settledAt: number): boolean =>
      db.update(accountAlerts).set({ settledAt, settledBy }).where(and(eq(accountAlerts.id, id), isNull(accountAlerts.settledAt))).run().changes === 1,
  };
}
