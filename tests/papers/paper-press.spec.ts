import { expect, test } from 'vitest';
import { drawPaper, type Drawing } from '#main/papers/draw-paper.ts';
import { startPaperPress } from '#main/papers/paper-press.ts';
import { loadPrintFonts } from '#main/papers/print-fonts.ts';
import { sampleLine, sampleSuperbill } from '#tests/support/papers/paper-samples.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';

const wish = { language: 'en', largePrint: false } as const;
const sixty: Drawing = { kind: 'superbill', facts: sampleSuperbill({ lines: Array.from({ length: 60 }, () => sampleLine()) }) };

test('sixty lines are drawn while the host goes on answering, and say what the host itself would have drawn', async () => {
  const press = startPaperPress('assets/fonts');
  let turns = 0;
  const answering = setInterval(() => {
    turns += 1;
  }, 5);
  const bytes = await press.draw(sixty, wish);
  clearInterval(answering);
  // Drawn by the host itself not one turn gets in between.
  expect(turns).toBeGreaterThan(3);
  const own = await drawPaper(sixty, wish, loadPrintFonts('assets/fonts'));
  expect(readPaper(bytes).text).toBe(readPaper(own).text);
});

test('a paper that cannot be drawn says so and leaves the others alone', async () => {
  const press = startPaperPress('assets/fonts');
  const torn = { kind: 'superbill', facts: { ...sixty.facts, lines: null } } as unknown as Drawing;
  const [first, second, third] = await Promise.allSettled([press.draw(sixty, wish), press.draw(torn, wish), press.draw(sixty, wish)]);
  expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
