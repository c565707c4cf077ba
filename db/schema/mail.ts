import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Mail that waits to be sent, written in the transaction of what it tells of. Holds no words: a kind, a language and neutral
 * parameters; the sender turns them into a subject and a body without a health word.
 */
export const mailMessages = sqliteTable(
  'mail_messages',
  {
    id: text().primaryKey(),
    /** Sent once per key, however often the sender is restarted. */
    idempotencyKey: text().notNull(),
    kind: text({
      enum: [
        'new_sign_in', 'code_guessing', 'invitation_code', 'reset_code', 'email_code', 'username_changed', 'password_changed', 'email_changed', 'phone_changed', 'two_factor_on',
        'two_factor_off', 'recovery_code_used', 'recovery_codes_made', 'device_enrolled', 'device_forgotten', 'kiosk_notices_off', 'terms_copy', 'paper', 'person_linked', 'person_unlinked',
      ],
    }).notNull(),
    to: text().notNull(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    /** JSON of neutral values: `{ "at": 1764000000000, "place": "Kiosk 1", "count": 3 }`. */
    parameters: text().notNull(),
    /** A one-time code to put in. Emptied as soon as the mail is sent or given up. */
    oneTimeCode: text(),
    /** A paper that opens by the password that the client chose; the password is kept nowhere. Emptied as soon as the mail is sent or given up. */
    attachment: blob({ mode: 'buffer' }),
    /** Messages of one key are merged while one of them is waiting. */
    mergeKey: text(),
    clientId: text(),
    state: text({ enum: ['queued', 'sending', 'sent', 'failed', 'maybe_sent', 'held'] }).notNull().default('queued'),
    attempts: integer().notNull().default(0),
    /** Not before. */
    nextTryAt: integer().notNull(),
    queuedAt: integer().notNull(),
    sentAt: integer(),
  },
  (table) => [uniqueIndex('mail_messages_key').on(table.idempotencyKey), index('mail_messages_due').on(table.state, table.nextTryAt), index('mail_messages_merge').on(table.mergeKey, table.queuedAt)],
);
