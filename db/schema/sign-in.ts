import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A client login: one per adult, may stand for several clients. */
export const logins = sqliteTable(
  'logins',
  {
    id: text().primaryKey(),
    username: text().notNull(),
    /** Username folded (NFKC, lower case) so that no second account shadows the first. */
    usernameKey: text().notNull(),
    passwordHash: text().notNull(),
    disabled: integer({ mode: 'boolean' }).notNull().default(false),
    /** Base-32 secret of the authenticator app. Null = two-factor is off. */
    twoFactorSecret: text(),
    twoFactorEnabledAt: integer(),
    /** The 30-second step of the last code taken: no code works twice. */
    twoFactorLastStep: integer(),
    /** Wrong codes in a row; at a hundred the factor stops until the desk has looked. */
    twoFactorWrongInARow: integer().notNull().default(0),
    twoFactorStoppedAt: integer(),
    /** An address that answered a mailed code. */
    verifiedEmail: text(),
    /** Opted out at the desk: a kiosk sign-in then sends no notice. */
    kioskNoticesOffAt: integer(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [uniqueIndex('logins_username').on(table.usernameKey)],
);

export const loginClients = sqliteTable(
  'login_clients',
  {
    loginId: text().notNull(),
    clientId: text().notNull(),
    relation: text({ enum: ['self', 'guardian', 'couple'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.loginId, table.clientId] }), index('login_clients_client').on(table.clientId)],
);

export const staff = sqliteTable(
  'staff',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    username: text().notNull(),
    usernameKey: text().notNull(),
    role: text({ enum: ['front_desk', 'scheduler', 'biller', 'provider', 'manager', 'owner'] }).notNull(),
    providerId: text(),
    /** Null until the person has used the set-up code. */
    passwordHash: text(),
    setupCodeHash: text(),
    setupCodeExpiresAt: integer(),
    /** Six digits that open a kiosk which comes back from a hand-off; nothing else. */
    pinHash: text(),
    /** Base-32 secret of the authenticator app. Null = two-factor is off. The rest as for a client's login. */
    twoFactorSecret: text(),
    twoFactorEnabledAt: integer(),
    twoFactorLastStep: integer(),
    twoFactorWrongInARow: integer().notNull().default(0),
    twoFactorStoppedAt: integer(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    updatedAt: integer().notNull(),
  },
  (table) => [uniqueIndex('staff_username').on(table.usernameKey)],
);

/** Every change of how a member of staff signs in, and what was tried against it. Never what the secret was. */
export const staffChanges = sqliteTable(
  'staff_changes',
  {
    id: text().primaryKey(),
    staffId: text().notNull(),
    at: integer().notNull(),
    /** Staff id; null = nobody who was signed in. */
    byId: text(),
    change: text({ enum: ['two_factor_on', 'two_factor_off', 'two_factor_reset', 'two_factor_by_card', 'password_by_card', 'password', 'recovery_codes', 'recovery_code_used', 'code_guessing', 'factor_stopped', 'unlocked'] }).notNull(),
    /** How a colleague knew who it was. */
    identityCheck: text({ enum: ['photo_id', 'known_in_person', 'two_facts'] }),
  },
  (table) => [index('staff_changes_staff').on(table.staffId, table.at)],
);

/** A signed-in client or staff member at one seat (a kiosk, a desk window). Only the token's hash is kept. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    surface: text({ enum: ['kiosk', 'desk'] }).notNull(),
    kind: text({ enum: ['client', 'staff'] }).notNull(),
    loginId: text(),
    staffId: text(),
    /** The client whose record the session may touch; null while several are to choose from. */
    clientId: text(),
    /** How level 2 was reached: password, desk_code. */
    proof: text({ enum: ['password', 'desk_code', 'hand_off'] }).notNull(),
    startedAt: integer().notNull(),
    lastActiveAt: integer().notNull(),
    /** What is still asked before the session may touch a record; null = nothing. */
    awaits: text({ enum: ['second_factor', 'two_factor_setup', 'terms'] }),
    secondFactor: text({ enum: ['app_code', 'recovery_code', 'desk_code', 'hand_off', 'own_device'] }),
    /** Of staff: when the second factor was given. A desk that locked itself opens by password alone for the rest of that day. */
    secondFactorAt: integer(),
    /** The screen it lives on; null = begun before that was kept. */
    seatName: text(),
    /** Of a hand-off: JSON list of the menu's words that it may open. Null = all of them, or none for a hand-off. */
    sections: text(),
    /** When the password (and code) were last given again, for a sensitive change. */
    confirmedAt: integer(),
    /** A two-factor secret that is being set up here; never active before its first code. */
    pendingSecret: text(),
    endedAt: integer(),
    endReason: text({ enum: ['done', 'idle', 'whole_limit', 'restart', 'revoked', 'replaced'] }),
  },
  (table) => [index('sessions_live').on(table.endedAt, table.kind)],
);

/** Six-digit one-time codes that the desk reads out; ten minutes, once, five tries. */
export const deskCodes = sqliteTable(
  'desk_codes',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    codeHash: text().notNull(),
    issuedBy: text().notNull(),
    issuedAt: integer().notNull(),
    expiresAt: integer().notNull(),
    wrongTries: integer().notNull().default(0),
    usedAt: integer(),
    replacedAt: integer(),
  },
  (table) => [index('desk_codes_client').on(table.clientId, table.issuedAt)],
);

/** Failed tries per bucket (account, terminal, all), kept over restarts. */
export const failedTries = sqliteTable(
  'failed_tries',
  { id: integer().primaryKey({ autoIncrement: true }), bucket: text().notNull(), at: integer().notNull() },
  (table) => [index('failed_tries_bucket_at').on(table.bucket, table.at)],
);
