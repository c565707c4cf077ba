import { openFontFiles, type Face, type PrintFont } from './font-files.ts';
import { isUnseen, splitClusters } from './letter-clusters.ts';
import { isShapedRightToLeft, orderForEye } from './order-for-eye.ts';

export type { Face } from './font-files.ts';

/** A stretch of text that one font can draw. `text` is in the order in which it is spoken. */
export type TextRun = { text: string; print: PrintFont; /** What the layout is asked for, beside what the script itself asks for. */ features: Features };
type Features = readonly string[] | Readonly<Record<string, boolean>> | undefined;

/** A run that is given features, be it none, is laid out as a whole, not word by word: words that run to the left must change places. */
const asWhole: Features = [];
/** Some fonts leave a place for a mark out, at which the layout gives up: then the mark stands where the font itself puts it. */
const withoutPlacing: Features = { mark: false, mkmk: false, abvm: false, blwm: false };

/** Drawn for a letter that no font has, so that nothing is dropped in silence; `listUnprintable` names such letters beforehand. */
const standIn = '?';

/** Measuring a word costs far more than finding it; papers say the same words again and again. */
const rememberedWords = 5_000;

export type PrintFonts = {
  /** Cuts a line into runs by the fonts that have its letters, in the order in which they stand from left to right. */
  splitRuns: (line: string, face: Face) => TextRun[];
  /** Width in points. */
  widthOf: (text: string, face: Face, size: number) => number;
  /** The letters that no font of ours can draw. */
  listUnprintable: (text: string) => string[];
};

export function loadPrintFonts(folder: string): PrintFonts {
  const files = openFontFiles(folder);
  const found = new Map<string, PrintFont | undefined>();
  const findFor = (cluster: string, face: Face, text: string): PrintFont | undefined => {
    const key = `${face} ${cluster} ${text}`;
    if (found.has(key)) return found.get(key);
    const print = files.findFor([...cluster].filter((letter) => !isUnseen(letter)).map((letter) => letter.codePointAt(0) ?? 0), face, text);
    if (found.size >= rememberedWords) found.clear();
    found.set(key, print);
    return print;
  };
  const splitByFont = (text: string, face: Face, context: string): { text: string; print: PrintFont }[] => {
    const runs: { text: string; print: PrintFont }[] = [];
    const add = (drawn: string, print: PrintFont): void => {
      const last = runs.at(-1);
      // A space draws the same in every font: it stays in the run that it follows.
      if (last && (drawn === ' ' || last.print === print)) last.text += drawn;
      else runs.push({ text: drawn, print });
    };
    for (const cluster of splitClusters(text)) {
      const whole = [...cluster].every(isUnseen) ? undefined : findFor(cluster, face, context);
      if (whole) {
        add([...cluster].filter((letter) => !isUnseen(letter) || whole.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).join(''), whole);
        continue;
      }
      for (const letter of [...cluster].filter((one) => !isUnseen(one))) {
        const print = findFor(letter, face, context);
        add(print ? letter : standIn, print ?? files.standard(face));
      }
    }
    return runs;
  };
  const splitRuns = (line: string, face: Face): TextRun[] => {
    const text = line.normalize('NFC');
    return orderForEye(text).flatMap((stretch): TextRun[] => {
      const runs = splitByFont(stretch.text, face, besides(text));
      if (!stretch.isRightToLeft) return runs.map((run) => ({ ...run, features: canPlace(run) ? undefined : withoutPlacing }));
      // The layout turns letters round by itself, signs and spaces alone it leaves as they are.
      return runs.reverse().map((run) => (isShapedRightToLeft(run.text) ? { ...run, features: canPlace(run) ? asWhole : withoutPlacing } : { ...run, text: [...run.text].reverse().join(''), features: undefined }));
    });
  };
  const widths = new Map<string, number>();
  const widthOfWord = (word: string, face: Face): number => {
    const key = `${face} ${word}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = splitRuns(word, face).reduce((sum, run) => sum + advanceOf(run) / run.print.font.unitsPerEm, 0);
    if (widths.size >= rememberedWords) widths.clear();
    widths.set(key, width);
    return width;
  };
  return {
    splitRuns,
    widthOf: (text, face, size) => text.split(' ').reduce((sum, word, index) => sum + widthOfWord(word, face) + (index > 0 ? widthOfWord(' ', face) : 0), 0) * size,
    listUnprintable: (text) => [...new Set(splitClusters(text.normalize('NFC')).flatMap((cluster) => (findFor(cluster, 'regular', besides(text)) ? [] : [...cluster])))].filter((letter) => letter !== ' ' && !isUnseen(letter) && !/\s/u.test(letter) && !findFor(letter, 'regular', besides(text))),
  };
}

/** Only signs of East Asia are looked for by what stands beside them. */
function besides(text: string): string {
  return /[\u2e80-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]/u.test(text) ? text : '';
}

function advanceOf({ text, print, features }: TextRun): number {
  // Features by name and whether are understood by the library and left out of its published types.
  return print.font.layout(text, features as string[] | undefined).advanceWidth;
}

/** Only scripts with marks above and below are asked: the others are laid out millions of times. */
function canPlace({ text, print }: { text: string; print: PrintFont }): boolean {
  if (!/[\u0590-\u1cff]/u.test(text)) return true;
  try {
    print.font.layout(text);
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
