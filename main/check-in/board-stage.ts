import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import type { BoardRow } from '#main/contract/check-in.ts';
import { minutesLate } from './find-arrivals.ts';
import { hasOpenStep } from './required-steps.ts';

/** Where in the day's flow a visit stands. */
export function stageOf(visit: Appointment, steps: BoardRow['steps']): BoardRow['stage'] {
  if (visit.status === 'requested') return 'requested';
  if (visit.status === 'cancelled' || visit.status === 'declined') return 'cancelled';
  if (visit.status === 'no-show') return 'no_show';
  if (visit.status === 'fulfilled' || visit.visitEndedAt !== null) return 'done';
  if (visit.visitStartedAt !== null) return 'with_provider';
  if (visit.status === 'checked-in') return 'ready';
  if (visit.status === 'booked') return 'not_here';
  if (!hasOpenStep(steps)) return 'ready';
  return steps.some((step) => step.state !== 'todo') ? 'doing_steps' : 'arrived';
}

export type FlagFacts = { readonly appointment: Appointment; readonly client: Client; readonly responsibilityCents: number; readonly now: number; readonly needsHelp: boolean };

/** What staff should know at a glance. */
export function flagsOf({ appointment, client, responsibilityCents, now, needsHelp }: FlagFacts): BoardRow['flags'] {
  const isLate = appointment.arrivedLate || (appointment.status === 'booked' && appointment.visitStartedAt === null && minutesLate(appointment.startsAt, now) > 0);
  const raised: Record<BoardRow['flags'][number], boolean> = {
    needs_help: needsHelp,
    late: isLate,
    desk_only: client.selfCheckInBlocked,
    privacy: client.privacyNote !== null,
    balance: responsibilityCents > 0,
    insurance: client.insuranceState === 'needs_correction' || client.insuranceState === 'client_submitted',
    spanish: client.language === 'es',
    service_unknown: appointment.serviceId === null,
    overlap: appointment.overlapAccepted,
    video: appointment.telehealth,
  };
  return (Object.keys(raised) as (keyof typeof raised)[]).filter((flag) => raised[flag]);
}
