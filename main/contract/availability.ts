import { z } from 'zod';
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

export const weeklyBlock = z.strictObject({ weekday: z.int().min(0).max(6), ...hours, validFrom: date.nullable(), validTo: date.nullable() });
export type WeeklyBlock = z.infer<typeof weeklyBlock>;

/** What holds on one date in place of the weekly hours; no hours = closed. */
export const dayException = z.strictObject({ date, hours: z.array(z.strictObject(hours)) });
export type DayException = z.infer<typeof dayException>;

export const timeOff = z.strictObject({ id, startsAt: instant, endsAt: instant, note: z.string().nullable() });

/** Weekly hours, exceptions and time off of one provider. A provider may touch only their own. */
export const availability = {
  get: forStaff('schedule').input(z.strictObject({ providerId: id })).output(
    z.strictObject({ weekly: z.array(weeklyBlock), exceptions: z.array(dayException), timeOff: z.array(timeOff) }),
  ),
  saveWeek: forStaff('schedule')
    .input(z.strictObject({ providerId: id, weekly: z.array(weeklyBlock.refine((block) => block.endMinute > block.startMinute)).max(200) }))
    .output(nothing),
  saveException: forStaff('schedule').input(z.strictObject({ providerId: id, exception: dayException })).output(nothing),
  removeException: forStaff('schedule').input(z.strictObject({ providerId: id, date })).output(nothing),
  /** Wall clock in the practice's zone. Visits inside stay and are named so that the desk can move them. */
  addTimeOff: forStaff('schedule')
    .input(z.strictObject({ providerId: id, fromDate: date, fromMinute: minuteOfDay, toDate: date, toMinute: minuteOfDay, note: optionalText(200) }))
    .output(z.strictObject({ timeOff, appointmentsInside: z.int() }))
    .errors(refuses('NO_SUCH_TIME', 'PRACTICE_INCOMPLETE')),
  removeTimeOff: forStaff('schedule').input(z.strictObject({ providerId: id, timeOffId: id })).output(nothing),
};
