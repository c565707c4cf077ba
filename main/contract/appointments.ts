import { z } from 'zod';
import { refuses } from './errors.ts';
import { forClient, forStaff } from './policy.ts';
import { appointmentStatus, cents, date, id, instant, minuteOfDay, nothing, place, providerName, timeZone } from './values.ts';

/** Why a client stops coming to a visit; the words are the renderer's. */
export const cancelReason = z.enum(['not_well', 'work_or_school', 'no_way_there', 'cost_or_insurance', 'someone_else', 'rather_not_say']);
export type CancelReason = z.infer<typeof cancelReason>;

export const confirmRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('from'), date }),
  z.strictObject({ kind: z.literal('done'), at: instant }),
  z.strictObject({ kind: z.literal('no') }),
]);

export const cancelRule = z.discriminatedUnion('kind', [
  /** Free until `freeUntil`; after that `lateFeeCents` (null = then only the desk can). */
  z.strictObject({ kind: z.literal('free'), freeUntil: instant, lateFeeCents: cents.nullable() }),
  z.strictObject({ kind: z.literal('late'), feeCents: cents }),
  /** A request can always be taken back. */
  z.strictObject({ kind: z.literal('withdraw') }),
  z.strictObject({ kind: z.literal('ask_desk') }),
  z.strictObject({ kind: z.literal('no') }),
]);

export const clientAppointment = z.strictObject({
  id,
  startsAt: instant,
  endsAt: instant,
  timeZone,
  provider: providerName,
  serviceName: z.string().nullable(),
  place,
  status: appointmentStatus,
  ticketNumber: z.int().nullable(),
  confirm: confirmRule,
  cancel: cancelRule,
  reasonNeeded: z.boolean(),
  /** How long an undo would be offered. */
  undoMinutes: z.int(),
  /** A cancel of a moment ago: may be undone until then. */
  undoUntil: instant.nullable(),
  cancelledLate: z.boolean(),
});
export type ClientAppointment = z.infer<typeof clientAppointment>;

/** A place in which a visit can be booked. */
export const placeChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in_person'), locationId: id, name: z.string(), address: z.string() }),
  z.strictObject({ kind: z.literal('telehealth') }),
]);

export const openTime = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  timeZone,
  date,
  minuteOfDay,
  locationId: id.nullable(),
  telehealth: z.boolean(),
});
export type OpenTime = z.infer<typeof openTime>;

export const bookingProvider = z.strictObject({
  provider: providerName,
  /** book: decided at once. request: staff decide. */
  mode: z.enum(['request', 'book']),
  isUsual: z.boolean(),
  services: z.array(z.strictObject({ id, name: z.string(), minutes: z.int(), telehealth: z.boolean() })),
  allowDontKnow: z.boolean(),
  places: z.array(placeChoice),
  /** The next free time with the shortest choice of service, for "Next free time with …". */
  nextTime: openTime.nullable(),
  nextServiceId: id.nullable(),
});

const timesQuery = {
  providerId: id,
  /** Null = "I don't know". */
  serviceId: id.nullable(),
  where: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('in_person'), locationId: id.nullable() }),
    z.strictObject({ kind: z.literal('telehealth') }),
    z.strictObject({ kind: z.literal('any') }),
  ]),
  from: date.nullable(),
  to: date.nullable(),
};

const bookInput = {
  providerId: id,
  serviceId: id.nullable(),
  startsAt: instant,
  locationId: id.nullable(),
  telehealth: z.boolean(),
  /** Made by the screen once for one intention: a double tap books once. */
  intentId: z.uuid(),
};

