import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Ten for a login or, under `staff:<id>`, for a member of staff. Each works once; only the hash is kept. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  { id: text().primaryKey(), loginId: text().notNull(), codeHash: text().notNull(), createdAt: integer().notNull(), usedAt: integer() },
  (table) => [index('recovery_codes_login').on(table.loginId)],
);

/** One person's own tablet or workstation, enrolled at the desk. A shared kiosk is never one. */
export const recognizedDevices = sqliteTable(
  'recognized_devices',
  {
    id: text().primaryKey(),
    loginId: text().notNull(),
    name: text().notNull(),
    /** Null until the device has been opened with its enrolment code. Changes at every recognised sign-in. */
    tokenHash: text(),
    /** The token before: whoever still shows it holds a copy. */
    previousTokenHash: text(),
    enrolledBy: text().notNull(),
    enrolledAt: integer().notNull(),
    lastUsedAt: integer(),
    forgottenAt: integer(),
    forgottenBy: text({ enum: ['client', 'staff', 'password_change', 'copied', 'replaced'] }),
  },
  (table) => [index('recognized_devices_login').on(table.loginId), index('recognized_devices_token').on(table.tokenHash), index('recognized_devices_previous').on(table.previousTokenHash)],
);

/** Who signed in or tried to, where and how. Kept for twelve months. */
export const loginHistory = sqliteTable(
  'login_history',
  {
    id: text().primaryKey(),
    /** Null for a client who came in by desk code and has no login. */
    loginId: text(),
    clientId: text(),
    at: integer().notNull(),
    surface: text({ enum: ['kiosk', 'own_device', 'hand_off'] }).notNull(),
    /** `Kiosk 2`, or what the device is called. */
    seatName: text().notNull(),
    method: text({ enum: ['password', 'desk_code', 'account_code', 'hand_off'] }).notNull(),
    secondFactor: text({ enum: ['app_code', 'recovery_code', 'desk_code', 'hand_off', 'own_device'] }),
    result: text({ enum: ['signed_in', 'wrong_password', 'wrong_code', 'stopped'] }).notNull(),
    newDevice: integer({ mode: 'boolean' }).notNull(),
    /** The client pressed "This wasn't me". */
    notMeAt: integer(),
  },
  (table) => [index('login_history_login').on(table.loginId, table.at), index('login_history_client').on(table.clientId, table.at)],
);

/** Ten base-32 characters, typed with the date of birth. Only the newest of a kind works, once. */
export const accountCodes = sqliteTable(
  'account_codes',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['invitation', 'reset', 'email', 'device'] }).notNull(),
    clientId: text().notNull(),
    loginId: text(),
    /** Of an invitation: what its new login is to the client. Null = the client's own. */
    relation: text({ enum: ['guardian'] }),
    /** Of an e-mail verification: the new address. */
    email: text(),
    /** Of a device enrolment. */
    deviceId: text(),
    codeHash: text().notNull(),
    /** Staff id; null = the client asked for it. */
    issuedBy: text(),
    issuedAt: integer().notNull(),
    expiresAt: integer().notNull(),
    wrongTries: integer().notNull().default(0),
    usedAt: integer(),
    replacedAt: integer(),
  },
  (table) => [index('account_codes_client').on(table.clientId, table.kind), index('account_codes_hash').on(table.codeHash)],
);

/** Every change of an account, by whom and how the person was known. Never what the secret was. */
export const accountChanges = sqliteTable(
  'account_changes',
  {
    id: text().primaryKey(),
    loginId: text(),
    clientId: text().notNull(),
    at: integer().notNull(),
    byKind: text({ enum: ['client', 'staff'] }).notNull(),
    byId: text().notNull(),
    change: text({
      enum: [
        'invited', 'set_up', 'reset_issued', 'reset_done', 'username', 'password', 'email', 'phone', 'two_factor_on', 'two_factor_off', 'two_factor_reset', 'recovery_codes',
        'device_enrolled', 'device_forgotten', 'kiosk_notices_off', 'kiosk_notices_on', 'unlocked', 'sessions_ended', 'person_linked', 'person_unlinked',
      ],
    }).notNull(),
    /** How staff knew who it was. */
    identityCheck: text({ enum: ['photo_id', 'known_in_person', 'two_facts'] }),
  },
  (table) => [index('account_changes_client').on(table.clientId, table.at)],
);

/** What the desk has to look at: somebody else's sign-in, guessing, a stopped factor, a copied device. */
export const accountAlerts = sqliteTable(
  'account_alerts',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['not_me', 'code_guessing', 'factor_stopped', 'device_copied'] }).notNull(),
    clientId: text().notNull(),
    loginId: text(),
    historyId: text(),
    at: integer().notNull(),
    settledAt: integer(),
    settledBy: text(),
  },
  (table) => [index('account_alerts_open').on(table.settledAt, table.at)],
);
