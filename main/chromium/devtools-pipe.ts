import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const answer = z.object({
  id: z.int().optional(), method: z.string().optional(), sessionId: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(), result: z.record(z.string(), z.unknown()).optional(), error: z.object({ message: z.string() }).optional(),
});
export type DevtoolsEvent = { method: string; params: Record<string, unknown>; sessionId: string | undefined };
export type Devtools = { send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>> };

/**
 * Chromium's DevTools protocol over two pipes that only parent and child hold: no port is opened, and no address with a secret
 * stands on a command line. Messages end with a zero byte.
 */
export function openDevtools(to: Writable, from: Readable, onEvent: (event: DevtoolsEvent) => void): Devtools {
  const waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (cause: Error) => void }>();
  let lastId = 0;
  let unread = '';
  const read = (text: string): void => {
    const parsed = answer.safeParse(JSON.parse(text));
    if (!parsed.success) return;
    const { id, method, params, result, error, sessionId } = parsed.data;
    if (method !== undefined) onEvent({ method, params: params ?? {}, sessionId });
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result ?? {});
  };
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const texts = (unread + chunk).split('\0');
    unread = texts.pop() ?? '';
    texts.forEach(read);
  });
  const end = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended'));
    waiting.clear();
  };
  from.on('close', end);
  // A dying browser breaks its pipes; its exit is what counts.
  to.on('error', end);
  from.on('error', end);
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        to.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      }),
  };
}
