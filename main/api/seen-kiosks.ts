import type { Seat } from './services.ts';

/** A page that loads anew has no watch for a moment, and is still there. */
const reloadMs = 15_000;

/** The shared kiosks that are open right now. In memory: after a start they come back by themselves. */
export type SeenKiosks = {
  /** The kiosk asked for something. */
  note(seat: Seat, now: number): void;
  /** The kiosk watches for changes, for as long as its page is open, asleep or not. Call what comes back when that ends. */
  watch(seat: Seat): (now: number) => void;
  list(now: number): string[];
};

export function createSeenKiosks(): SeenKiosks {
  const seenAt = new Map<string, number>();
  const watches = new Map<string, number>();
  const note = (seat: Seat, now: number) => {
    // A person's own device is nobody's to hand over.
    if (seat.surface === 'kiosk' && !seat.device) seenAt.set(seat.name, now);
  };
  const count = (name: string, step: number) => watches.set(name, (watches.get(name) ?? 0) + step);
  return {
    note,
    watch: (seat) => {
      count(seat.name, 1);
      return (now) => {
        count(seat.name, -1);
        note(seat, now);
      };
    },
    list: (now) => [...seenAt].filter(([name, at]) => now - at < reloadMs || (watches.get(name) ?? 0) > 0).map(([name]) => name).sort((one, other) => one.localeCompare(other, 'en', { numeric: true })),
  };
}
