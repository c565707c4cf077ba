import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { readRefusal } from '#renderer/ui/read-refusal.ts';

/** Answers kept by this desk. A finished action asks again for all that is on the screen; a lost session leads to sign-in. */
export function createDeskQueries(): QueryClient {
  const askSession = (error: unknown) => {
    if (readRefusal(error)?.code === 'NOT_SIGNED_IN') void queries.invalidateQueries({ queryKey: api.deskSignIn.session.key() });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: askSession }),
    mutationCache: new MutationCache({ onError: askSession, onSuccess: () => { void queries.invalidateQueries(); } }),
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && readRefusal(error) === undefined, staleTime: 5_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}
