import { openPaper } from './open-paper.ts';
import type { Letterhead, PaperIdentity, PaperWish } from './paper-facts.ts';
import type { PrintFonts } from './print-fonts.ts';
import { paragraph } from './sheet-blocks.ts';
import { writeDate } from './write-values.ts';

export type TermsFacts = {
  identity: PaperIdentity;
  letterhead: Letterhead;
  version: number;
  /** YYYY-MM-DD. */
  effectiveDate: string;
  /** As published; an empty line begins a new paragraph. */
  text: string;
};

const words = {
  en: { title: 'Terms of Service', from: (version: number, day: string) => `Version ${version}, from ${day}` },
  es: { title: 'Condiciones del servicio', from: (version: number, day: string) => `Versión ${version}, del ${day}` },
} as const;

/** The Terms of Service as the practice published them. Names nobody: everyone gets the same. */
export function drawTerms(facts: TermsFacts, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  const { title, from } = words[wish.language];
  const { sheet } = openPaper({ fonts, wish, identity: facts.identity, letterhead: facts.letterhead, title, subtitle: from(facts.version, writeDate(facts.effectiveDate)) });
  for (const part of facts.text.split(/\n\s*\n/u)) {
    paragraph(sheet, part.replace(/\s+/gu, ' ').trim());
    sheet.y += sheet.points(5);
  }
  return sheet.finish();
}
