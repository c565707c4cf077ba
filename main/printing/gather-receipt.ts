import { createHash } from 'node:crypto';
import type { LedgerEntry } from '#db/queries/billing.ts';
import type { Services } from '#main/api/services.ts';
import { fullNameOf, greetingOf } from '#main/api/words-of-record.ts';
import { writeNeutralService } from '#main/papers/neutral-service.ts';
import type { PaperMark } from '#main/papers/paper-facts.ts';
import type { ReceiptFacts } from '#main/papers/receipt.ts';
import type { PaperLanguage } from '#main/papers/sheet.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { letterheadOf, wayOf } from './paper-parts.ts';
import { writeNumber } from './paper-numbers.ts';
import type { PaperRecords } from './read-paper-records.ts';

/** Letters that nobody mistakes for another when they are read out. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Payments and refunds have a receipt; a payment posted in parts has one, at its first line. */
export function listReceiptEntries({ ledger }: PaperRecords): (LedgerEntry & { receiptNumber: number })[] {
  return ledger.entries.flatMap((entry) => (entry.receiptNumber === null || entry.reversesId !== null ? [] : [{ ...entry, receiptNumber: entry.receiptNumber }])).sort((one, other) => other.receiptNumber - one.receiptNumber);
}

/** @param isPrintedBefore a second print says COPY */
export function gatherReceipt(services: Services, records: PaperRecords, entry: LedgerEntry & { receiptNumber: number }, { language, isPrintedBefore }: { language: PaperLanguage; isPrintedBefore: boolean }): ReceiptFacts {
  const { client, practice } = records;
  const parts = partsOf(records, entry);
  const amountCents = receiptAmountOf(records, entry);
  const allocations = allocationsOf(records, parts.map(({ id }) => id), language);
  const beforeCents = responsibilityBefore(records, entry);
  const attempt = services.store.payments.findAttempt(entry.id);
  const staff = entry.postedBy === null ? undefined : services.store.signIn.listStaff().find(({ id }) => id === entry.postedBy);
  return {
    identity: { number: receiptNumberOf(records, entry), issuedAt: records.now, issuedOn: records.today, mark: markOf(records, entry, isPrintedBefore) },
    letterhead: letterheadOf(records),
    kind: entry.kind === 'refund' ? 'refund' : 'payment',
    takenAt: writeInstant(entry.postedAt, practice.timeZone, language),
    clientName: fullNameOf(client),
    clientShortName: greetingOf(client),
    receivedFrom: null,
    paidOn: entry.entryDate === localDateOf(entry.postedAt, practice.timeZone) ? null : entry.entryDate,
    payment: { date: entry.entryDate, ...wayOf(records.ledger, entry), ...(attempt ? cardOf(attempt) : {}), amountCents },
    processorReference: attempt?.chargeRef ?? attempt?.processorRef ?? null,
    allocations,
    unappliedCents: entry.kind === 'refund' ? 0 : amountCents - allocations.reduce((sum, line) => sum + line.amountCents, 0),
    balanceBeforeCents: beforeCents,
    balanceAfterCents: beforeCents + (entry.kind === 'refund' ? amountCents : -amountCents),
    takenBy: staff?.name.split(' ')[0] ?? null,
    refundPolicy: language === 'es' ? (records.looks.refundPolicyEs ?? records.looks.refundPolicyEn) : records.looks.refundPolicyEn,
    verificationCode: verificationCodeOf(entry, amountCents),
  };
}

/** A payment that had to be posted as several lines is one receipt. */
function partsOf({ ledger }: PaperRecords, entry: LedgerEntry): LedgerEntry[] {
  return ledger.entries.filter((one) => one.id === entry.id || one.partOfId === entry.id);
}

export function receiptAmountOf(records: PaperRecords, entry: LedgerEntry): number {
  return partsOf(records, entry).reduce((sum, part) => sum + part.amountCents, 0);
}

export function receiptNumberOf({ numbering }: Pick<PaperRecords, 'numbering'>, { receiptNumber }: { receiptNumber: number }): string {
  return writeNumber(numbering, 'receipt', receiptNumber);
}

/** Nobody who does not hold the record can make it up: the line's own random id is in it. */
export function verificationCodeOf(entry: LedgerEntry, amountCents: number): string {
  const digest = createHash('sha256').update(`${entry.id}|${entry.receiptNumber}|${amountCents}`).digest();
  const code = [...digest.subarray(0, 8)].map((byte) => letters[byte % letters.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

function markOf({ ledger }: PaperRecords, entry: LedgerEntry, isPrintedBefore: boolean): PaperMark | null {
  if (ledger.entries.some(({ reversesId }) => reversesId === entry.id)) return 'void';
  if (isPrintedBefore) return 'copy';
  return entry.kind === 'refund' ? 'refund' : null;
}

function allocationsOf({ ledger }: PaperRecords, entryIds: readonly string[], language: PaperLanguage): ReceiptFacts['allocations'] {
  const sums = new Map<string, number>();
  for (const { entryId, chargeId, amountCents } of ledger.allocations) if (entryIds.includes(entryId)) sums.set(chargeId, (sums.get(chargeId) ?? 0) + amountCents);
  return ledger.charges.flatMap((charge) => {
    const amountCents = sums.get(charge.id) ?? 0;
    return amountCents === 0 ? [] : [{ serviceDate: charge.serviceDate, description: writeNeutralService(charge.kind, charge.minutes, language), amountCents }];
  });
}

/** What was to pay just before this line was posted. */
function responsibilityBefore({ ledger }: PaperRecords, entry: LedgerEntry): number {
  // What came in with one import was posted at one instant: there the days tell what was first.
  const isEarlier = ({ postedAt }: { postedAt: number }, day: string, isSameDayFirst: boolean): boolean =>
    postedAt < entry.postedAt || (postedAt === entry.postedAt && (day < entry.entryDate || (isSameDayFirst && day === entry.entryDate)));
  const charged = ledger.charges.filter((charge) => isEarlier(charge, charge.serviceDate, true)).reduce((sum, { feeCents, insuranceExpectedCents }) => sum + feeCents - insuranceExpectedCents, 0);
  const paid = ledger.entries.filter((line) => line.id !== entry.id && line.partOfId !== entry.id && isEarlier(line, line.entryDate, (line.receiptNumber ?? 0) < (entry.receiptNumber ?? 0))).reduce((sum, line) => sum + line.expectedDropCents + (line.kind === 'refund' ? line.amountCents : -line.amountCents), 0);
  return charged + paid;
}

/** `Visa 4242`. */
function cardOf({ cardBrand, cardLast4 }: { cardBrand: string | null; cardLast4: string | null }): { reference?: string } {
  if (cardLast4 === null) return {};
  return { reference: [cardBrand && cardBrand.charAt(0).toUpperCase() + cardBrand.slice(1), cardLast4].filter(Boolean).join(' ') };
}

function writeInstant(instant: number, timeZone: string, language: PaperLanguage): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { timeZone, year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(instant);
}
