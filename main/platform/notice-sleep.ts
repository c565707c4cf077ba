import { uptime } from 'node:os';

export type SleepMeters = {
  /** Milliseconds since the computer started, its sleep counted. */
  upMs: () => number;
  /** Milliseconds that go on while the computer is awake; on Linux they stand still in sleep. */
  steadyMs: () => number;
  platform: NodeJS.Platform;
};

const lookEveryMs = 1_000;
/** Both counters are read a moment apart, one of them in hundredths of a second, or whole ones. */
const sleptMs = 3_000;
/** Where both go on in sleep, only a long silence between two looks tells. */
const silentMs = 20_000;

const ofComputer: SleepMeters = { upMs: () => uptime() * 1_000, steadyMs: () => performance.now(), platform: process.platform };

/** Says that the computer has slept, at most a second after it woke. No wall clock: setting the time is not sleep. @returns what stops it */
export function noticeSleep(onSlept: () => void, { upMs, steadyMs, platform }: SleepMeters = ofComputer): () => void {
  const read = () => ({ up: upMs(), steady: steadyMs() });
  let last = read();
  const timer = setInterval(() => {
    const now = read();
    const passedMs = now.up - last.up;
    const hasSlept = passedMs - (now.steady - last.steady) >= sleptMs || (platform !== 'linux' && passedMs >= silentMs);
    last = now;
    if (hasSlept) onSlept();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
