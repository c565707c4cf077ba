import { attachEnglish, openPaper, type PaperStart } from './open-paper.ts';
import type { Letterhead, PaperIdentity, PaperWish, PaymentFact, ProviderFacts } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import type { PaperLanguage, Sheet } from './sheet.ts';
import { describeService } from './service-words.ts';
import { factColumns, heading, heightOfNote, noteBox, type Fact } from './sheet-blocks.ts';
import { table, type Row } from './sheet-table.ts';
import { writeDate, writeList, writeMethod, writeMoney, writeService } from './write-values.ts';

export type PolicyFacts = {
  payer: string;
  plan: string | null;
  memberId: string | null;
  groupNumber: string | null;
  /** What the client is to the subscriber. */
  relationship: 'self' | 'spouse' | 'child' | 'other';
  /** Day on which client or subscriber signed at the practice. */
  signatureOnFile?: string | null;
  subscriber: { name: string; dateOfBirth: string | null; memberId: string | null } | null;
};

export type SuperbillLine = {
  serviceDate: string;
  /** Two digits: 11 office, 02 and 10 telehealth. */
  placeOfService: string | null;
  /** CPT or HCPCS. */
  code: string;
  /** The clinic's own code, which no insurer knows. */
  isCustomCode: boolean;
  modifiers: readonly string[];
  description: string;
  minutes: number | null;
  /** Letters of the diagnoses below. */
  pointers: readonly string[];
  units: number;
  feeCents: number;
  payments: readonly PaymentFact[];
  balanceCents: number;
  /** Billed to a plan in network: the insurer has it already. */
  isBilledToInsurance: boolean;
  /** How the visit ended and was held, where the line comes from one. */
  visit: { status: 'fulfilled' | 'no-show' | 'cancelled' | 'open'; telehealth: boolean } | null;
  /** The provider of this line; a sheet has one. */
  providerId: string;
  /** The sheet's policy does not hold on this day. */
  isOtherPolicy?: boolean;
  /** Another than the sheet's supervised this visit. */
  isOtherSupervisor?: boolean;
};

export type DiagnosisFact = { pointer: string; code: string; description: string | null; /** First and last day it held. */ from: string | null; to: string | null };

export type SuperbillFacts = {
  identity: PaperIdentity;
  letterhead: Letterhead;
  provider: ProviderFacts;
  serviceAddresses: readonly string[];
  client: { legalName: string; dateOfBirth: string | null; addressLines: readonly string[]; phone: string | null; sex: 'female' | 'male' | 'other' | null };
  policy: PolicyFacts | null;
  diagnoses: readonly DiagnosisFact[];
  lines: readonly SuperbillLine[];
  referring: { name: string; npi: string | null } | null;
  priorAuthorization: string | null;
  /** The diagnoses' codes alone, without their words. */
  hidesDescriptions?: boolean;
};

/** One provider's visits, ready for an insurer. `checkSuperbill` says beforehand what an insurer would send back. */
export function drawSuperbill(facts: SuperbillFacts, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  const start = startOf(facts, wish, fonts);
  const { sheet, words } = openPaper(start);
  drawBody(sheet, facts, words, wish.language);
  if (wish.language === 'es') drawBody(sheet, facts, attachEnglish(sheet, { ...start, ...titlesIn('en') }), 'en');
  return sheet.finish();
}

function startOf({ identity, letterhead }: SuperbillFacts, wish: PaperWish, fonts: PrintFonts): PaperStart {
  return { fonts, wish, identity, letterhead, ...titlesIn(wish.language) };
}

function titlesIn(language: PaperLanguage): Pick<PaperStart, 'title' | 'subtitle'> {
  const { title, subtitle } = wordsIn(language).superbill;
  return { title, subtitle };
}

function drawBody(sheet: Sheet, facts: SuperbillFacts, words: PaperWords, language: PaperLanguage): void {
  const own = words.superbill;
  factColumns(sheet, [
    { title: words.client, facts: clientFacts(facts, words) },
    { title: own.rendering, facts: providerFacts(facts, words) },
  ]);
  factColumns(sheet, [
    { title: own.policy, facts: policyFacts(facts, words) },
    { title: own.diagnoses, facts: facts.diagnoses.map((one) => ({ label: '', value: writeList([`${one.pointer}.  ${one.code}`, facts.hidesDescriptions ? null : one.description], '   ') })) },
  ]);
  heading(sheet, own.services, 60);
  drawLines(sheet, facts, words, language);
  drawSignature(sheet, facts, words);
  noteBox(sheet, words.draft.superbill, noteInk);
}

const noteInk = { size: 9 };

function clientFacts(facts: SuperbillFacts, words: PaperWords): Fact[] {
  const { client } = facts;
  return [
    { label: words.legalName, value: client.legalName },
    ...(client.dateOfBirth ? [{ label: words.dateOfBirth, value: writeDate(client.dateOfBirth) }] : []),
    ...(client.sex ? [{ label: words.sex, value: words.sexes[client.sex] }] : []),
    ...(client.addressLines.length > 0 ? [{ label: words.address, value: client.addressLines.join('\n') }] : []),
    ...(client.phone ? [{ label: words.phone, value: client.phone }] : []),
  ];
}

