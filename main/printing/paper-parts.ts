import type { Ledger, LedgerEntry } from '#db/queries/billing.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Provider } from '#db/queries/providers.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import type { Letterhead, PaymentFact, ProviderFacts } from '#main/papers/paper-facts.ts';
import type { PaperRecords } from './read-paper-records.ts';

/** The parts that several papers share, put from rows into what is printed. */

type Address = { street: string | null; line2: string | null; city: string | null; state: string | null; zip: string | null };

export function addressLines({ street, line2, city, state, zip }: Address): string[] {
  const town = [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [[street, line2].filter(Boolean).join(', '), town].filter((line) => line !== '');
}

/** The practice's own choices first; else its name, address and phone. */
export function letterheadOf({ practice, looks }: Pick<PaperRecords, 'practice'> & Partial<Pick<PaperRecords, 'looks'>>): Letterhead {
  const phone = looks?.phone ?? practice.phone;
  const own = looks ? addressLines(looks) : [];
  return {
    name: looks?.name ?? practice.name, nameLine: looks?.nameLine ?? null, addressLines: own.length > 0 ? own : addressLines(practice), phone: phone && formatPhone(phone), website: looks?.website ?? null, email: looks?.email ?? null,
    taxId: practice.taxId === null || isSocialSecurityNumber(practice.taxId) ? null : printTaxId(practice.taxId), groupNpi: practice.groupNpi, logo: looks?.logo ?? null, footer: { en: looks?.footerEn ?? null, es: looks?.footerEs ?? null },
  };
}

/** A person's own number goes on no paper, wherever it was typed. */
function isSocialSecurityNumber(taxId: string): boolean {
  return /^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(taxId);
}

/** `12-3456789`. */
function printTaxId(taxId: string): string {
  return /^\d{9}$/u.test(taxId) ? `${taxId.slice(0, 2)}-${taxId.slice(2)}` : taxId;
}

/** As on the insurance card. */
export function legalNameOf({ firstName, middleName, lastName }: Client): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ');
}

/** @param supervisorId of the charge: who supervised on that day, whatever holds now */
export function providerFactsOf({ providers, signatures }: PaperRecords, providerId: string, supervisorId: string | null): ProviderFacts {
  const provider = providers.get(providerId);
  if (!provider) throw new Error('a charge names a provider that is not there');
  const supervisor = supervisorId === null ? undefined : providers.get(supervisorId);
  return {
    id: provider.id, name: nameOf(provider), credentials: provider.credentials, npi: provider.npi, license: licenseOf(provider), taxonomy: provider.taxonomy,
    supervisor: supervisor ? { name: nameOf(supervisor), credentials: supervisor.credentials, npi: supervisor.npi, license: licenseOf(supervisor) } : null,
    signatureOnFile: signatures.get(provider.id) ?? null,
  };
}

export function nameOf({ firstName, lastName }: Provider): string {
  return `${firstName} ${lastName}`;
}

function licenseOf({ licenseNumber, licenseState }: Provider): { number: string; state: string } | null {
  return licenseNumber ? { number: licenseNumber, state: licenseState ?? '' } : null;
}

/** What clients paid towards a charge, payment by payment, after what was taken back. */
export function paymentsOnCharge({ ledger, settlement }: PaperRecords, chargeId: string): PaymentFact[] {
  const sums = new Map<string, number>();
  for (const row of ledger.allocations) if (row.chargeId === chargeId) sums.set(row.entryId, (sums.get(row.entryId) ?? 0) + row.amountCents);
  return settlement.credits.flatMap(({ entry }) => {
    const amountCents = sums.get(entry.id) ?? 0;
    if (entry.kind !== 'client_payment' || amountCents === 0) return [];
    return [{ date: entry.entryDate, method: methodOf(entry.method), reference: entry.reference, amountCents }];
  });
}

export function methodOf(method: 'cash' | 'check' | 'card' | 'external' | 'hsa_fsa_card' | null): PaymentFact['method'] {
  return method === 'hsa_fsa_card' ? 'fsa_hsa_card' : method ?? 'other';
}

/** A refund for which no way was typed went back by the way of its payment. */
export function wayOf({ entries }: Ledger, entry: LedgerEntry): Pick<PaymentFact, 'method' | 'reference'> {
  const refunded = entry.method === null && entry.refundsId !== null ? entries.find(({ id }) => id === entry.refundsId) : undefined;
  const { method, reference } = refunded ?? entry;
  return { method: methodOf(method), reference: entry.reference ?? reference };
}
