import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { DeskSetUp, type SetUpStep } from '#renderer/practice/desk-set-up.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { DeskPlace, GoTo } from './desk-place.ts';
import { useSetUp } from './use-set-up.ts';

/** The way from an empty practice to the first visit. Each step leads to the screen where it is done. */
export function SetUpPage({ goTo }: { goTo: GoTo }) {
  const { steps, stepsLeft } = useSetUp();
  const provider = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers.find((each) => each.active);
  if (!steps) return <Skeleton lines={8} />;
  const ofProvider = (kind: 'availability' | 'online_scheduling'): DeskPlace => (provider ? { kind, providerId: provider.id } : { kind: 'settings', page: 'providers', id: 'new' });
  const places: Record<SetUpStep, () => DeskPlace> = {
    isNamed: () => ({ kind: 'settings', page: 'practice' }),
    hasLocation: () => ({ kind: 'settings', page: 'locations', ...(steps.hasLocation ? {} : { id: 'new' }) }),
    hasProvider: () => ({ kind: 'settings', page: 'providers', ...(steps.hasProvider ? {} : { id: 'new' }) }),
    hasService: () => ({ kind: 'settings', page: 'services', ...(steps.hasService ? {} : { id: 'new' }) }),
    hasHours: () => ofProvider('availability'),
    hasOnlineBooking: () => ofProvider('online_scheduling'),
    hasClient: () => (steps.hasClient ? { kind: 'clients' } : { kind: 'new_client' }),
  };
  return <DeskSetUp steps={steps} isDone={stepsLeft === 0} onOpen={(step) => goTo(places[step]())} onFinish={() => goTo({ kind: 'today' })} />;
}
