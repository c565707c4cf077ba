import { openPaper } from './open-paper.ts';
import type { Letterhead, PaperIdentity, PaperWish, PaymentFact } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { colours } from './sheet.ts';
import { factColumns, heading, paragraph, type Fact } from './sheet-blocks.ts';
import { table } from './sheet-table.ts';
import { writeDate, writeList, writeMethod, writeMoney } from './write-values.ts';

export type ReceiptFacts = {
  identity: PaperIdentity;
  letterhead: Letterhead;
  kind: 'payment' | 'refund';
  /** `Nov 24, 2026, 2:30 PM CST`: when the money was noted, in the clinic's zone. */
  takenAt: string;
  /** The day on which it was paid, where it was noted later or came from an earlier system. */
  paidOn?: string | null;
  clientName: string;
  /** `Marigold T.`, for a slip that lies about. */
  clientShortName: string;
  /** Who paid, where that is another person. */
  receivedFrom: string | null;
  /** Cents are positive for a refund too; the title says which way they went. */
  payment: PaymentFact;
  /** The processor's own number. Never a card number, never an expiry. */
  processorReference: string | null;
  allocations: readonly { serviceDate: string; description: string; amountCents: number }[];
  unappliedCents: number;
  balanceBeforeCents: number;
  balanceAfterCents: number;
  /** A first name, a role or a kiosk's name; null = nobody of ours took it. */
  takenBy: string | null;
  refundPolicy: string | null;
  /** Ties the paper to the record: whoever holds it can have it checked at the desk. */
  verificationCode: string;
};

/** On a letter-size page. */
export function drawReceipt(facts: ReceiptFacts, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  const { sheet, words } = openPaper({ fonts, wish, identity: facts.identity, letterhead: facts.letterhead, title: receiptTitle(facts, wordsIn(wish.language)), subtitle: facts.takenAt });
  const own = words.receipt;
  sheet.y += sheet.write('P', writeMoney(facts.payment.amountCents), { face: 'bold', size: 30, colour: colours.primary, x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y += sheet.points(6);
  factColumns(sheet, [
    { title: words.client, facts: [{ label: '', value: facts.clientName }, ...(facts.receivedFrom ? [{ label: own.receivedFrom, value: facts.receivedFrom }] : [])] },
    { title: own.method, facts: [{ label: '', value: writeMethod(facts.payment, words) }, ...originFacts(facts, words)] },
  ]);
  if (facts.allocations.length > 0) {
    heading(sheet, own.appliedTo, 50);
    table(sheet, own.appliedTo, [{ title: words.date, share: 80 }, { title: own.service, share: 320 }, { title: own.applied, share: 100, align: 'right' }],
      facts.allocations.map((line) => ({ cells: [writeDate(line.serviceDate), line.description, writeMoney(line.amountCents)] })),
      receiptTotals(facts, words));
  } else for (const total of receiptTotals(facts, words)) paragraph(sheet, `${total.label}: ${total.value}`);
  sheet.y += sheet.points(10);
  if (facts.refundPolicy) paragraph(sheet, `${own.refundPolicy}: ${facts.refundPolicy}`, { size: 9, colour: colours.muted });
  paragraph(sheet, own.flexHint, { size: 9, colour: colours.muted });
  paragraph(sheet, own.thanks, { face: 'bold' });
  return sheet.finish();
}

export function receiptTitle(facts: ReceiptFacts, words: PaperWords): string {
  return facts.kind === 'refund' ? words.receipt.refundTitle : words.receipt.title;
}

/** Where the payment came from and how it can be checked. */
export function originFacts(facts: ReceiptFacts, words: PaperWords): Fact[] {
  const own = words.receipt;
  return [
    ...(facts.paidOn ? [{ label: own.receivedOn, value: writeDate(facts.paidOn) }] : []),
    ...(facts.processorReference ? [{ label: own.processor, value: facts.processorReference }] : []),
    ...(facts.takenBy === null ? [] : [{ label: own.servedBy, value: facts.takenBy }]),
    { label: own.verification, value: facts.verificationCode },
  ];
}

export function receiptTotals(facts: ReceiptFacts, words: PaperWords): { label: string; value: string; strong?: boolean }[] {
  const own = words.receipt;
  return [
    ...(facts.unappliedCents > 0 ? [{ label: own.unapplied, value: writeMoney(facts.unappliedCents) }] : []),
    { label: own.before, value: writeMoney(facts.balanceBeforeCents) },
    { label: own.after, value: writeMoney(facts.balanceAfterCents), strong: true },
  ];
}

/** One line of a slip: what it paid for. */
export function describeAllocation(line: ReceiptFacts['allocations'][number]): string {
  return writeList([writeDate(line.serviceDate), line.description], ' ');
}
