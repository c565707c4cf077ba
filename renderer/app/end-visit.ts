import type { QueryClient } from '@tanstack/react-query';
import { client } from '#renderer/api/client.ts';
import { enterPhase, useKioskSession } from '#renderer/kiosk/kiosk-session.ts';
import { forgetSession, wipeSession } from '#renderer/kiosk/wipe-session.ts';

/** How long the wipe waits for the host to hear of it; the host ends an idle session by itself. */
const patienceMs = 700;

/** Ends a person's time here. What they saw is gone at once, whether or not the host answers. */
export async function endVisit(queries: QueryClient, reason: 'done' | 'idle'): Promise<void> {
  const { phase, handedOver } = useKioskSession.getState();
  const saysGoodbye = reason === 'done' && phase === 'signed_in' && handedOver === null;
  const told = client.signIn.end({ reason }).catch((cause: unknown) => {
    if (!(cause instanceof Error)) throw cause;
  });
  enterPhase(saysGoodbye ? 'goodbye' : handedOver === null ? 'attract' : 'return');
  if (saysGoodbye) return forgetSession(queries, { keepChoices: true });
  forgetSession(queries);
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  wipeSession(queries);
}
