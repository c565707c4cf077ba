import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { datePartsOf, emptyDate, type DateParts } from '#renderer/ui/read-date-boxes.ts';

/** The practice's day of today, in the three boxes of a date. */
export function useTodayBoxes(): DateParts {
  const { data } = useQuery(api.practice.welcome.queryOptions({ input: {} }));
  return data ? datePartsOf(data.today) : emptyDate;
}
