import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';

/** Away from a half-open sign-in, for another person. */
export function useLeaveSignIn(): () => void {
  const queries = useQueryClient();
  const ask = () => queries.invalidateQueries({ queryKey: api.deskSignIn.session.key() });
  return () => void client.signIn.end({ reason: 'done' }).then(ask, ask);
}
