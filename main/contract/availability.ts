import { z } from 'zod';
import { deskAppointment } from './appointments.ts';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { date, id, instant, minuteOfDay, nothing, optionalText } from './values.ts';

const hours = {
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
  locationId: id.nullable(),
  telehealth: z.boolean(),
  /** Null = the provider's slot length. */
  slotMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]).nullable(),
  clientScheduling: z.boolean(),
};

const runsForward = (block: { startMinute: number; endMinute: number }): boolean => block.endMinute > block.startMinute;

export const weeklyBlock = z.strictObject({ weekday: z.int().min(0).max(6), ...hours, validFrom: date.nullable(), validTo: date.nullable() });
export type WeeklyBlock = z.infer<typeof weeklyBlock>;

/** What holds on one date in place of the weekly hours; no hours = closed. */
export const dayException = z.strictObject({ date, hours: z.array(z.strictObject(hours)).max(20) });
export type DayException = z.infer<typeof dayException>;

export const timeOff = z.strictObject({ id, startsAt: instant, endsAt: instant, note: z.string().nullable() });

/** Weekly hours, exceptions and time off of one provider. A provider may touch only their own. */
export const availability = {
  get: forStaff('schedule').input(z.strictObject({ providerId: id })).output(
    z.strictObject({ weekly: z.array(weeklyBlock), exceptions: z.array(dayException), timeOff: z.array(timeOff) }),
  ),
  /** The whole week anew. Two blocks that overlap in a room, or two by video, are refused; a room beside video is not. */
  saveWeek: forStaff('schedule')
    .input(z.strictObject({ providerId: id, weekly: z.array(weeklyBlock.refine(runsForward).refine((block) => block.validFrom === null || block.validTo === null || block.validFrom <= block.validTo)).max(200) }))
    .output(nothing)
    .errors(refuses('HOURS_OVERLAP')),
  saveException: forStaff('schedule').input(z.strictObject({ providerId: id, exception: dayException.refine(({ hours: open }) => open.every(runsForward)) })).output(nothing).errors(refuses('HOURS_OVERLAP')),
  removeException: forStaff('schedule').input(z.strictObject({ providerId: id, date })).output(nothing),
  /** Wall clock in the practice's zone. Visits inside stay and are named so that the desk can move them. */
  addTimeOff: forStaff('schedule')
    .input(z.strictObject({ providerId: id, fromDate: date, fromMinute: minuteOfDay, toDate: date, toMinute: minuteOfDay, note: optionalText(200) }))
    .output(z.strictObject({ timeOff, appointmentsInside: z.int() }))
    .errors(refuses('NO_SUCH_TIME', 'PRACTICE_INCOMPLETE')),
  /** Open visits inside each time off that is not over, soonest first: what the desk has to move. */
  listVisitsInTimeOff: forStaff('schedule').input(z.strictObject({ providerId: id })).output(
    z.strictObject({ inside: z.array(z.strictObject({ timeOffId: id, visits: z.array(deskAppointment) })) }),
  ),
  removeTimeOff: forStaff('schedule').input(z.strictObject({ providerId: id, timeOffId: id })).output(nothing),
};
