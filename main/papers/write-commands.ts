import type { Drawing } from './draw-paper.ts';
import type { PaperWish } from './paper-facts.ts';
import type { PrintFonts } from './print-fonts.ts';
import { writeReceiptSlip } from './receipt-slip.ts';
import { writeSlipCommands } from './slip-commands.ts';

/** @returns null for a paper that is no slip */
export function writeCommands(drawing: Drawing, wish: PaperWish, fonts: PrintFonts): Uint8Array | null {
  if (drawing.kind !== 'receipt' || drawing.paper === 'letter') return null;
  return new Uint8Array(writeSlipCommands(writeReceiptSlip(drawing.facts, wish), drawing.paper === 'roll_80' ? 80 : 58, fonts));
}
