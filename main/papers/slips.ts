import type { PaperWish } from './paper-facts.ts';
import { wordsIn } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { drawRoll, rollLine, rollRule, type RollWidth } from './roll.ts';

/** Small papers for the client's hand: nothing on them says what the visit is for. */

export type ArrivalTicketFacts = { issuedAt: number; practiceName: string; firstName: string; providerFirstName: string; time: string };

export function drawArrivalTicket(facts: ArrivalTicketFacts, wish: PaperWish & { width: RollWidth }, fonts: PrintFonts): Promise<Uint8Array> {
  const { ticket } = wordsIn(wish.language);
  return drawRoll(wish.width, { fonts, language: wish.language, title: ticket.arrived, issuedAt: facts.issuedAt }, (sheet) => {
    rollLine(sheet, facts.practiceName, { face: 'bold', align: 'center' });
    rollRule(sheet);
    sheet.y += sheet.write('H1', ticket.arrived, { face: 'bold', size: 15, align: 'center', x: sheet.left, y: sheet.y, width: sheet.width });
    rollLine(sheet, facts.firstName, { size: 12, align: 'center' });
    rollLine(sheet, ticket.with, { right: facts.providerFirstName });
    rollLine(sheet, ticket.at, { right: facts.time });
    rollRule(sheet);
    rollLine(sheet, ticket.waiting, { align: 'center' });
  });
}

export type CodeSlipFacts = { issuedAt: number; practiceName: string; /** `482 913`. */ code: string; until: string };

/** A one-time code to carry to the kiosk; without a name, so that a lost slip opens nothing. */
export function drawCodeSlip(facts: CodeSlipFacts, wish: PaperWish & { width: RollWidth }, fonts: PrintFonts): Promise<Uint8Array> {
  const { ticket } = wordsIn(wish.language);
  return drawRoll(wish.width, { fonts, language: wish.language, title: ticket.codeTitle, issuedAt: facts.issuedAt }, (sheet) => {
    rollLine(sheet, facts.practiceName, { face: 'bold', align: 'center' });
    rollRule(sheet);
    sheet.y += sheet.write('H1', ticket.codeTitle, { size: 11, align: 'center', x: sheet.left, y: sheet.y, width: sheet.width });
    rollLine(sheet, facts.code, { face: 'bold', size: 26, align: 'center' });
    rollLine(sheet, ticket.codeUntil, { right: facts.until });
    rollRule(sheet);
    rollLine(sheet, ticket.codeOnce, { size: 8.5, align: 'center' });
  });
}
