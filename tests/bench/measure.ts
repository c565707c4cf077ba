export type Spread = { readonly p50: number; readonly p95: number };
export type Row = {
  /** Number in the table of performance goals. */
  readonly number: number;
  readonly name: string;
  /** `ms`, `us`, `kB`, `x`, `/s`. */
  readonly unit: string;
  readonly ours: Spread;
  readonly floor: Spread | null;
  /** Ours by floor, at the median. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean;
  readonly note?: string;
};
export type Bench = { readonly name: string; readonly run: (options: { clients: number }) => Promise<Row[]> };

type Work = () => unknown;
/** Milliseconds. */
export type Clock = () => number;
export const wallClock: Clock = () => performance.now();
/** What this thread was given: work that waits for nothing must not be blamed for whatever else the machine does. */
export const threadClock: Clock = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
const rounds = 11;

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * Ours and its floor in turn, on the same machine in the same minute: A B A B, so that whatever else goes on meets both. Milliseconds a
 * call. The first two rounds warm up and are thrown away.
 */
export async function alternate(ours: Work, floor: Work, calls = 20, clock: Clock = wallClock): Promise<{ ours: Spread; floor: Spread; ratio: number }> {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const [name, work] of [['ours', ours], ['floor', floor]] as const) {
      const taken = await time(work, calls, clock);
      if (round >= 2) samples[name].push(...taken);
    }
  }
  const [one, other] = [spreadOf(samples.ours), spreadOf(samples.floor)];
  return { ours: one, floor: other, ratio: one.p50 / other.p50 };
}

/** What is quicker than the clock can tell is run in bundles. */
const leastMs = 0.5;

async function time(work: Work, calls: number, clock: Clock): Promise<number[]> {
  const samples: number[] = [];
  let bundle = 1;
  while (samples.length < calls) {
    const startedAt = clock();
    for (let count = 0; count < bundle; count += 1) {
      const answer = work();
      if (answer instanceof Promise) await answer;
    }
    const took = clock() - startedAt;
    if (took < leastMs && bundle < 4_096) bundle *= 4;
    else samples.push(took / bundle);
  }
  return samples;
}

export function assertSame(what: string, ours: unknown, floor: unknown): void {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(floor)];
  if (one !== other) throw new Error(`${what}: ours and the floor do not agree\n${one}\n${other}`);
}
