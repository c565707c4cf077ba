import type { PaperWish } from './paper-facts.ts';
import { wordsIn } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { describeAllocation, originFacts, receiptTitle, receiptTotals, type ReceiptFacts } from './receipt.ts';
import { drawRoll, rollCode, rollLine, rollRule, type RollWidth } from './roll.ts';
import { writeMethod, writeMoney } from './write-values.ts';

/** The receipt on 80 or 58 mm paper. It names the client by first name and initial: a slip is left on counters. */
export function drawReceiptSlip(facts: ReceiptFacts, wish: PaperWish & { width: RollWidth }, fonts: PrintFonts): Promise<Uint8Array> {
  const words = wordsIn(wish.language);
  const title = receiptTitle(facts, words);
  const { identity, letterhead } = facts;
  return drawRoll(wish.width, { fonts, language: wish.language, title: `${title} ${identity.number}`, issuedAt: identity.issuedAt }, (sheet) => {
    rollLine(sheet, letterhead.name, { face: 'bold', size: 12, align: 'center' });
    for (const line of [...letterhead.addressLines, letterhead.phone].filter((one) => one !== null)) rollLine(sheet, line, { size: 8, align: 'center' });
    rollRule(sheet);
    sheet.y += sheet.write('H1', title, { face: 'bold', size: 13, align: 'center', x: sheet.left, y: sheet.y, width: sheet.width });
    if (identity.mark) rollLine(sheet, words.marks[identity.mark], { face: 'bold', size: 12, align: 'center' });
    rollLine(sheet, `${words.number}: ${identity.number}`, { align: 'center' });
    rollLine(sheet, facts.takenAt, { size: 8, align: 'center' });
    rollRule(sheet);
    rollLine(sheet, words.client, { right: facts.clientShortName });
    rollLine(sheet, words.receipt.method, { right: writeMethod(facts.payment, words) });
    for (const fact of originFacts(facts, words)) rollLine(sheet, fact.label, { right: fact.value });
    rollRule(sheet);
    for (const line of facts.allocations) rollLine(sheet, describeAllocation(line), { right: writeMoney(line.amountCents) });
    rollLine(sheet, words.total, { face: 'bold', size: 12, right: writeMoney(facts.payment.amountCents) });
    for (const total of receiptTotals(facts, words)) rollLine(sheet, total.label, { right: total.value });
    rollRule(sheet);
    rollCode(sheet, identity.number, `${words.number}: ${identity.number}`);
    if (facts.refundPolicy) rollLine(sheet, `${words.receipt.refundPolicy}: ${facts.refundPolicy}`, { size: 8 });
    rollLine(sheet, words.receipt.flexHint, { size: 8 });
    rollLine(sheet, words.receipt.thanks, { face: 'bold', align: 'center' });
  });
}
