import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

export type Face = 'regular' | 'bold';

/** One file of a face; `name` is unique, so that a paper embeds each file once. */
export type PrintFont = { name: string; font: Font; /** The file is of the regular face: for bold its strokes are drawn thicker. */ isThickened: boolean };

/** Finds the file that can draw what stands together, such as a letter with its accents. */
export type FontFiles = { findFor: (points: readonly number[], face: Face, text: string) => PrintFont | undefined; standard: (face: Face) => PrintFont };

/** The files that have both faces, in the order in which a letter is looked for. */
const families = [
  'atkinson-hyperlegible-next-latin', 'atkinson-hyperlegible-next-latin-ext', 'noto-sans-latin-ext', 'noto-sans-vietnamese',
  'noto-sans-cyrillic', 'noto-sans-cyrillic-ext', 'noto-sans-greek', 'noto-sans-greek-ext', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-devanagari',
  'noto-sans-thai', 'noto-sans-armenian', 'noto-sans-georgian', 'noto-sans-bengali', 'noto-sans-gurmukhi', 'noto-sans-gujarati', 'noto-sans-tamil', 'noto-sans-telugu',
  'noto-sans-khmer', 'noto-sans-lao', 'noto-sans-ethiopic',
];
const weights: Record<Face, number> = { regular: 400, bold: 700 };

type EastAsian = 'sc' | 'tc' | 'jp' | 'kr';
/** First and last letter of a slice, and its number: the letters of one language lie in about a hundred files. */
type Slice = readonly [from: number, to: number, slice: string];

/** Opens a file when a paper first needs it, and keeps it parsed for the life of the process: parsing costs more than drawing a page. */
export function openFontFiles(folder: string): FontFiles {
  const opened = new Map<string, PrintFont>();
  const slicesOf = new Map<EastAsian, readonly Slice[]>();
  const open = (name: string, file: string, isThickened: boolean): PrintFont => {
    const key = `${name}${isThickened}`;
    const known = opened.get(key);
    if (known) return known;
    const font = create(readFileSync(join(folder, file)));
    if (!('layout' in font)) throw new Error('a print font file holds several fonts');
    const print = { name, font, isThickened };
    opened.set(key, print);
    return print;
  };
  const openFamily = (family: string, face: Face): PrintFont => open(`${family}-${weights[face]}`, `${family}-${weights[face]}-normal.woff`, false);
  const listSlices = (language: EastAsian): readonly Slice[] => {
    const known = slicesOf.get(language) ?? readSlices(join(folder, 'cjk', `noto-sans-${language}.json`));
    slicesOf.set(language, known);
    return known;
  };
  const has = (print: PrintFont, points: readonly number[]): boolean => points.every((point) => print.font.hasGlyphForCodePoint(point));
  const findEastAsian = (points: readonly number[], face: Face, text: string): PrintFont | undefined => {
    for (const language of languagesFor(text)) {
      for (const [from, to, slice] of listSlices(language)) {
        const [point] = points;
        if (point === undefined || point < from || point > to) continue;
        const name = `noto-sans-${language}-${slice}-400`;
        const print = open(name, join('cjk', `${name}-normal.woff`), face === 'bold');
        if (has(print, points)) return print;
      }
    }
    return undefined;
  };
  return {
    standard: (face) => openFamily('atkinson-hyperlegible-next-latin', face),
    findFor: (points, face, text) => families.map((family) => () => openFamily(family, face)).find((print) => has(print(), points))?.() ?? findEastAsian(points, face, text),
  };
}

/** The same sign has its own shape in each language; the letters beside it say which is meant. */
function languagesFor(text: string): readonly EastAsian[] {
  if (/[\u3040-\u30ff]/u.test(text)) return ['jp', 'sc', 'tc', 'kr'];
  if (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/u.test(text)) return ['kr', 'jp', 'sc', 'tc'];
  return ['sc', 'tc', 'jp', 'kr'];
}

/** `{ "12": "U+4e00-4e02,U+4e07" }`. */
function readSlices(file: string): Slice[] {
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).flatMap(([slice, listed]) => listed.split(',').map((range): Slice => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16), slice];
  }));
}
