import type { Charge, Ledger, LedgerEntry } from '#db/queries/billing.ts';
import { requireTouchedClient, type DeskCall } from '#main/api/desk-call.ts';
import { plainEntry, takeReceiptNumber } from '#main/api/add-to-ledger.ts';
import { computeBalance } from '#main/api/balance.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Outputs } from './billing-call.ts';
import { layMoney } from '#main/api/lay-money.ts';

export type Posting = {
  readonly clientId: string;
  /** Becomes the id of the row. */
  readonly intentId: string;
  /** Whether a row that has this id already is what is asked for now. */
  readonly isSame: (row: { readonly charge?: Charge | undefined; readonly entry?: LedgerEntry | undefined }) => boolean;
  /** The row to add, worked out inside the transaction. Throws the refusals. */
  readonly build: (ledger: Ledger) => { readonly charge: Charge } | { readonly entry: LedgerEntry; readonly chargeIds?: readonly string[] };
};

/**
 * Adds one row and lays the money anew, with command and audit in the same transaction. Asked twice with the same id it
 * answers the first row: a double tap or a retry never takes money twice.
 * @throws CHANGED_MEANWHILE the id stands for something else
 */
export function postToLedger(call: DeskCall, { clientId, intentId, isSame, build }: Posting): Outputs['recordPayment'] {
  const { services, record } = call;
  const { store, clock } = services;
  requireTouchedClient(call, clientId);
  const known = { charge: store.billing.findCharge(intentId), entry: store.billing.findEntry(intentId) };
  if (known.charge ?? known.entry) {
    if ((known.charge ?? known.entry)?.clientId !== clientId || !isSame(known)) throw refusal('CHANGED_MEANWHILE');
    return answer(call, clientId, intentId, known.entry?.receiptNumber ?? null);
  }
  const receiptNumber = record.commit((changed) => {
    const ledger = store.billing.readLedger(clientId);
    const row = build(ledger);
    if ('charge' in row) store.billing.addCharge(row.charge);
    else store.billing.addEntry(row.entry);
    changed('charge' in row ? 'charges' : 'ledger_entries', intentId);
    const grown = 'charge' in row ? { ...ledger, charges: [...ledger.charges, row.charge] } : { ...ledger, entries: [...ledger.entries, row.entry] };
    const chosen = 'entry' in row && row.chargeIds ? { entryId: intentId, chargeIds: row.chargeIds } : undefined;
    store.billing.addAllocations(layMoney(grown, clock.now(), chosen));
    return 'entry' in row ? row.entry.receiptNumber : null;
  });
  services.changes.publish('billing');
  return answer(call, clientId, intentId, receiptNumber);
}

function answer({ services }: DeskCall, clientId: string, id: string, receiptNumber: number | null): Outputs['recordPayment'] {
  return { id, receiptNumber, responsibilityCents: computeBalance(services.store.billing.sumBalance(clientId)).responsibilityCents };
}

/** An entry with nothing but what every entry has. */
export function newEntry(call: DeskCall, { id, clientId, kind, amountCents, entryDate }: Pick<LedgerEntry, 'id' | 'clientId' | 'kind' | 'amountCents' | 'entryDate'>): LedgerEntry {
  return plainEntry({ id, clientId, kind, amountCents, entryDate, postedAt: call.services.clock.now(), postedBy: call.staff.id });
}

/** Receipts are numbered when the money is posted, in the same transaction: no number is lost. */
export function nextReceiptNumber({ services }: DeskCall): number {
  return takeReceiptNumber(services);
}
