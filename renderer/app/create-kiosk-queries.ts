import { QueryCache, QueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { readRefusal } from '#renderer/ui/read-refusal.ts';

/** What main sent, in memory only. A refusal is an answer, so it is not asked again; an ended session shows at once. */
export function createKioskQueries(): QueryClient {
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (readRefusal(error)?.code === 'NOT_SIGNED_IN') queries.invalidateQueries({ queryKey: api.signIn.session.key() });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) => !readRefusal(error) && failures < 2,
        retryDelay: 500,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}
