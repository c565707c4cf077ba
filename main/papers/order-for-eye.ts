import bidiFactory, { type Bidi } from 'bidi-js';

/** A stretch of a line that reads in one direction; `text` is in the order in which it is spoken. */
export type DirectedText = { text: string; isRightToLeft: boolean };

/** What is exported is the factory itself; the published types see a module around it. */
const bidi = (bidiFactory as unknown as () => Bidi)();

/** Hebrew, Arabic and their relatives, and the marks that turn the direction. */
const turnsDirection = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/u;

const lastTurned = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][)\]]?)(?=[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*$)/u;

/** The stretches of one line from left to right, in a page that reads from left to right. */
export function orderForEye(text: string): DirectedText[] {
  if (!turnsDirection.test(text)) return [{ text, isRightToLeft: false }];
  // What follows the last name stands to the right of it, digits too: they are ours, not the name's.
  const line = text.replace(lastTurned, '$1\u200e');
  const levels = bidi.getEmbeddingLevels(line, 'ltr');
  const stretches: { level: number; from: number; to: number }[] = [];
  for (const index of bidi.getReorderedIndices(line, levels)) {
    const level = levels.levels[index] ?? 0;
    const last = stretches.at(-1);
    if (last && last.level === level && (level % 2 === 1 ? index === last.from - 1 : index === last.to + 1)) {
      last.from = Math.min(last.from, index);
      last.to = Math.max(last.to, index);
    } else stretches.push({ level, from: index, to: index });
  }
  return stretches.map(({ level, from, to }) => {
    const text = line.slice(from, to + 1);
    const isRightToLeft = level % 2 === 1;
    // A bracket that opens to the right opens to the left among letters that run to the left.
    return { text: isRightToLeft ? [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('') : text, isRightToLeft };
  });
}

/** What the layout takes for right to left: it holds a letter of such a script, not digits and signs alone. */
export function isShapedRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}
