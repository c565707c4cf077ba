import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attempt } from '#main/contract/payments.ts';
import { attemptKey, type PaySource } from './pay-source.ts';

const askEveryMs = 2_000;
const over: ReadonlySet<Attempt['state']['kind']> = new Set(['paid', 'card_added', 'refunded', 'declined', 'ended', 'for_person']);

/** Nothing more will happen by itself. */
export function isOver({ state }: Attempt): boolean {
  return over.has(state.kind);
}

/** One payment, refund or new card, followed until it is over. The host goes on by itself; this only looks. */
export function useAttempt(source: PaySource, first: Attempt) {
  const queries = useQueryClient();
  const queryKey = attemptKey(source, first.id);
  const take = (attempt: Attempt) => queries.setQueryData(queryKey, attempt);
  const { data: attempt, isError } = useQuery({
    queryKey, queryFn: () => source.status(first.id), initialData: first, staleTime: 0, gcTime: 0, retry: false,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : askEveryMs),
  });
  const cancel = useMutation({ mutationFn: () => source.cancel(first.id), onSuccess: take });
  const simulate = useMutation({ mutationFn: (answer: 'approve' | 'decline') => source.answerSimulated(first.id, answer), onSuccess: take });
  return { attempt, cancel, simulate, isLost: isError && !isOver(attempt) };
}
