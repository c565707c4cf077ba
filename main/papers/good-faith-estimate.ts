import { openPaper } from './open-paper.ts';
import type { Letterhead, PaperIdentity, PaperWish } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { describeService } from './service-words.ts';
import { colours, type PaperLanguage, type Sheet } from './sheet.ts';
import { factColumns, heading, noteBox, paragraph } from './sheet-blocks.ts';
import { table } from './sheet-table.ts';
import { writeDate, writeList, writeMoney } from './write-values.ts';

export type EstimateProvider = {
  name: string;
  npi: string | null;
  taxId: string | null;
  /** Street, city and state where the services are given. */
  location: string;
  services: readonly { description: string; code: string; diagnosisCodes: readonly string[]; quantity: number; eachCents: number; /** "once a week, up to 12 months". */ frequency: string | null }[];
};

export type EstimateFacts = {
  identity: PaperIdentity;
  letterhead: Letterhead;
  client: { legalName: string; dateOfBirth: string | null; addressLines: readonly string[]; phone: string | null; email: string | null };
  primaryService: string;
  scheduledDate: string | null;
  providers: readonly EstimateProvider[];
  scheduledApart: readonly string[];
  expiresOn: string;
  preparedBy: string;
  /** Counts up from 1; those before it do not hold any more. */
  version: number;
  /** How and when the client got it. */
  delivered: string | null;
};

/** What care is expected to cost, as 45 CFR 149.610(c) lists it. */
export function drawGoodFaithEstimate(facts: EstimateFacts, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  const own = wordsIn(wish.language).estimate;
  const { sheet, words } = openPaper({ fonts, wish, identity: facts.identity, letterhead: facts.letterhead, title: own.title, subtitle: facts.version > 1 ? `${own.version} ${facts.version}` : null });
  const { client } = facts;
  factColumns(sheet, [
    {
      title: words.client,
      facts: [
        { label: words.legalName, value: client.legalName },
        ...(client.dateOfBirth ? [{ label: words.dateOfBirth, value: writeDate(client.dateOfBirth) }] : []),
        ...(client.addressLines.length > 0 ? [{ label: words.address, value: client.addressLines.join('\n') }] : []),
        ...(client.phone ? [{ label: words.phone, value: client.phone }] : []),
        ...(client.email ? [{ label: own.email, value: client.email }] : []),
      ],
    },
    {
      title: own.primary,
      facts: [
        { label: '', value: facts.primaryService },
        { label: own.scheduled, value: facts.scheduledDate ? writeDate(facts.scheduledDate) : own.notScheduled },
        { label: own.expires, value: writeDate(facts.expiresOn) },
        { label: own.prepared, value: facts.preparedBy },
        ...(facts.delivered ? [{ label: own.delivered, value: facts.delivered }] : []),
      ],
    },
  ]);
  for (const provider of facts.providers) drawProvider(sheet, provider, { isOneOfSeveral: facts.providers.length > 1, language: wish.language }, words);
  const total = facts.providers.flatMap((one) => one.services).reduce((sum, service) => sum + service.quantity * service.eachCents, 0);
  noteBox(sheet, [`${words.total}: ${writeMoney(total)}`], { face: 'bold', size: 14, colour: colours.primary });
  if (facts.scheduledApart.length > 0) {
    heading(sheet, own.separate);
    for (const one of facts.scheduledApart) paragraph(sheet, `•  ${one}`);
    paragraph(sheet, own.separateNotice, { size: 9 });
  }
  for (const sentence of words.draft.estimate) paragraph(sheet, sentence, { size: 9 });
  drawAcknowledgement(sheet, words);
  return sheet.finish();
}

/** Nobody has to sign it. */
function drawAcknowledgement(sheet: Sheet, words: PaperWords): void {
  const lines = [words.estimate.acknowledged, `${words.client}: ______________________________   ${words.date}: ______________`];
  sheet.ensure(sheet.points(20) + lines.reduce((sum, line) => sum + sheet.heightOf(line, sheet.width, { size: 10 }), 0));
  sheet.y += sheet.points(8);
  paragraph(sheet, lines[0] ?? '', { size: 9, colour: colours.muted });
  sheet.y += sheet.points(6);
  paragraph(sheet, lines[1] ?? '', { size: 10 });
}

/** One provider's total is the paper's: it is said once. */
function drawProvider(sheet: Sheet, provider: EstimateProvider, { isOneOfSeveral, language }: { isOneOfSeveral: boolean; language: PaperLanguage }, words: PaperWords): void {
  const own = words.estimate;
  heading(sheet, provider.name, 80);
  paragraph(sheet, writeList([provider.npi && `${words.npi} ${provider.npi}`, provider.taxId && `${words.taxId} ${provider.taxId}`, `${own.location}: ${provider.location}`], '  ·  '), { size: 9, colour: colours.muted });
  table(sheet, own.services, [
    { title: own.services, share: 190 }, { title: words.superbill.code, share: 50 }, { title: own.diagnosis, share: 80 },
    { title: own.quantity, share: 56, align: 'right' }, { title: own.each, share: 66, align: 'right' }, { title: words.total, share: 72, align: 'right' },
  ], provider.services.map((service) => ({
    cells: [describeService(service.code, service.description, language), service.code, service.diagnosisCodes.length > 0 ? writeList(service.diagnosisCodes) : own.toBeDetermined, String(service.quantity), writeMoney(service.eachCents), writeMoney(service.quantity * service.eachCents)],
    note: service.frequency ? `${own.frequency}: ${service.frequency}` : null,
  })), isOneOfSeveral ? [{ label: words.total, value: writeMoney(provider.services.reduce((sum, service) => sum + service.quantity * service.eachCents, 0)), strong: true }] : []);
}
