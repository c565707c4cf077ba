import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noticeSleep } from '#main/platform/notice-sleep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A computer whose counters go on as told. */
function startComputer(platform: NodeJS.Platform) {
  const meters = { up: 0, steady: 0 };
  const slept = vi.fn<() => void>();
  const stop = noticeSleep(slept, { upMs: () => meters.up, steadyMs: () => meters.steady, platform });
  const pass = (upMs: number, steadyMs = upMs) => {
    meters.up += upMs;
    meters.steady += steadyMs;
    vi.advanceTimersByTime(1_000);
  };
  return { slept, stop, pass };
}

test('a computer that stays awake has not slept, however slowly it looks', () => {
  const { slept, pass } = startComputer('linux');
  for (let count = 0; count < 600; count += 1) pass(count % 2 ? 990 : 1_010, 1_000);
  pass(45_000);
  expect(slept).not.toHaveBeenCalled();
});

test('sleep is told once, at the first look after it', () => {
  const { slept, pass } = startComputer('linux');
  pass(1_000);
  pass(61_000, 1_000);
  expect(slept).toHaveBeenCalledOnce();
  pass(1_000);
  expect(slept).toHaveBeenCalledOnce();
});

test.each(['win32', 'darwin'] as const)('where both counters go on in sleep, a long silence tells: %s', (platform) => {
  const { slept, pass } = startComputer(platform);
  pass(19_000);
  expect(slept).not.toHaveBeenCalled();
  pass(60_000);
  expect(slept).toHaveBeenCalledOnce();
});

test('it stops when it is told to', () => {
  const { slept, stop, pass } = startComputer('linux');
  stop();
  pass(61_000, 1_000);
  expect(slept).not.toHaveBeenCalled();
});
