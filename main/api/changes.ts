import { EventPublisher } from '@orpc/server';
import type { ChangeTopic } from '#main/contract/events.ts';
import type { Changes } from './services.ts';

export function createChanges(): Changes {
  const publisher = new EventPublisher<{ change: ChangeTopic }>();
  return {
    publish: (topic) => publisher.publish('change', topic),
    subscribe: (signal) => publisher.subscribe('change', signal ? { signal } : {}),
  };
}
