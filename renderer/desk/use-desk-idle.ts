import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { hostNow } from '#renderer/ui/host-clock.ts';
import { useStaff } from './staff.ts';

/** How often real work is told to the host at most. */
const tellEveryMs = 20_000;
/** The host decides; the page asks a moment after the end it was told. */
const askAfterMs = 500;

/** Tells the host of real activity and asks it for the session when the idle end has come: then the desk locks. */
export function useDeskIdle(): void {
  const queries = useQueryClient();
  const { idleEndsAt, endsAt } = useStaff();
  useEffect(() => {
    let toldAtMs = -tellEveryMs;
    const tell = () => {
      if (performance.now() - toldAtMs < tellEveryMs) return;
      toldAtMs = performance.now();
      client.deskSignIn.stayActive({}).then(
        (session) => queries.setQueryData(api.deskSignIn.session.queryKey({ input: {} }), session),
        () => queries.invalidateQueries({ queryKey: api.deskSignIn.session.key() }),
      );
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true });
    return () => { for (const kind of kinds) window.removeEventListener(kind, tell); };
  }, [queries]);
  useEffect(() => {
    const leftMs = Math.min(idleEndsAt, endsAt) - hostNow();
    const timer = setTimeout(() => { void queries.invalidateQueries({ queryKey: api.deskSignIn.session.key() }); }, Math.max(leftMs, 0) + askAfterMs);
    return () => clearTimeout(timer);
  }, [queries, idleEndsAt, endsAt]);
}
