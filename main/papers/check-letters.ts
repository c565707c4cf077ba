import type { PaperFinding } from '#main/contract/papers.ts';
import type { PrintFonts } from './print-fonts.ts';

/** Every font of ours has these: most texts need no closer look. */
const everyday = /^[\n\u0020-\u007e]*$/u;

/** Warns of letters anywhere on the paper that come out as a stand-in. */
export function checkLetters(facts: object, fonts: PrintFonts): PaperFinding[] {
  const isMissing = listTexts(facts).some((text) => !everyday.test(text) && fonts.listUnprintable(text).length > 0);
  return isMissing ? [{ problem: 'letters_not_printable', line: null, stops: false }] : [];
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
