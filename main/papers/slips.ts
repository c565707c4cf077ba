import type { PaperWish } from './paper-facts.ts';
import { wordsIn } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import type { RollWidth } from './roll.ts';
import { drawSlip, type Slip } from './slip.ts';

/** Small papers for the client's hand: nothing on them says what the visit is for. */

export type ArrivalTicketFacts = { issuedAt: number; practiceName: string; firstName: string; providerFirstName: string; time: string };

export function drawArrivalTicket(facts: ArrivalTicketFacts, wish: PaperWish & { width: RollWidth }, fonts: PrintFonts): Promise<Uint8Array> {
  return drawSlip(writeArrivalTicket(facts, wish), wish.width, fonts);
}

export function writeArrivalTicket(facts: ArrivalTicketFacts, wish: PaperWish): Slip {
  const { ticket } = wordsIn(wish.language);
  return {
    title: ticket.arrived, issuedAt: facts.issuedAt, language: wish.language,
    parts: [
      { kind: 'line', text: facts.practiceName, bold: true, centered: true }, { kind: 'rule' },
      { kind: 'title', text: ticket.arrived, bold: true, size: 15 },
      { kind: 'line', text: facts.firstName, size: 12, centered: true },
      { kind: 'line', text: ticket.with, right: facts.providerFirstName }, { kind: 'line', text: ticket.at, right: facts.time }, { kind: 'rule' },
      { kind: 'line', text: ticket.waiting, centered: true },
    ],
  };
}

export type CodeSlipFacts = { issuedAt: number; practiceName: string; /** `482 913`. */ code: string; until: string };

/** A one-time code to carry to the kiosk; without a name, so that a lost slip opens nothing. */
export function drawCodeSlip(facts: CodeSlipFacts, wish: PaperWish & { width: RollWidth }, fonts: PrintFonts): Promise<Uint8Array> {
  return drawSlip(writeCodeSlip(facts, wish), wish.width, fonts);
}

export function writeCodeSlip(facts: CodeSlipFacts, wish: PaperWish): Slip {
  const { ticket } = wordsIn(wish.language);
  return {
    title: ticket.codeTitle, issuedAt: facts.issuedAt, language: wish.language,
    parts: [
      { kind: 'line', text: facts.practiceName, bold: true, centered: true }, { kind: 'rule' },
      { kind: 'title', text: ticket.codeTitle, size: 11 },
      { kind: 'line', text: facts.code, bold: true, size: 26, centered: true },
      { kind: 'line', text: ticket.codeUntil, right: facts.until }, { kind: 'rule' },
      { kind: 'line', text: ticket.codeOnce, size: 8.5, centered: true },
    ],
  };
}
