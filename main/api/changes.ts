import { EventPublisher } from '@orpc/server';
import type { ChangeTopic } from '#main/contract/events.ts';
import type { Changes } from './services.ts';

export function createChanges(): Changes {
  const publisher = new EventPublisher<{ change: ChangeTopic }>();
  const ended = new AbortController();
  return {
    publish: (topic) => publisher.publish('change', topic),
    subscribe: (signal) => publisher.subscribe('change', { signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal }),
    end: () => ended.abort(),
  };
}
