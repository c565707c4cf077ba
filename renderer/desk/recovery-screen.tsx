import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { LockedRecords } from '#renderer/recovery/locked-records.tsx';
import { RefusalContext } from '#renderer/ui/refusal-context.ts';
import { EntryPage } from './entry-page.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** The desk of a host whose records are locked. Draws `otherwise` when they are not. */
export function RecoveryScreen({ otherwise }: { otherwise: ReactNode }) {
  const say = useRefusalWords();
  const locked = useQuery(api.lockedStore.state.queryOptions({ input: {}, staleTime: 0 })).data;
  if (locked?.state !== 'locked') return otherwise;
  return <RefusalContext value={say}><EntryPage><LockedRecords reason={locked.reason} hasCard={locked.hasCard} /></EntryPage></RefusalContext>;
}
