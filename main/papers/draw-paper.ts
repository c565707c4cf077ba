import { drawFlexibleSpendingStatement, type FlexibleSpendingFacts } from './flexible-spending-statement.ts';
import { drawGoodFaithEstimate, type EstimateFacts } from './good-faith-estimate.ts';
import type { PaperIdentity, PaperWish } from './paper-facts.ts';
import type { PrintFonts } from './print-fonts.ts';
import { drawReceipt, type ReceiptFacts } from './receipt.ts';
import { drawReceiptSlip } from './receipt-slip.ts';
import { drawStatement, type StatementFacts } from './statement.ts';
import { drawSuperbill, type SuperbillFacts } from './superbill.ts';

/** A paper with all that it says, ready to be drawn: today, or again in a year from what was kept. */
export type Drawing =
  | { readonly kind: 'receipt'; readonly facts: ReceiptFacts; readonly paper: 'letter' | 'roll_80' | 'roll_58' }
  | { readonly kind: 'superbill'; readonly facts: SuperbillFacts }
  | { readonly kind: 'flexible_spending_statement'; readonly facts: FlexibleSpendingFacts; readonly diagnosis: boolean }
  | { readonly kind: 'statement'; readonly facts: StatementFacts }
  | { readonly kind: 'good_faith_estimate'; readonly facts: EstimateFacts };

export function drawPaper(drawing: Drawing, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  switch (drawing.kind) {
    case 'receipt':
      return drawing.paper === 'letter' ? drawReceipt(drawing.facts, wish, fonts) : drawReceiptSlip(drawing.facts, { ...wish, width: drawing.paper === 'roll_80' ? 80 : 58 }, fonts);
    case 'superbill':
      return drawSuperbill(drawing.facts, wish, fonts);
    case 'flexible_spending_statement':
      return drawFlexibleSpendingStatement(drawing.facts, { ...wish, diagnosis: drawing.diagnosis }, fonts);
    case 'statement':
      return drawStatement(drawing.facts, wish, fonts);
    case 'good_faith_estimate':
      return drawGoodFaithEstimate(drawing.facts, wish, fonts);
  }
}

/** The same paper under another number, date or mark. */
export function withIdentity(drawing: Drawing, change: Partial<PaperIdentity>): Drawing {
  // One spread for all kinds: each has its identity at the same place.
  return { ...drawing, facts: { ...drawing.facts, identity: { ...drawing.facts.identity, ...change } } } as Drawing;
}

/** The same paper with another picture on its letterhead, or none. */
export function withLogo(drawing: Drawing, logo: string | null): Drawing {
  return { ...drawing, facts: { ...drawing.facts, letterhead: { ...drawing.facts.letterhead, logo } } } as Drawing;
}
