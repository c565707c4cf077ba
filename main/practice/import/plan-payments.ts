import type { Ledger, LedgerEntry } from '#db/queries/billing.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import type { ClientIndex } from './client-index.ts';
import { findRowsClient } from './client-reference.ts';
import type { LedgerBook } from './ledger-book.ts';
import { type Line, matchCorrected } from './match-corrected.ts';
import { takeOrdinalKeys } from './ordinal-keys.ts';
import { type PaymentRow, paymentSchema } from './payment-rows.ts';
import { planPosting } from './plan-posting.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { PreviousRow } from './previous-rows.ts';
import type { ReadRow, TableReading } from './read-table.ts';
import { spreadInsurance } from './spread-insurance.ts';

type File = PlannedFile<PaymentRow>;
type Named = { row: ReadRow<PaymentRow>; clientId: string; base: string; fingerprint: string };

/** Payments by client, day and payer. Those that name a day of service go first, so that they find their charge unpaid. */
export function planPayments(planning: Planning, reading: TableReading<PaymentRow>, clients: ClientIndex, book: LedgerBook, today: string): void {
  const file = new PlannedFile(planning, paymentSchema, reading);
  const named = reading.rows.flatMap((row): Named[] => {
    const clientId = findRowsClient(file, row, clients);
    if (clientId === undefined) return [];
    const { client: _client, ...said } = row.values;
    const taken = file.takeKey(JSON.stringify([clientId, said]), row);
    if (taken !== undefined) file.refuse(row, 'row', `Line ${taken} is the same payment already. If it was paid twice, give each row its own reference.`);
    return taken === undefined ? [{ row, clientId, base: `${clientId}|${said.entryDate}|${said.from}`, fingerprint: row.fingerprint }] : [];
  });
  const taken = takeOrdinalKeys(reading.file, named, planning.previous);
  const { corrected } = matchCorrected(reading.file, taken, planning.previous, { row: ({ clientId, row }) => lineOf(clientId, row.values), earlier: readEarlier });
  const keys = [...taken];
  const rank = ({ row: { values } }: Named): number => (values.from === 'insurance' ? 0 : values.forDate ? 1 : 2);
  keys.sort(([one], [other]) => rank(one) - rank(other) || (one.row.values.entryDate < other.row.values.entryDate ? -1 : one.row.values.entryDate > other.row.values.entryDate ? 1 : one.row.line - other.row.line));
  for (const [one, key] of keys) planPayment({ planning, file, row: one.row, key, corrects: corrected.get(one), clientId: one.clientId, book, today });
  file.close();
}

type Said = Omit<PaymentRow, 'client'>;

/** The same payment, whatever of its day was mistyped. */
function lineOf(clientId: string, { entryDate, amountCents, from, method, reference, forDate, adjustmentCents }: Said): Line {
  return { date: entryDate, sames: [JSON.stringify([clientId, amountCents, from, method ?? null, reference ?? null, forDate ?? null, adjustmentCents])] };
}

/** Its client stands in its key: `client|day|payer#1`. */
function readEarlier({ rowKey, importedFields }: PreviousRow): Line | undefined {
  const [clientId = ''] = rowKey.split('|');
  const said = importedFields['said'];
  return typeof said === 'string' ? lineOf(clientId, JSON.parse(said) as Said) : undefined; // written by an earlier run
}

type OnePayment = { planning: Planning; file: File; row: ReadRow<PaymentRow>; key: string; corrects: PreviousRow | undefined; clientId: string; book: LedgerBook; today: string };

