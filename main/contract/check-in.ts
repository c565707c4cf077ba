import { z } from 'zod';
import { refuses } from './errors.ts';
import { forKiosk, forStaff } from './policy.ts';
import { appointmentStatus, date, id, instant, nothing, timeZone } from './values.ts';

/** All that level 1 may see of a visit. */
export const arrivalVisit = z.strictObject({
  /** Good for this seat's next `arrive` only; says nothing about the visit. */
  choiceId: z.string(),
  startsAt: instant,
  timeZone,
  /** Provider's display name; initials while several visits are to choose from. */
  provider: z.string(),
  minutesLate: z.int(),
});

export const identified = z.discriminatedUnion('kind', [
  /** One visit, or several that touch: shown together, arrived together. */
  z.strictObject({ kind: z.literal('found'), greeting: z.string(), visits: z.array(arrivalVisit) }),
  /** Several: choose by time and provider initials. No name until then. */
  z.strictObject({ kind: z.literal('choose'), visits: z.array(arrivalVisit) }),
]);

export const arrived = z.strictObject({
  /** First name and initial: `Marigold T.` */
  greeting: z.string(),
  startsAt: instant,
  timeZone,
  provider: z.string(),
  providerFirstName: z.string(),
  ticketNumber: z.int(),
  /** The session may be shorter. */
  late: z.boolean(),
});

export const boardStep = z.strictObject({
  step: z.enum(['documents', 'contact', 'insurance', 'amount_due']),
  state: z.enum(['todo', 'done', 'waived']),
  /** Documents left, or cents due. */
  amount: z.int(),
});

export const boardRow = z.strictObject({
  appointmentId: id,
  clientId: id,
  startsAt: instant,
  endsAt: instant,
  timeZone,
  clientName: z.string(),
  providerId: id,
  providerName: z.string(),
  telehealth: z.boolean(),
  locationName: z.string().nullable(),
  serviceName: z.string().nullable(),
  status: appointmentStatus,
  /** not_here · arrived · doing_steps · ready · with_provider · done · no_show · cancelled · requested */
  stage: z.enum(['not_here', 'arrived', 'doing_steps', 'ready', 'with_provider', 'done', 'no_show', 'cancelled', 'requested']),
  stepsDone: z.int(),
  steps: z.array(boardStep),
  arrivedAt: instant.nullable(),
  ticketNumber: z.int().nullable(),
  confirmed: z.boolean(),
  flags: z.array(z.enum(['balance', 'insurance', 'spanish', 'late', 'desk_only', 'needs_help', 'service_unknown', 'overlap', 'privacy', 'video'])),
  balanceCents: z.int(),
});
export type BoardRow = z.infer<typeof boardRow>;

export const refusedArrival = z.strictObject({
  id,
  at: instant,
  kioskName: z.string(),
  cause: z.enum(['unknown', 'ambiguous', 'too_early', 'too_late', 'blocked', 'cancelled', 'no_show', 'telehealth', 'no_letters', 'other_day', 'throttled']),
  clientId: id.nullable(),
  clientName: z.string().nullable(),
});

export const checkIn = {
  /**
   * Level 1: date of birth and up to three letters of the last name, against today's visits only.
   * Every failure is SEE_FRONT_DESK.
   */
  identify: forKiosk
    .input(z.strictObject({ dateOfBirth: date, letters: z.string().max(40), deskCode: z.string().max(12).nullable() }))
    .output(identified)
    .errors(refuses('SEE_FRONT_DESK', 'TRY_LATER')),
  /** "I'm here". A second tap is harmless. */
  arrive: forKiosk
    .input(z.strictObject({ choiceId: z.string().max(64) }))
    .output(arrived)
    .errors(refuses('SEE_FRONT_DESK')),
  board: forStaff('view_board').input(z.strictObject({ date: date.nullable() })).output(
    z.strictObject({
      date,
      now: instant,
      rows: z.array(boardRow),
      refused: z.array(refusedArrival),
    }),
  ),
  arriveForClient: forStaff('check_in').input(z.strictObject({ appointmentId: id })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
  undoArrival: forStaff('check_in')
    .input(z.strictObject({ appointmentId: id, reason: z.string().trim().min(1).max(200) }))
    .output(nothing)
    .errors(refuses('CHANGED_MEANWHILE')),
  waiveSteps: forStaff('check_in')
    .input(z.strictObject({ appointmentId: id, reason: z.string().trim().min(1).max(200) }))
    .output(nothing)
    .errors(refuses('CHANGED_MEANWHILE')),
  settleRefused: forStaff('check_in').input(z.strictObject({ id })).output(nothing),
};
