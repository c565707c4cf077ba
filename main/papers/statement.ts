import { openPaper } from './open-paper.ts';
import type { Letterhead, PaperIdentity, PaperWish, PaymentFact } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { colours, type Sheet } from './sheet.ts';
import { factColumns, heading, heightOfColumns, noteBox, paragraph, type Columns } from './sheet-blocks.ts';
import { table, type Totals } from './sheet-table.ts';
import { writeDate, writeList, writeMethod, writeMoney } from './write-values.ts';

export type StatementFacts = {
  identity: PaperIdentity;
  letterhead: Letterhead;
  dueDate: string | null;
  period: { from: string; to: string };
  /** Never a social security number or a date of birth. */
  accountNumber: string;
  client: { name: string };
  /** Who pays, and the lines of the address as they show in the envelope's window. */
  responsible: { name: string; addressLines: readonly string[] };
  /** Payer and the last four of the member ID. */
  insurer: { name: string; memberIdEnd: string | null } | null;
  previousBalanceCents: number;
  /** Neutral words only: "Session, 45 min". */
  lines: readonly { date: string; provider: string; description: string; chargedCents: number; adjustedCents: number; insurancePaidCents: number; clientPaidCents: number; clientOwesCents: number }[];
  payments: readonly PaymentFact[];
  creditCents: number;
  /** What the period did to the balance: `previous` and these add up to `ending`. Absent on papers of before. */
  activity?: { chargedCents: number; adjustedCents: number; insurancePaidCents: number; paidCents: number; pendingCents: number };
  insurancePendingCents: number;
  endingBalanceCents: number;
  /** 0-30, 31-60, 61-90, over 90 days. */
  agingCents: readonly [number, number, number, number];
  notice: 'past_due' | 'final' | null;
  memos: readonly string[];
  howToPay: readonly string[];
  returnSlip: boolean;
};

/** What is owed and why, for a window envelope. Nothing on it names a diagnosis or a kind of care. */
export function drawStatement(facts: StatementFacts, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  const own = wordsIn(wish.language).statement;
  const { sheet, words } = openPaper({ fonts, wish, identity: facts.identity, letterhead: facts.letterhead, title: own.title, subtitle: null, alert: facts.notice === 'final' ? own.finalNotice : facts.notice === 'past_due' ? own.pastDue : null });
  drawWindow(sheet, facts, words);
  drawLines(sheet, facts, words);
  drawPayments(sheet, facts, words);
  drawAging(sheet, facts, words);
  noteBox(sheet, [own.howToPay, ...(facts.howToPay.length > 0 ? facts.howToPay : waysToPay(facts.letterhead, words))], { size: 9.5 });
  for (const memo of facts.memos) paragraph(sheet, memo);
  paragraph(sheet, writeList([...words.draft.statement, own.help], ' '), { size: 9, colour: colours.muted });
  // Whoever needs it may not read the language of the paper.
  for (const language of wish.language === 'es' ? (['es', 'en'] as const) : (['en', 'es'] as const)) paragraph(sheet, wordsIn(language).statement.languageHelp(facts.letterhead.phone), { size: 9, colour: colours.muted, language });
  if (facts.returnSlip) drawSlip(sheet, facts, words);
  return sheet.finish();
}

function waysToPay({ name, addressLines, phone, website }: Letterhead, { statement: own }: PaperWords): string[] {
  return [own.payDesk, ...(addressLines.length > 0 ? [own.payMail(name)] : []), ...(phone ? [own.payPhone(phone)] : []), ...(website ? [own.payWeb(website)] : [])];
}

/** Where the window of a #10 envelope shows the folded page, in points from the page's corner. */
const envelopeWindow = { x: 72, y: 150, width: 230 };

/** The address stands in the envelope's window; beside it, what to pay and by when. */
function drawWindow(sheet: Sheet, facts: StatementFacts, words: PaperWords): void {
  const own = words.statement;
  const address = [facts.responsible.name, ...facts.responsible.addressLines].join('\n');
  const facing = {
    title: own.account,
    facts: [
      { label: own.account, value: facts.accountNumber },
      { label: words.client, value: facts.client.name },
      { label: own.period, value: `${writeDate(facts.period.from)} – ${writeDate(facts.period.to)}` },
      ...(facts.insurer ? [{ label: own.insurer, value: writeList([facts.insurer.name, facts.insurer.memberIdEnd && `••••${facts.insurer.memberIdEnd}`], ' ') }] : []),
    ],
  };
  if (sheet.options.scale > 1) factColumns(sheet, [{ title: own.responsible, facts: [{ label: '', value: address }] }, facing]);
  else {
    sheet.y = Math.max(sheet.y, envelopeWindow.y);
    const top = sheet.y;
    const height = sheet.write('P', address, { ...envelopeWindow, y: top, size: 10.5 });
    factColumns(sheet, [{ title: '', facts: [] }, facing]);
    sheet.y = Math.max(sheet.y, top + height) + sheet.points(6);
  }
  const due = [`${own.amountDue}: ${writeMoney(Math.max(0, facts.endingBalanceCents))}`, ...(facts.dueDate ? [`${own.due} ${writeDate(facts.dueDate)}`] : [])];
  noteBox(sheet, sheet.options.scale > 1 ? due : [due.join('     ')], { face: 'bold', size: 14, colour: colours.primary });
}

