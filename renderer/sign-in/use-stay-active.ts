import { useEffect } from 'react';
import { client } from '#renderer/api/client.ts';

const atMostEveryMs = 10_000;

/** While a session waits for its next step, touches and keys keep it open, as they do on the pages behind. */
export function useStayActive(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    let last = -atMostEveryMs;
    const tell = (event: Event) => {
      if (event.timeStamp - last < atMostEveryMs) return;
      last = event.timeStamp;
      // If the session is over, the next step's own answer says so.
      client.signIn.stayActive({}).catch((cause: unknown) => {
        if (!(cause instanceof Error)) throw cause;
      });
    };
    document.addEventListener('pointerdown', tell);
    document.addEventListener('keydown', tell);
    return () => {
      document.removeEventListener('pointerdown', tell);
      document.removeEventListener('keydown', tell);
    };
  }, [isWaiting]);
}
