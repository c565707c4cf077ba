import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HelpTopic } from '#main/contract/help.ts';
import { api } from '#renderer/api/client.ts';

/** Calling the front desk to this kiosk, and whether somebody is on the way. */
export function useHelp() {
  const queries = useQueryClient();
  const state = useQuery(api.help.state.queryOptions({ input: {} }));
  const call = useMutation(api.help.call.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey: api.help.key() }) }));
  return {
    state: state.data?.state ?? 'none',
    error: call.error,
    isCalling: call.isPending,
    call: (topic: HelpTopic) => call.mutate({ topic }),
  };
}