/** One exact cause why nothing can be booked, for staff, with the setting that holds it. */
export const whyNotCause = z.strictObject({
  code: z.string(),
  /** Facts that the words need: service code and name, a number, a date. Never about the client but the status. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  whereToChange: z.enum(['provider', 'provider-portal-settings', 'services', 'availability', 'time-off', 'client-status', 'appointments']),
});

/** What is unusual about a time that staff want. `overlap` is a visit, a request or a hold; `other_place`: open then, but elsewhere. */
export const timeProblem = z.enum(['overlap', 'time_off', 'outside_hours', 'other_place', 'past']);
export type TimeProblem = z.infer<typeof timeProblem>;

/** A time by the wall clock of its place. */
const staffTime = { providerId: id, date, minuteOfDay, minutes: z.int().min(5).max(720), locationId: id.nullable(), telehealth: z.boolean() };
const staffVisit = {
  ...staffTime,
  serviceId: id.nullable(),
  /** Staff may take an unusual time: they name each problem that they saw, and why. */
  override: z.strictObject({ accepts: z.array(timeProblem).max(5), reason: z.string().trim().max(200) }).nullable(),
};

export const deskAppointment = z.strictObject({
  id,
  clientId: id,
  clientName: z.string(),
  startsAt: instant,
  endsAt: instant,
  timeZone,
  provider: providerName,
  serviceId: id.nullable(),
  serviceName: z.string().nullable(),
  place,
  status: appointmentStatus,
  source: z.enum(['kiosk', 'desk', 'import', 'demo']),
  confirmedAt: instant.nullable(),
  confirmedBy: z.enum(['client', 'staff']).nullable(),
  arrivedAt: instant.nullable(),
  visitStartedAt: instant.nullable(),
  visitEndedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  cancelledBy: z.enum(['client', 'clinic']).nullable(),
  cancelReason: z.string().nullable(),
  cancelledLate: z.boolean(),
  lateFeeCents: cents.nullable(),
  canUndoCancel: z.boolean(),
  /** A cancel frees the time only then; until then it is held for the undo. */
  heldUntil: instant.nullable(),
  /** The last instant at which the client's own cancel is not late; null when it is no booked visit. */
  noticeEndsAt: instant.nullable(),
  /** What the provider asks for a late cancel. */
  providerLateFeeCents: cents,
  decideNote: z.string().nullable(),
  overlapAccepted: z.boolean(),
  createdAt: instant,
});
export type DeskAppointment = z.infer<typeof deskAppointment>;

/** One line of a visit's history. `by`: the member of staff, or null for the client and for what came from elsewhere. */
export const visitEvent = z.strictObject({
  kind: z.enum(['asked', 'booked', 'time_accepted', 'approved', 'declined', 'confirmed', 'moved', 'move_undone', 'arrived', 'arrival_undone', 'started', 'finished', 'cancelled']),
  at: instant,
  by: z.string().nullable(),
  isByClient: z.boolean(),
  /** As typed, or one of `cancelReason`. */
  reason: z.string().nullable(),
  /** Of a move: where the visit stood before. */
  before: z.strictObject({ startsAt: instant, timeZone, providerName: z.string() }).nullable(),
});
export type VisitEvent = z.infer<typeof visitEvent>;

export const appointments = {
  /** The signed-in client's own: upcoming (soonest first) and past twelve months (latest first). */
  list: forClient.input(nothing).output(z.strictObject({ upcoming: z.array(clientAppointment), past: z.array(clientAppointment), canSchedule: z.boolean() })),
  /** `tappedAt`: when the person pressed, epoch ms; the host bounds it to the last minutes. */
  confirm: forClient.input(z.strictObject({ appointmentId: id, tappedAt: instant })).output(clientAppointment).errors(refuses('CANNOT_CONFIRM')),
  cancel: forClient
    .input(z.strictObject({ appointmentId: id, tappedAt: instant, reason: cancelReason.nullable(), acceptedFeeCents: cents.nullable() }))
    .output(clientAppointment)
    .errors(refuses('CANNOT_CANCEL', 'REASON_NEEDED', 'CHANGED_MEANWHILE')),
  undoCancel: forClient.input(z.strictObject({ appointmentId: id })).output(clientAppointment).errors(refuses('UNDO_OVER')),
  /** Providers with whom this client may book. `closed` says that none is open: the plain line for the client. */
  bookingOptions: forClient.input(nothing).output(z.strictObject({ providers: z.array(bookingProvider), closed: z.boolean() })),
  openTimes: forClient.input(z.strictObject(timesQuery)).output(z.strictObject({ times: z.array(openTime), from: date, to: date, lastDate: date, today: date })).errors(refuses('NOT_BOOKABLE')),
  book: forClient.input(z.strictObject(bookInput)).output(clientAppointment).errors(refuses('SLOT_TAKEN', 'NOT_BOOKABLE', 'TOO_MANY_OPEN')),

  listForClient: forStaff('people').input(z.strictObject({ clientId: id })).output(z.strictObject({ upcoming: z.array(deskAppointment), past: z.array(deskAppointment) })),
  listRequests: forStaff('schedule').input(nothing).output(z.strictObject({ requests: z.array(deskAppointment) })),
  /** One day of one or all providers, with their open hours. */
  listDay: forStaff('view_board').input(z.strictObject({ date, providerId: id.nullable() })).output(
    z.strictObject({
      date,
      providers: z.array(z.strictObject({
        provider: providerName,
        hours: z.array(z.strictObject({ startsAt: instant, endsAt: instant, timeZone, locationId: id.nullable(), locationName: z.string().nullable(), telehealth: z.boolean(), clientScheduling: z.boolean() })),
        timeOff: z.array(z.strictObject({ startsAt: instant, endsAt: instant })),
        appointments: z.array(deskAppointment),
      })),
    }),
  ),
  /** Why this client cannot book with this provider (exact), or the open times if they can. */
  whyNot: forStaff('schedule').input(z.strictObject({ clientId: id, providerId: id, serviceId: id.nullable(), where: timesQuery.where })).output(
    z.strictObject({ causes: z.array(whyNotCause), openTimes: z.int() }),
  ),
  /** One visit with its history, oldest first. */
  get: forStaff('view_board').input(z.strictObject({ appointmentId: id })).output(
    z.strictObject({ visit: deskAppointment, history: z.array(visitEvent), /** Until then the last move may be undone. */ moveUndoUntil: instant.nullable() }),
  ),
  /** Every free time of the provider's hours, also those that clients are not offered: sooner, later, or in hours closed to them. */
  openTimesForClient: forStaff('schedule').input(z.strictObject({ ...timesQuery, clientId: id })).output(z.strictObject({ times: z.array(openTime), from: date, to: date, lastDate: date, today: date })),
  /** Looks at a time before staff take it: what is unusual, and the visits that it meets. `exceptAppointmentId`: the visit being moved. */
  checkTime: forStaff('schedule')
    .input(z.strictObject({ ...staffTime, exceptAppointmentId: id.nullable() }))
    .output(z.strictObject({ startsAt: instant, endsAt: instant, timeZone, problems: z.array(timeProblem), meets: z.array(z.strictObject({ clientName: z.string(), startsAt: instant, endsAt: instant })) }))
    .errors(refuses('NO_SUCH_TIME', 'PRACTICE_INCOMPLETE')),
  /** Staff may book any time. Each problem has to be accepted, with one reason for all. */
  bookForClient: forStaff('schedule')
    .input(z.strictObject({ ...staffVisit, clientId: id, intentId: z.uuid() }))
    .output(deskAppointment)
    .errors(refuses('OVERLAPS', 'OUTSIDE_HOURS', 'REASON_NEEDED', 'NO_SUCH_TIME', 'PRACTICE_INCOMPLETE')),
  /** `seenStartsAt`: the start that the screen showed; another one means that somebody moved the visit meanwhile. */
  moveForClient: forStaff('schedule')
    .input(z.strictObject({ ...staffVisit, appointmentId: id, seenStartsAt: instant }))
    .output(deskAppointment)
    .errors(refuses('OVERLAPS', 'OUTSIDE_HOURS', 'REASON_NEEDED', 'NO_SUCH_TIME', 'CHANGED_MEANWHILE')),
  /** Back to where it stood, for as long as the provider's cancels can be undone, if nothing else happened to it. */
  undoMoveForClient: forStaff('schedule').input(z.strictObject({ appointmentId: id })).output(deskAppointment).errors(refuses('UNDO_OVER', 'OVERLAPS')),
  confirmForClient: forStaff('schedule').input(z.strictObject({ appointmentId: id })).output(deskAppointment).errors(refuses('CANNOT_CONFIRM')),
  cancelForClient: forStaff('schedule')
    .input(z.strictObject({ appointmentId: id, by: z.enum(['client', 'clinic']), reason: z.string().trim().max(200), chargeLateFee: z.boolean() }))
    .output(deskAppointment)
    .errors(refuses('CHANGED_MEANWHILE')),
  undoCancelForClient: forStaff('schedule').input(z.strictObject({ appointmentId: id })).output(deskAppointment).errors(refuses('UNDO_OVER', 'OVERLAPS')),
  markNoShow: forStaff('check_in').input(z.strictObject({ appointmentId: id })).output(deskAppointment).errors(refuses('CHANGED_MEANWHILE')),
  startVisit: forStaff('view_board').input(z.strictObject({ appointmentId: id })).output(deskAppointment).errors(refuses('CHANGED_MEANWHILE')),
  finishVisit: forStaff('view_board').input(z.strictObject({ appointmentId: id })).output(deskAppointment).errors(refuses('CHANGED_MEANWHILE')),
  /** A decline needs a note. */
  decideRequest: forStaff('schedule')
    .input(z.strictObject({ appointmentId: id, decision: z.enum(['approve', 'decline']), note: z.string().trim().max(200) }))
    .output(deskAppointment)
    .errors(refuses('CHANGED_MEANWHILE', 'REASON_NEEDED')),
};
