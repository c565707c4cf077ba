import type { PaperWish } from './paper-facts.ts';
import { wordsIn } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { describeAllocation, originFacts, receiptTitle, receiptTotals, type ReceiptFacts } from './receipt.ts';
import type { RollWidth } from './roll.ts';
import { drawSlip, type Slip, type SlipPart } from './slip.ts';
import { writeMethod, writeMoney } from './write-values.ts';

const rule: SlipPart = { kind: 'rule' };

/** The receipt on 80 or 58 mm paper. */
export function drawReceiptSlip(facts: ReceiptFacts, wish: PaperWish & { width: RollWidth }, fonts: PrintFonts): Promise<Uint8Array> {
  return drawSlip(writeReceiptSlip(facts, wish), wish.width, fonts);
}

/** It names the client by first name and initial: a slip is left on counters. */
export function writeReceiptSlip(facts: ReceiptFacts, wish: PaperWish): Slip {
  const words = wordsIn(wish.language);
  const title = receiptTitle(facts, words);
  const { identity, letterhead } = facts;
  const pair = (text: string, right: string): SlipPart => ({ kind: 'line', text, right });
  return {
    title: `${title} ${identity.number}`, issuedAt: identity.issuedAt, language: wish.language,
    parts: [
      { kind: 'line', text: letterhead.name, bold: true, size: 12, centered: true },
      ...[...letterhead.addressLines, letterhead.phone].flatMap((text): SlipPart[] => (text === null ? [] : [{ kind: 'line', text, size: 8, centered: true }])),
      rule,
      { kind: 'title', text: title, bold: true, size: 13 },
      ...(identity.mark ? [{ kind: 'line', text: words.marks[identity.mark], bold: true, size: 12, centered: true } as const] : []),
      { kind: 'line', text: `${words.number}: ${identity.number}`, centered: true },
      { kind: 'line', text: facts.takenAt, size: 8, centered: true },
      rule,
      pair(words.client, facts.clientShortName),
      ...(facts.receivedFrom ? [pair(words.receipt.receivedFrom, facts.receivedFrom)] : []),
      pair(words.receipt.method, writeMethod(facts.payment, words)),
      ...originFacts(facts, words).map(({ label, value }) => pair(label, value)),
      rule,
      ...facts.allocations.map((line) => pair(describeAllocation(line), writeMoney(line.amountCents))),
      { kind: 'line', text: words.total, bold: true, size: 12, right: writeMoney(facts.payment.amountCents) },
      ...receiptTotals(facts, words).map(({ label, value }) => pair(label, value)),
      rule,
      { kind: 'code', text: identity.number, alt: `${words.number}: ${identity.number}` },
      ...(facts.refundPolicy ? [{ kind: 'line', text: `${words.receipt.refundPolicy}: ${facts.refundPolicy}`, size: 8 } as const] : []),
      { kind: 'line', text: words.receipt.flexHint, size: 8 },
      { kind: 'line', text: words.receipt.thanks, bold: true, centered: true },
    ],
  };
}
