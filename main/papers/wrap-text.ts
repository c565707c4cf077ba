import { splitClusters } from './letter-clusters.ts';
import type { Face, PrintFonts } from './print-fonts.ts';

/** Lines of a text that fit a width. A word longer than the width is cut, after a hyphen where it has one: a paper never runs over its edge. */
export function wrapText(text: string, width: number, face: Face, size: number, fonts: PrintFonts): string[] {
  const fits = (line: string): boolean => fonts.widthOf(line, face, size) <= width + 0.01;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap((one) => (fits(one) ? [one] : cutWord(one, fits)))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}

function cutWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of splitClusters(word)) {
    if (piece !== '' && !fits(piece + letter)) {
      const hyphen = piece.lastIndexOf('-') + 1;
      const end = hyphen > 0 ? hyphen : piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += letter;
  }
  return [...pieces, piece];
}
