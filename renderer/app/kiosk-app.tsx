import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { watchChanges } from '#renderer/api/watch-changes.ts';
import { AttractScreen } from '#renderer/kiosk/attract-screen.tsx';
import { GoodbyeScreen } from '#renderer/kiosk/goodbye-screen.tsx';
import { enterPhase, tellOnline, useKioskSession } from '#renderer/kiosk/kiosk-session.ts';
import { wipeSession } from '#renderer/kiosk/wipe-session.ts';
import { useDisplayChoices, type ScreenLanguage } from '#renderer/ui/display-choices.ts';
import { setHostTime } from '#renderer/ui/host-clock.ts';
import { lazyScreen } from './lazy-screen.ts';

const visit = lazyScreen(['app', 'check-in', 'sign-in', 'help'], async () => (await import('./kiosk-visit.tsx')).KioskVisit);
const handOff = lazyScreen(['hand-off', 'help'], async () => (await import('./kiosk-hand-off.tsx')).KioskHandOff);

/** The kiosk's whole page: attract, then one person's visit, then attract again in a page without a past. */
export function KioskApp({ isOpen }: { isOpen: boolean }) {
  const queries = useQueryClient();
  const phase = useKioskSession((session) => session.phase);
  const isOnline = useKioskSession((session) => session.isOnline);
  useHostWatch(isOpen);
  const welcome = useWelcome(isOpen);
  const waiting = useWaiting(isOpen && phase === 'attract');
  const wipe = useCallback(() => wipeSession(queries), [queries]);
  useEffect(() => {
    // Code and words of the next screens arrive while nobody waits for them.
    const handle = requestIdleCallback(() => void Promise.all([handOff.preload(), visit.preload()]));
    return () => cancelIdleCallback(handle);
  }, []);

  function start(language: ScreenLanguage) {
    useDisplayChoices.setState({ language });
    enterPhase('arriving');
  }
  if ((!welcome || waiting.isLoading) && isOpen && isOnline) return null;
  const practiceName = welcome?.practiceName ?? 'Anteroom';
  if (phase === 'goodbye') return <GoodbyeScreen practiceName={practiceName} onFinish={wipe} />;
  const held = phase === 'return' ? { state: 'return' as const } : phase === 'attract' && isOnline ? waiting.data : undefined;
  if (held && held.state !== 'none') return <Suspense><handOff.Screen waiting={held} practiceName={practiceName} isDemo={welcome?.isDemo ?? false} /></Suspense>;
  if (phase === 'attract' || !welcome) {
    return <AttractScreen practiceName={practiceName} isDemo={welcome?.isDemo ?? false} isEmpty={welcome?.state === 'empty'} isUnreachable={!isOpen || !isOnline || !welcome} onStart={start} />;
  }
  return <Suspense><visit.Screen welcome={welcome} /></Suspense>;
}

function useWelcome(isOpen: boolean) {
  const { data } = useQuery(api.practice.welcome.queryOptions({ input: {}, enabled: isOpen, refetchInterval: 60_000, staleTime: 0 }));
  useEffect(() => {
    if (data) setHostTime(data.now, data.timeZone);
  }, [data]);
  return data;
}

/** Whether staff handed this kiosk over. The host says when that changes; only the lapse of a question has to be asked for. */
function useWaiting(isEnabled: boolean) {
  return useQuery(api.handOff.waiting.queryOptions({ input: {}, enabled: isEnabled, staleTime: 0, refetchInterval: ({ state }) => (state.data?.state === 'asking' ? 5_000 : false) }));
}

/** Keeps what is shown current. A page that has just been loaded belongs to nobody: a session left open by a crash ends first. */
function useHostWatch(isOpen: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOpen) return;
    const off = new AbortController();
    const watch = () => watchChanges(queries, off.signal, tellOnline);
    client.signIn.end({ reason: 'idle' }).then(watch, watch);
    return () => off.abort();
  }, [isOpen, queries]);
}
