import { os } from '#main/api/implementer.ts';
import type { events } from '#main/contract/events.ts';

export const eventHandlers = {
  watch: os.events.watch.handler(async function* ({ context, signal }) {
    // Listening begins before hello, so that nothing said in between is lost.
    const changes = context.services.changes.subscribe(signal);
    const endWatch = context.services.seenKiosks.watch(context.seat);
    try {
      yield { topic: 'hello' as const };
      for await (const topic of changes) yield { topic };
    } finally {
      endWatch(context.services.clock.now());
    }
  }),
} satisfies Record<keyof typeof events, unknown>;
