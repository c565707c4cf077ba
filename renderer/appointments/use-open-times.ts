import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import type { BookingPlace } from './booking-place.ts';

/** The free times up to the last bookable day: the first two weeks at once, the rest right behind them. */
export function useOpenTimes(providerId: string, serviceId: string | null, where: BookingPlace) {
  const query = { providerId, serviceId, where, from: null };
  const first = useQuery(api.appointments.openTimes.queryOptions({ input: { ...query, to: null } }));
  const lastDate = first.data?.lastDate ?? null;
  const hasMore = first.data !== undefined && first.data.to < first.data.lastDate;
  const all = useQuery(api.appointments.openTimes.queryOptions({ input: { ...query, to: lastDate }, enabled: hasMore }));
  return { data: hasMore ? (all.data ?? first.data) : first.data, error: first.error ?? all.error, isPending: first.isPending };
}