function providerFacts(facts: SuperbillFacts, words: PaperWords): Fact[] {
  const { provider, referring } = facts;
  const { supervisor } = provider;
  return [
    { label: words.provider, value: writeList([provider.name, provider.credentials]) },
    ...(provider.npi ? [{ label: words.npi, value: provider.npi }] : []),
    ...(provider.license ? [{ label: words.license, value: `${provider.license.number} (${provider.license.state})` }] : []),
    ...(provider.taxonomy ? [{ label: words.superbill.taxonomy, value: provider.taxonomy }] : []),
    ...(supervisor ? [{ label: words.superbill.supervisor, value: writeList([writeList([supervisor.name, supervisor.credentials]), supervisor.npi && `${words.npi} ${supervisor.npi}`, supervisor.license && `${words.license} ${supervisor.license.number} (${supervisor.license.state})`], '\n') }] : []),
    ...(facts.serviceAddresses.length > 0 ? [{ label: words.superbill.serviceAddress, value: facts.serviceAddresses.join('\n') }] : []),
    ...(referring ? [{ label: words.superbill.referring, value: writeList([referring.name, referring.npi && `${words.npi} ${referring.npi}`], '\n') }] : []),
    ...(facts.priorAuthorization ? [{ label: words.superbill.authorization, value: facts.priorAuthorization }] : []),
  ];
}

function policyFacts(facts: SuperbillFacts, words: PaperWords): Fact[] {
  const { policy } = facts;
  const own = words.superbill;
  if (!policy) return [{ label: '', value: own.noPolicy }];
  const { subscriber } = policy;
  return [
    { label: own.payer, value: writeList([policy.payer, policy.plan], '\n') },
    ...(policy.memberId ? [{ label: own.memberId, value: policy.memberId }] : []),
    ...(policy.groupNumber ? [{ label: own.groupNumber, value: policy.groupNumber }] : []),
    { label: own.relationship, value: policy.relationship === 'self' ? own.selfSubscriber : words.relationships[policy.relationship] },
    ...(subscriber && policy.relationship !== 'self'
      ? [{ label: own.subscriber, value: writeList([subscriber.name, subscriber.dateOfBirth && `${words.dateOfBirth} ${writeDate(subscriber.dateOfBirth)}`, subscriber.memberId && `${own.memberId} ${subscriber.memberId}`], '\n') }]
      : []),
    ...(policy.signatureOnFile ? [{ label: own.holderSignature, value: `${own.signatureOnFile}, ${writeDate(policy.signatureOnFile)}` }] : []),
  ];
}

function drawLines(sheet: Sheet, facts: SuperbillFacts, words: PaperWords, language: PaperLanguage): void {
  const own = words.superbill;
  const rows = facts.lines.map((line): Row => {
    const paidCents = line.payments.reduce((sum, payment) => sum + payment.amountCents, 0);
    return {
      cells: [
        writeDate(line.serviceDate), line.placeOfService ?? '', line.code, line.modifiers.join(' '),
        writeService(describeService(line.code, line.description, language), line.minutes, words),
        line.pointers.join(''), String(line.units), writeMoney(line.feeCents), writeMoney(paidCents), writeMoney(line.balanceCents),
      ],
      note: line.payments.length === 0 ? null : line.payments.map((payment) => `${own.paid}: ${writeDate(payment.date)}, ${writeMethod(payment, words)}, ${writeMoney(payment.amountCents)}`).join('   '),
    };
  });
  const charged = facts.lines.reduce((sum, line) => sum + line.feeCents, 0);
  const paid = facts.lines.reduce((sum, line) => sum + line.payments.reduce((part, payment) => part + payment.amountCents, 0), 0);
  const balance = facts.lines.reduce((sum, line) => sum + line.balanceCents, 0);
  table(sheet, own.services, [
    { title: own.service, share: 60 }, { title: own.place, share: 34 }, { title: own.code, share: 40 }, { title: own.modifiers, share: 50 }, { title: own.description, share: 128 },
    { title: own.pointer, share: 34 }, { title: own.units, share: 32, align: 'right' }, { title: own.fee, share: 52, align: 'right' }, { title: own.paid, share: 52, align: 'right' }, { title: words.balance, share: 52, align: 'right' },
  ], rows, [
    { label: own.charged, value: writeMoney(charged) },
    { label: own.paid, value: writeMoney(paid) },
    { label: words.balance, value: writeMoney(balance), strong: true },
    ...(balance === 0 && charged > 0 ? [{ label: own.paidInFull, value: words.yes, strong: true }] : []),
    // A signature alone on a page vouches for nothing.
  ], sheet.points(signatureHeight + 20) + heightOfNote(sheet, words.draft.superbill, noteInk));
}

/** The line for the signature with the room above it, points. */
const signatureHeight = 46;

function drawSignature(sheet: Sheet, facts: SuperbillFacts, words: PaperWords): void {
  const { signatureOnFile } = facts.provider;
  const ink = { size: 10 };
  sheet.ensure(sheet.points(signatureHeight));
  sheet.y += sheet.points(14);
  const text = signatureOnFile ? `${words.superbill.signature}: ${words.superbill.signatureOnFile}, ${writeDate(signatureOnFile)}` : `${words.superbill.signature}: ______________________________   ${words.date}: ______________`;
  sheet.y += sheet.write('P', text, { ...ink, x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y += sheet.points(4);
}
