import type { PaperMark, PaymentMethod } from './paper-facts.ts';
import { wordsEn } from './words-en.ts';
import { wordsEs } from './words-es.ts';
import type { PaperLanguage } from './sheet.ts';

/**
 * Everything that papers say, one file per language. `draft` holds the sentences with legal weight: an owner confirms them
 * in the practice's settings before real use, and until then the papers are for practice.
 */
export type PaperWords = {
  marks: Record<PaperMark, string>;
  methods: Record<PaymentMethod, string>;
  relationships: Record<'self' | 'spouse' | 'child' | 'other', string>;
  sexes: Record<'female' | 'male' | 'other', string>;
  page: (page: number, pages: number) => string;
  number: string; issued: string; phone: string; taxId: string; groupNpi: string; npi: string; license: string; date: string; amount: string;
  yes: string; client: string; provider: string; practice: string; total: string; balance: string; none: string;
  dateOfBirth: string; address: string; sex: string; legalName: string;
  superbill: Record<
    'title' | 'subtitle' | 'rendering' | 'taxonomy' | 'supervisor' | 'policy' | 'payer' | 'plan' | 'memberId' | 'groupNumber' | 'relationship' | 'subscriber' |
    'diagnoses' | 'services' | 'service' | 'place' | 'code' | 'modifiers' | 'description' | 'pointer' | 'units' | 'fee' | 'paid' | 'charged' | 'paidInFull' | 'serviceAddress' |
    'signature' | 'signatureOnFile' | 'holderSignature' | 'referring' | 'authorization' | 'minutes' | 'noPolicy' | 'selfSubscriber',
    string
  >;
  flex: Record<'title' | 'subtitle' | 'period' | 'treated' | 'accountHolder' | 'serviceDate' | 'service' | 'charge' | 'insurance' | 'responsibility' | 'paid' | 'code' | 'diagnosis' | 'notMedical' | 'notMedicalWhy' | 'totals' | 'pending' | 'reduced', string>;
  statement: Record<
    'title' | 'account' | 'due' | 'amountDue' | 'period' | 'previous' | 'date' | 'service' | 'charged' | 'adjusted' | 'insurancePaid' | 'youPaid' | 'youOwe' | 'payments' | 'paymentType' |
    'credits' | 'insurancePending' | 'ending' | 'aging' | 'howToPay' | 'slip' | 'slipAmount' | 'help' | 'pastDue' | 'finalNotice' | 'responsible' | 'insurer' | 'currentCharges',
    string
  > & {
    agingColumns: readonly [string, string, string, string];
    newCharges: string; adjustments: string;
    /** How to pay, where the practice has no words of its own. */
    payDesk: string; payPhone: (phone: string) => string; payMail: (name: string) => string; payWeb: (website: string) => string;
    languageHelp: (phone: string | null) => string;
  };
  receipt: Record<'title' | 'refundTitle' | 'receivedFrom' | 'method' | 'reference' | 'appliedTo' | 'service' | 'applied' | 'unapplied' | 'before' | 'after' | 'processor' | 'servedBy' | 'receivedOn' | 'refundPolicy' | 'thanks' | 'flexHint' | 'verification', string>;
  estimate: Record<'title' | 'prepared' | 'expires' | 'primary' | 'scheduled' | 'notScheduled' | 'services' | 'quantity' | 'each' | 'frequency' | 'location' | 'separate' | 'toBeDetermined' | 'delivered' | 'diagnosis' | 'version' | 'email' | 'separateNotice' | 'acknowledged', string>;
  ticket: Record<'arrived' | 'with' | 'at' | 'waiting' | 'codeTitle' | 'codeUntil' | 'codeOnce', string>;
  draft: {
    superbill: readonly string[];
    flex: readonly string[];
    statement: readonly string[];
    estimate: readonly string[];
  };
};

export function wordsIn(language: PaperLanguage): PaperWords {
  return language === 'es' ? wordsEs : wordsEn;
}
