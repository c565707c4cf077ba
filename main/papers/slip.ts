import type { PrintFonts } from './print-fonts.ts';
import { drawRoll, rollCode, rollLine, rollRule, type RollWidth } from './roll.ts';
import type { PaperLanguage } from './sheet.ts';

/** What stands on narrow paper, part by part: drawn as a page, or put into the commands of a receipt printer. Sizes in points. */
export type SlipPart =
  | { readonly kind: 'title'; readonly text: string; readonly size: number; readonly bold?: boolean }
  | { readonly kind: 'line'; readonly text: string; /** At the right edge. */ readonly right?: string; readonly size?: number; readonly bold?: boolean; readonly centered?: boolean }
  | { readonly kind: 'rule' }
  /** A square that a camera reads; `alt` says in words what it holds. */
  | { readonly kind: 'code'; readonly text: string; readonly alt: string };

export type Slip = { readonly title: string; readonly issuedAt: number; readonly language: PaperLanguage; readonly parts: readonly SlipPart[] };

export function drawSlip({ parts, ...about }: Slip, width: RollWidth, fonts: PrintFonts): Promise<Uint8Array> {
  return drawRoll(width, { ...about, fonts }, (sheet) => {
    for (const part of parts) {
      if (part.kind === 'rule') rollRule(sheet);
      else if (part.kind === 'code') rollCode(sheet, part.text, part.alt);
      else if (part.kind === 'title') sheet.y += sheet.write('H1', part.text, { face: part.bold ? 'bold' : 'regular', size: part.size, align: 'center', x: sheet.left, y: sheet.y, width: sheet.width });
      else rollLine(sheet, part.text, { face: part.bold ? 'bold' : 'regular', size: part.size ?? 9, align: part.centered ? 'center' : 'left', ...(part.right === undefined ? {} : { right: part.right }) });
    }
  });
}
