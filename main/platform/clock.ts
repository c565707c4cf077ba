/** The only source of time. */
export type Clock = {
  /** UTC epoch milliseconds. */
  now(): number;
};

export function systemClock(): Clock {
  return { now: () => Date.now() };
}

/** Ticks on from a chosen instant: the demo clinic's `--now`. */
export function clockFrom(startAt: number, source: Clock = systemClock()): Clock {
  const offsetMs = startAt - source.now();
  return { now: () => source.now() + offsetMs };
}
