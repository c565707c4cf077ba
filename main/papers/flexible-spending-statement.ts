import { attachEnglish, openPaper, type PaperStart } from './open-paper.ts';
import { nameKind, type ChargeKind } from './neutral-service.ts';
import type { Letterhead, PaperIdentity, PaperWish, PaymentFact, ProviderFacts } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { describeService } from './service-words.ts';
import { colours, type PaperLanguage, type Sheet } from './sheet.ts';
import { factColumns, heading, noteBox, paragraph } from './sheet-blocks.ts';
import { table, type Column, type Row } from './sheet-table.ts';
import { writeDate, writeList, writeMethod, writeMoney, writeService } from './write-values.ts';

export type FlexLine = {
  serviceDate: string;
  description: string;
  minutes: number | null;
  code: string | null;
  provider: string;
  chargeCents: number;
  /** What insurance paid, and what it took off. */
  insuranceCents: number;
  /** What insurance may still pay: until it answers, the client's part is not sure. */
  pendingCents?: number;
  /** What the practice itself took off. */
  reducedCents?: number;
  responsibilityCents: number;
  payments: readonly PaymentFact[];
  /** Printed only where the client asked for it. */
  diagnosisCodes: readonly string[];
};

export type FlexibleSpendingFacts = {
  identity: PaperIdentity;
  letterhead: Letterhead;
  period: { from: string; to: string };
  client: { legalName: string };
  accountHolder: string | null;
  providers: readonly ProviderFacts[];
  /** Services that were given: medical care, in or before the period's last day. */
  lines: readonly FlexLine[];
  /** Late-cancel and no-show fees, records, letters, products. */
  notMedical: readonly { date: string; description: string; amountCents: number; kind?: ChargeKind }[];
};

/** What a flexible spending, health savings or reimbursement plan must see: service, its date, the amount, who was treated, by whom. */
export function drawFlexibleSpendingStatement(facts: FlexibleSpendingFacts, wish: PaperWish & { diagnosis: boolean }, fonts: PrintFonts): Promise<Uint8Array> {
  const start: PaperStart = { fonts, wish, identity: facts.identity, letterhead: facts.letterhead, ...titlesIn(wish.language) };
  const { sheet, words } = openPaper(start);
  drawBody(sheet, facts, wish, words);
  if (wish.language === 'es') drawBody(sheet, facts, { ...wish, language: 'en' }, attachEnglish(sheet, { ...start, ...titlesIn('en') }));
  return sheet.finish();
}

function titlesIn(language: PaperLanguage): Pick<PaperStart, 'title' | 'subtitle'> {
  const { title, subtitle } = wordsIn(language).flex;
  return { title, subtitle };
}

type FlexWish = { language: PaperLanguage; diagnosis: boolean };

function drawBody(sheet: Sheet, facts: FlexibleSpendingFacts, wish: FlexWish, words: PaperWords): void {
  const own = words.flex;
  factColumns(sheet, [
    {
      title: own.treated,
      facts: [
        { label: words.legalName, value: facts.client.legalName },
        ...(facts.accountHolder ? [{ label: own.accountHolder, value: facts.accountHolder }] : []),
        { label: own.period, value: `${writeDate(facts.period.from)} – ${writeDate(facts.period.to)}` },
      ],
    },
    { title: words.provider, facts: facts.providers.map((one) => ({ label: '', value: writeList([writeList([one.name, one.credentials]), one.license && `${words.license} ${one.license.number} (${one.license.state})`], '\n') })) },
  ]);
  drawServices(sheet, facts, wish, words);
  drawNotMedical(sheet, facts, wish.language, words);
  noteBox(sheet, words.draft.flex, { size: 9 });
}

function drawServices(sheet: Sheet, facts: FlexibleSpendingFacts, { language, diagnosis: showsDiagnosis }: FlexWish, words: PaperWords): void {
  const own = words.flex;
  const hasPending = facts.lines.some(({ pendingCents }) => pendingCents);
  const hasReduced = facts.lines.some(({ reducedCents }) => reducedCents);
  const paidOf = (line: FlexLine): number => line.payments.reduce((sum, payment) => sum + payment.amountCents, 0);
  const columns: Column[] = [
    { title: own.serviceDate, share: 62 }, { title: own.service, share: 150 }, { title: own.code, share: 42 }, ...(showsDiagnosis ? [{ title: own.diagnosis, share: 66 }] : []),
    { title: own.charge, share: 56, align: 'right' }, { title: own.insurance, share: 66, align: 'right' }, { title: own.responsibility, share: 72, align: 'right' }, { title: own.paid, share: 56, align: 'right' },
  ];
  const several = facts.providers.length > 1;
  const rows = facts.lines.map((line): Row => ({
    cells: [
      writeDate(line.serviceDate),
      writeList([writeService(describeService(line.code, line.description, language), line.minutes, words), several ? line.provider : null]),
      line.code ?? '', ...(showsDiagnosis ? [writeList(line.diagnosisCodes)] : []),
      writeMoney(line.chargeCents), writeMoney(line.insuranceCents), writeMoney(line.responsibilityCents), writeMoney(paidOf(line)),
    ],
    note: noteOf(line, words),
  }));
  const sum = (amount: (line: FlexLine) => number): string => writeMoney(facts.lines.reduce((total, line) => total + amount(line), 0));
  heading(sheet, words.superbill.services, 60);
  table(sheet, own.title, columns, rows, [
    { label: `${own.totals}: ${own.charge}`, value: sum((line) => line.chargeCents) },
    { label: own.insurance, value: sum((line) => line.insuranceCents) },
    ...(hasPending ? [{ label: own.pending, value: sum((line) => line.pendingCents ?? 0) }] : []),
    ...(hasReduced ? [{ label: own.reduced, value: sum((line) => line.reducedCents ?? 0) }] : []),
    { label: own.responsibility, value: sum((line) => line.responsibilityCents), strong: true },
    { label: own.paid, value: sum(paidOf), strong: true },
  ]);
}

/** Why charge, insurance and responsibility do not add up by themselves, and what was paid when and how. */
function noteOf(line: FlexLine, words: PaperWords): string | null {
  const own = words.flex;
  return writeList([
    line.pendingCents ? `${own.pending}: ${writeMoney(line.pendingCents)}` : null, line.reducedCents ? `${own.reduced}: ${writeMoney(line.reducedCents)}` : null,
    ...line.payments.map((payment) => `${own.paid}: ${writeDate(payment.date)}, ${writeMethod(payment, words)}, ${writeMoney(payment.amountCents)}`),
  ], '   ') || null;
}

function drawNotMedical(sheet: Sheet, facts: FlexibleSpendingFacts, language: PaperLanguage, words: PaperWords): void {
  if (facts.notMedical.length === 0) return;
  heading(sheet, words.flex.notMedical, 60);
  paragraph(sheet, words.flex.notMedicalWhy, { size: 9, colour: colours.muted });
  table(sheet, words.flex.notMedical, [{ title: words.date, share: 80 }, { title: words.flex.service, share: 340 }, { title: words.amount, share: 80, align: 'right' }],
    facts.notMedical.map((line) => ({ cells: [writeDate(line.date), language === 'es' && line.kind && line.kind !== 'other' ? nameKind(line.kind, language) : line.description, writeMoney(line.amountCents)] })));
}
