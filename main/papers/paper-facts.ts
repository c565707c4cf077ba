import type { PaperLanguage } from './sheet.ts';

/** What the papers are made of: plain facts, read from the store by the words that own them. Money is integer cents, dates are `YYYY-MM-DD`. */

/** A mark over a paper that is not the first, valid one. */
export type PaperMark = 'copy' | 'void' | 'refund' | 'recorded_offline';

/** How a paper is wanted. */
export type PaperWish = { language: PaperLanguage; largePrint: boolean; /** The file opens with it alone: for one that leaves the house. */ password?: string };

export type Letterhead = {
  /** The legal or billing name that goes with the NPI and the tax ID. */
  name: string;
  /** A second line under the name, in plain words. */
  nameLine?: string | null;
  addressLines: readonly string[];
  /** As it is printed: `(555) 010-0100`. */
  phone: string | null;
  website: string | null;
  email?: string | null;
  /** PNG or JPEG in base64. */
  logo?: string | null;
  /** The practice's own words at the foot of each page, by language. */
  footer?: { en: string | null; es: string | null };
  /** Employer identification number, `12-3456789`. A social security number is never printed. */
  taxId: string | null;
  groupNpi: string | null;
};

/** What every paper carries of itself. */
export type PaperIdentity = {
  number: string;
  /** UTC epoch ms. */
  issuedAt: number;
  /** The clinic's date of issue. */
  issuedOn: string;
  mark: PaperMark | null;
};

export type PaymentMethod = 'cash' | 'check' | 'card' | 'external' | 'fsa_hsa_card' | 'other';

/** Money that arrived for something. */
export type PaymentFact = { date: string; method: PaymentMethod; /** Check number, or `Visa 4242`. */ reference: string | null; amountCents: number };

export type ProviderFacts = {
  id: string;
  name: string;
  credentials: string | null;
  npi: string | null;
  license: { number: string; state: string } | null;
  taxonomy: string | null;
  supervisor: { name: string; credentials: string | null; npi: string | null; license: { number: string; state: string } | null } | null;
  /** The provider agreed that papers may say "signature on file", and when. */
  signatureOnFile: string | null;
};
