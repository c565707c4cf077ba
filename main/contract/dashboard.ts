import { z } from 'zod';
import { clientAppointment } from './appointments.ts';
import { refuses } from './errors.ts';
import { forClient } from './policy.ts';
import { cents, date, id, instant, nothing, timeZone } from './values.ts';

export const setupTask = z.strictObject({
  task: z.enum(['two_factor', 'insurance', 'contact_details', 'documents', 'schedule']),
  state: z.enum(['todo', 'done', 'not_needed', 'waiting_for_staff']),
  optional: z.boolean(),
});

export const assignedDocument = z.strictObject({
  id, title: z.string(), titleEs: z.string().nullable(),
  kind: z.enum(['pdf_read', 'pdf_sign', 'form', 'consent', 'measure', 'upload_request']),
  required: z.boolean(), dueRule: z.enum(['before_first_visit', 'before_every_visit', 'by_date', 'none']), dueDate: date.nullable(),
  size: z.int().nullable(), status: z.enum(['assigned', 'opened', 'in_progress']),
});

export const dashboard = {
  get: forClient.input(nothing).output(
    z.strictObject({
      firstName: z.string(),
      now: instant,
      timeZone,
      /** Today's visit that is near or has arrived, if any. Null too where `upcoming` is. */
      today: z.strictObject({ appointmentId: id, startsAt: instant, timeZone, providerFirstName: z.string(), telehealth: z.boolean(), minutes: z.int(), state: z.enum(['can_arrive', 'arrived', 'later']), ticketNumber: z.int().nullable() }).nullable(),
      setup: z.array(setupTask),
      documents: z.array(assignedDocument),
      /** Null where the practice does not show accounts, or a hand-off does not open this one. */
      balance: z.strictObject({
        /** Below zero = a credit. */
        responsibilityCents: cents,
        insurancePendingCents: cents,
        openVisits: z.int(),
      }).nullable(),
      /** Null where a hand-off does not open the appointments. */
      upcoming: z.array(clientAppointment).nullable(),
      upcomingMore: z.int(),
      canSchedule: z.boolean(),
      counts: z.strictObject({ documents: z.int(), unreadMessages: z.int(), toConfirm: z.int() }),
    }),
  ),
  /** "I'm here" of a signed-in client, for today's visit. */
  arrive: forClient.input(z.strictObject({ appointmentId: id })).output(z.strictObject({ ticketNumber: z.int() })).errors(refuses('SEE_FRONT_DESK')),
};