function drawLines(sheet: Sheet, facts: StatementFacts, words: PaperWords): void {
  const own = words.statement;
  heading(sheet, own.currentCharges, 60);
  table(sheet, own.currentCharges, [
    { title: own.date, share: 58 }, { title: words.provider, share: 92 }, { title: own.service, share: 108 }, { title: own.charged, share: 54, align: 'right' }, { title: own.adjusted, share: 54, align: 'right' },
    { title: own.insurancePaid, share: 58, align: 'right' }, { title: own.youPaid, share: 54, align: 'right' }, { title: own.youOwe, share: 54, align: 'right' },
  ], facts.lines.map((line) => ({
    cells: [writeDate(line.date), line.provider, line.description, ...[line.chargedCents, line.adjustedCents, line.insurancePaidCents, line.clientPaidCents, line.clientOwesCents].map(writeMoney)],
  })), [
    { label: own.previous, value: writeMoney(facts.previousBalanceCents) },
    ...activityTotals(facts, words),
    { label: own.ending, value: writeMoney(facts.endingBalanceCents), strong: true },
    ...(facts.creditCents > 0 ? [{ label: own.credits, value: writeMoney(facts.creditCents) }] : []),
  ]);
}

/** From the balance before to the balance now, line by line. */
function activityTotals({ activity, insurancePendingCents }: StatementFacts, { statement: own }: PaperWords): Totals {
  if (!activity) return insurancePendingCents > 0 ? [{ label: own.insurancePending, value: writeMoney(insurancePendingCents) }] : [];
  const rows = [
    { label: own.newCharges, cents: activity.chargedCents }, { label: own.adjustments, cents: activity.adjustedCents }, { label: own.insurancePaid, cents: activity.insurancePaidCents },
    { label: own.insurancePending, cents: activity.pendingCents }, { label: own.youPaid, cents: activity.paidCents },
  ];
  return rows.filter(({ cents }, index) => index === 0 || cents !== 0).map(({ label, cents }) => ({ label, value: writeMoney(cents) }));
}

function drawPayments(sheet: Sheet, facts: StatementFacts, words: PaperWords): void {
  if (facts.payments.length === 0) return;
  const own = words.statement;
  heading(sheet, own.payments, 50);
  table(sheet, own.payments, [{ title: own.date, share: 80 }, { title: own.paymentType, share: 320 }, { title: words.amount, share: 100, align: 'right' }],
    facts.payments.map((payment) => ({ cells: [writeDate(payment.date), writeMethod(payment, words), writeMoney(payment.amountCents)] })));
}

function drawAging(sheet: Sheet, facts: StatementFacts, words: PaperWords): void {
  if (facts.agingCents.every((cents) => cents === 0)) return;
  const own = words.statement;
  heading(sheet, own.aging, 50);
  table(sheet, own.aging, own.agingColumns.map((title) => ({ title, share: 1, align: 'right' as const })), [{ cells: facts.agingCents.map(writeMoney) }]);
}

/** At the foot of the last page, below a dashed line. */
function drawSlip(sheet: Sheet, facts: StatementFacts, words: PaperWords): void {
  const own = words.statement;
  const columns = slipColumns(facts, words);
  const height = sheet.points(12) + sheet.heightOf(own.slip, sheet.width, slipInk) + sheet.points(3) + heightOfColumns(sheet, columns);
  sheet.ensure(height);
  sheet.y = Math.max(sheet.y, sheet.bottom - height);
  sheet.cutLine(sheet.y);
  sheet.y += sheet.points(12);
  paragraph(sheet, own.slip, { ...slipInk, tag: 'H2' });
  factColumns(sheet, columns);
}

const slipInk = { face: 'bold', size: 11 } as const;

function slipColumns(facts: StatementFacts, words: PaperWords): Columns {
  const own = words.statement;
  return [
    { title: facts.letterhead.name, facts: [{ label: '', value: facts.letterhead.addressLines.join('\n') }] },
    {
      title: own.account,
      facts: [
        { label: words.client, value: facts.client.name }, { label: own.account, value: facts.accountNumber }, { label: own.amountDue, value: writeMoney(Math.max(0, facts.endingBalanceCents)) },
        ...(facts.dueDate ? [{ label: own.due, value: writeDate(facts.dueDate) }] : []), { label: own.slipAmount, value: '$ ____________' },
      ],
    },
  ];
}
