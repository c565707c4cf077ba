import { pino } from 'pino';

/** Event names, ids and error kinds only: an error's message may repeat what a person typed. */
export function createLogger(destination?: string) {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: destination ?? 2, sync: true }));
  return {
    info: (event: string, ids: Record<string, string | number> = {}): void => log.info({ event, ...ids }),
    fault: (event: string, incident: string, cause: unknown): void => {
      const kind = cause instanceof Error ? { name: cause.name, code: 'code' in cause ? String(cause.code) : undefined, frames: framesOf(cause) } : { name: typeof cause };
      log.error({ event, incident, ...kind });
    },
  };
}

function framesOf(cause: Error): string[] {
  return (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).map((line) => line.trim());
}