function planPayment({ planning, file, row, key, corrects, clientId, book, today }: OnePayment): void {
  const { values } = row;
  planPosting({
    planning, file, row, key, corrects, book,
    isStanding: (recordId) => book.listStandingParts(clientId, recordId).length > 0,
    said: JSON.stringify({ ...values, client: null }),
    prepare: (id, earlierId) => {
      const earlier = earlierId === undefined ? [] : book.listStandingParts(clientId, earlierId);
      const gone = new Set(earlier.map((entry) => entry.id));
      const ledger = book.of(clientId);
      const entries = makeEntries({ planning, file, row, clientId, id, ledger: { ...ledger, entries: ledger.entries.filter((entry) => !gone.has(entry.id)) } });
      if (entries === undefined) return undefined;
      return () => {
        for (const entry of earlier) book.reverse(entry, today);
        for (const entry of entries) book.addEntry(entry.kind === 'client_payment' ? { ...entry, receiptNumber: nextReceipt(planning) } : entry);
        const chargeIds = values.from === 'client' && values.forDate ? chargesOn(book.of(clientId), values.forDate) : [];
        if (chargeIds.length > 0 && values.amountCents > 0) book.lay(clientId, { entryId: id, chargeIds });
      };
    },
  });
}

type EntryFacts = Pick<OnePayment, 'planning' | 'file' | 'row' | 'clientId'> & { readonly id: string; readonly ledger: Ledger };

/** The lines of one row, the first under the row's own id; undefined once it is refused. */
function makeEntries(facts: EntryFacts): LedgerEntry[] | undefined {
  return facts.row.values.from === 'client' ? makeClientEntries(facts) : makeInsuranceEntries(facts);
}

function makeClientEntries({ planning, file, row, clientId, id, ledger }: EntryFacts): LedgerEntry[] | undefined {
  const { values } = row;
  if (values.adjustmentCents > 0) {
    file.refuse(row, 'adjustment', 'An adjustment belongs to a row from insurance. Record what the practice gives up at the desk, with its reason.');
    return undefined;
  }
  if (values.forDate && chargesOn(ledger, values.forDate).length === 0) file.note(row.line, 'forDate', 'The client has no charge of that day. The payment pays the oldest open charges, the rest is a credit.');
  return [{ ...plainEntry(planning, row, clientId), id, kind: 'client_payment', amountCents: values.amountCents, expectedDropCents: 0 }];
}

function makeInsuranceEntries({ planning, file, row, clientId, id, ledger }: EntryFacts): LedgerEntry[] | undefined {
  const { forDate, amountCents, adjustmentCents } = row.values;
  const spread = spreadInsurance(ledger, { forDate: forDate ?? null, amountCents, adjustmentCents });
  if (spread.kind !== 'spread') {
    const reason = spread.kind === 'no_charge' ? (forDate ? 'The client has no charge of that day, or its row is refused.' : 'The client has no charge that insurance could pay.') : 'The payment and the adjustment are more than the charges have room for.';
    file.refuse(row, forDate ? 'forDate' : 'amountCents', reason);
    return undefined;
  }
  if (!forDate) file.note(row.line, 'forDate', 'The row does not say for which day insurance paid. It was laid on the oldest charges that expect insurance.');
  return spread.lines.map((line, at) => ({ ...plainEntry(planning, row, clientId), ...line, id: at === 0 ? id : planning.newId(), partOfId: at === 0 ? null : id }));
}

function plainEntry({ now }: Planning, { values }: ReadRow<PaymentRow>, clientId: string): Omit<LedgerEntry, 'id' | 'kind' | 'amountCents' | 'expectedDropCents'> {
  return {
    clientId, chargeId: null, entryDate: values.entryDate, method: values.method ?? null, reference: values.reference ?? null, memo: null, statementMemo: null, reason: null,
    reversesId: null, refundsId: null, partOfId: null, receiptNumber: null, postedAt: now, postedBy: null,
  };
}

function chargesOn(ledger: Ledger, serviceDate: string): string[] {
  return settleAccount(ledger).charges.filter(({ charge }) => charge.serviceDate === serviceDate).map(({ charge }) => charge.id);
}

function nextReceipt({ state, changes: { money } }: Planning): number {
  money.lastReceiptNumber = (money.lastReceiptNumber ?? state.money.receiptNumber) + 1;
  return money.lastReceiptNumber;
}
