import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeTimes, timePairs } from './time-pairs.ts';
import type { Timed } from './time-pairs.ts';

/** The short form of `npm run timing-proof`: few pairs on a machine that does other things, so only a gap that anybody could feel fails. */
const pairs = 12;
const boundMs = 60;
let timed: Timed[];
beforeAll(async () => {
  timed = await timePairs(pairs, false);
}, 240_000);
afterAll(() => {
  timed = [];
});

test('a stranger gets the same bytes about somebody and about nobody, whatever they ask', () => {
  expect(timed.map(({ name, isSameAnswer }) => ({ name, isSameAnswer }))).toEqual(timed.map(({ name }) => ({ name, isSameAnswer: true })));
  expect(timed).toHaveLength(6);
});

test('and waits as long for it', () => {
  for (const one of timed) expect(Math.abs(judgeTimes(one, boundMs).medianGapMs), one.name).toBeLessThan(boundMs);
});

test('a gap of ten milliseconds is found by the proof, and none is found where there is none', () => {
  // Times of a busy machine, by a fixed rule: between 70 and 110 ms.
  const noisy = Array.from({ length: 400 }, (_, index) => 70 + ((index * 7_919) % 4_000) / 100);
  const other = Array.from({ length: 400 }, (_, index) => 70 + ((index * 7_919 + 37) % 4_000) / 100);
  expect(judgeTimes({ name: 'even', knownMs: noisy, unknownMs: other, isSameAnswer: true }, 5)).toMatchObject({ isEquivalent: true });
  expect(judgeTimes({ name: 'leak', knownMs: noisy.map((ms) => ms + 10), unknownMs: other, isSameAnswer: true }, 5)).toMatchObject({ isEquivalent: false });
});
