import type { QueryClient } from '@tanstack/react-query';
import { api, client } from './client.ts';

type Topic = Awaited<ReturnType<typeof client.events.watch>> extends AsyncIterator<{ topic: infer T }> ? T : never;

/** Which words of the API to ask again when something of a kind has changed. */
const wordsByTopic: Record<Topic, readonly (keyof typeof api)[]> = {
  hello: [],
  appointments: ['appointments', 'checkIn', 'dashboard'],
  arrivals: ['checkIn', 'dashboard', 'appointments'],
  help: ['help'],
  clients: ['registration', 'checkIn'],
  practice: ['practice', 'locations', 'providers', 'services', 'profile', 'availability', 'appointments', 'dashboard', 'recovery', 'backup'],
  session: ['signIn', 'deskSignIn', 'handOff'],
  accounts: ['account', 'deskAccount', 'staffAccount', 'terms', 'dashboard'],
  documents: ['dashboard', 'registration'],
  billing: ['dashboard', 'registration', 'billing', 'payments', 'printing'],
  messages: ['dashboard'],
  mail: ['mail'],
  printing: ['printing'],
};

const retryMs = 1_000;

/** Keeps an open screen current until the signal ends it. `onOnline` says whether the host answers. */
export async function watchChanges(queries: QueryClient, signal: AbortSignal, onOnline: (online: boolean) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const { topic } of await client.events.watch({}, { signal })) {
        onOnline(true);
        // After a break anything may have changed.
        if (topic === 'hello') await queries.invalidateQueries();
        await Promise.all(wordsByTopic[topic].map((word) => queries.invalidateQueries({ queryKey: [[word]] })));
      }
    } catch (cause) {
      if (signal.aborted) return;
      onOnline(false);
      if (!(cause instanceof Error)) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
