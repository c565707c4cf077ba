import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

export type Face = 'regular' | 'bold';

/** One file of a face; `name` is unique, so that a paper embeds each file once. */
export type PrintFont = { name: string; font: Font };

/** A stretch of text that one font can draw. */
export type TextRun = { text: string; print: PrintFont };

/** The files of each face, in the order in which a letter is looked for. */
const families = [
  'atkinson-hyperlegible-next-latin', 'atkinson-hyperlegible-next-latin-ext', 'noto-sans-latin-ext', 'noto-sans-vietnamese',
  'noto-sans-cyrillic', 'noto-sans-cyrillic-ext', 'noto-sans-greek', 'noto-sans-greek-ext', 'noto-sans-devanagari',
];
const weights: Record<Face, number> = { regular: 400, bold: 700 };

/** Drawn for a letter that no font has, so that nothing is dropped in silence; `listUnprintable` names such letters beforehand. */
const standIn = '?';

/** Measuring a word costs far more than finding it; papers say the same words again and again. */
const rememberedWords = 5_000;

export type PrintFonts = {
  /** Cuts text into runs by the fonts that have its letters. */
  splitRuns: (text: string, face: Face) => TextRun[];
  /** Width in points. */
  widthOf: (text: string, face: Face, size: number) => number;
  /** The letters that no font of ours can draw. */
  listUnprintable: (text: string) => string[];
};

/** Parses each font once for the life of the process: parsing costs more than drawing a page. */
export function loadPrintFonts(folder: string): PrintFonts {
  const opened = new Map<string, PrintFont>();
  const open = (family: string, face: Face): PrintFont => {
    const name = `${family}-${weights[face]}`;
    const known = opened.get(name);
    if (known) return known;
    const font = create(readFileSync(join(folder, `${name}-normal.woff`)));
    if (!('layout' in font)) throw new Error('a print font file holds several fonts');
    const print = { name, font };
    opened.set(name, print);
    return print;
  };
  const findFor = (letter: string, face: Face): PrintFont | undefined => {
    const point = letter.codePointAt(0) ?? 0;
    for (const family of families) {
      const print = open(family, face);
      if (print.font.hasGlyphForCodePoint(point)) return print;
    }
    return undefined;
  };
  const splitRuns = (text: string, face: Face): TextRun[] => {
    const runs: TextRun[] = [];
    for (const letter of text.normalize('NFC')) {
      const found = findFor(letter, face);
      const print = found ?? open('atkinson-hyperlegible-next-latin', face);
      const last = runs.at(-1);
      // A space draws the same in every font: it stays in the run that it follows.
      if (last && (letter === ' ' || last.print === print)) last.text += found ? letter : standIn;
      else runs.push({ text: found ? letter : standIn, print });
    }
    return runs;
  };
  const widths = new Map<string, number>();
  const widthOfWord = (word: string, face: Face): number => {
    const key = `${face} ${word}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = splitRuns(word, face).reduce((sum, run) => sum + run.print.font.layout(run.text).advanceWidth / run.print.font.unitsPerEm, 0);
    if (widths.size >= rememberedWords) widths.clear();
    widths.set(key, width);
    return width;
  };
  return {
    splitRuns,
    widthOf: (text, face, size) => text.split(' ').reduce((sum, word, index) => sum + widthOfWord(word, face) + (index > 0 ? widthOfWord(' ', face) : 0), 0) * size,
    listUnprintable: (text) => [...new Set(text.normalize('NFC'))].filter((letter) => letter !== ' ' && !findFor(letter, 'regular')),
  };
}
