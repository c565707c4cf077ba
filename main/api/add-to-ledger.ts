import type { LedgerEntry } from '#db/queries/billing.ts';
import { layMoney } from './lay-money.ts';
import type { Services } from './services.ts';

/** An entry with nothing but what every entry has. */
export function plainEntry(given: Pick<LedgerEntry, 'id' | 'clientId' | 'kind' | 'amountCents' | 'entryDate' | 'postedAt' | 'postedBy'>): LedgerEntry {
  return { chargeId: null, expectedDropCents: 0, method: null, reference: null, memo: null, statementMemo: null, reason: null, reversesId: null, refundsId: null, partOfId: null, receiptNumber: null, ...given };
}

/** Receipts are numbered when the money is posted, in the same transaction: no number is lost. */
export function takeReceiptNumber({ store }: Services): number {
  return store.practice.nextCount('receipts');
}

/** Adds one entry and lays the client's money anew. Call inside the transaction of what it belongs to. */
export function addEntryToLedger({ store, clock }: Services, entry: LedgerEntry, chargeIds?: readonly string[]): void {
  const ledger = store.billing.readLedger(entry.clientId);
  store.billing.addEntry(entry);
  store.billing.addAllocations(layMoney({ ...ledger, entries: [...ledger.entries, entry] }, clock.now(), chargeIds ? { entryId: entry.id, chargeIds } : undefined));
}
