import type { Seat } from './services.ts';

/** An open kiosk asks for its welcome every minute. */
const openMs = 150_000;

/** The shared kiosks that have asked for something lately. In memory: after a start they ask again by themselves. */
export type SeenKiosks = { note(seat: Seat, now: number): void; list(now: number): string[] };

export function createSeenKiosks(): SeenKiosks {
  const seenAt = new Map<string, number>();
  return {
    note: (seat, now) => {
      // A person's own device is nobody's to hand over.
      if (seat.surface === 'kiosk' && !seat.device) seenAt.set(seat.name, now);
    },
    list: (now) => [...seenAt].filter(([, at]) => now - at <= openMs).map(([name]) => name).sort((one, other) => one.localeCompare(other, 'en', { numeric: true })),
  };
}
