import { z } from 'zod';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { id, instant, nothing, requiredText } from './values.ts';

const email = z.email().max(254);

const serverFields = {
  host: requiredText(253).refine((host) => /^[a-z0-9.:-]+$/iu.test(host)),
  port: z.int().min(1).max(65_535),
  /** tls: from the first byte (465). starttls: upgraded before anything else (587). none: a server on this very machine. */
  security: z.enum(['tls', 'starttls', 'none']),
  username: z.string().max(254).nullable().transform((value) => value?.trim() || null),
  fromAddress: email,
  /** Stands in the mailbox: must not say what care the practice gives. */
  fromName: requiredText(60),
};

/** Practice Settings : Mail. The password goes in and never comes out. */
export const mailServer = z.strictObject({ ...serverFields, hasPassword: z.boolean() });

/** What became of a test message. */
export const mailTestResult = z.enum(['sent', 'unreachable', 'busy', 'sign_in', 'refused', 'unknown']);

/** A message that a person must decide about: it may have gone out, or it cannot. */
export const stuckMail = z.strictObject({ id, kind: z.string(), to: z.string(), state: z.enum(['maybe_sent', 'failed', 'held']), queuedAt: instant });

export const mail = {
  getServer: forStaff('practice_settings').input(nothing).output(z.strictObject({ server: mailServer.nullable() })),
  saveServer: forStaff('practice_settings')
    .input(z.strictObject({ ...serverFields, /** Null keeps the one that is stored. */ password: z.string().max(1024).nullable() }))
    .output(nothing)
    .errors(refuses('MAIL_NOT_ENCRYPTED')),
  /** Sends one neutral message now, with what is saved. */
  sendTest: forStaff('practice_settings').input(z.strictObject({ to: email })).output(z.strictObject({ result: mailTestResult })).errors(refuses('MAIL_NOT_SET_UP')),
  status: forStaff(null).input(nothing).output(z.strictObject({ isSetUp: z.boolean(), waiting: z.int(), forPerson: z.int() })),
  listStuck: forStaff('people').input(nothing).output(z.strictObject({ messages: z.array(stuckMail) })),
  /** Again, though it may arrive twice; or not at all. */
  decide: forStaff('people').input(z.strictObject({ id, again: z.boolean() })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
};
