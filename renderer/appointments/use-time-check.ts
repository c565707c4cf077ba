import { useQuery } from '@tanstack/react-query';
import type { TimeProblem } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { readTimeDraft, type TimeDraft } from './time-draft.ts';

/** Asks the host what is unusual about the typed time. Never the answer for another time: what is pressed too early, the host judges itself. */
export function useTimeCheck(draft: TimeDraft, exceptAppointmentId: string | null) {
  const time = readTimeDraft(draft);
  const check = useQuery(
    api.appointments.checkTime.queryOptions({
      input: { ...(time ?? { providerId: '-', date: '2000-01-01', minuteOfDay: 0, minutes: 5, locationId: null, telehealth: false }), exceptAppointmentId },
      enabled: time !== undefined, staleTime: 0,
    }),
  );
  const problems: readonly TimeProblem[] = time ? (check.data?.problems ?? []) : [];
  return { time, problems, meets: time ? (check.data?.meets ?? []) : [], endsAt: check.data?.endsAt, timeZone: check.data?.timeZone, error: time ? check.error : null };
}
