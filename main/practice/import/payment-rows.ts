import { type ClientReference, clientReferenceFields, clientReferenceHeadings, readClientReference } from './client-reference.ts';
import { readReference } from './read-codes.ts';
import { readMoney } from './read-money.ts';
import type { TableSchema } from './read-table.ts';
import { type PaymentMethodWord, readPaidBy, readPaymentMethod } from './read-words.ts';
import { type Reading, quoteCell, refused } from './reading.ts';

type Cell<T> = T | null | undefined;

export type PaymentRow = {
  client: ClientReference;
  entryDate: string;
  amountCents: number;
  from: 'client' | 'insurance';
  method: Cell<PaymentMethodWord>;
  reference: Cell<string>;
  /** The date of the service that it is for. */
  forDate: Cell<string>;
  adjustmentCents: number;
};

export const paymentSchema: TableSchema<PaymentRow> = {
  file: 'payments.csv',
  headings: {
    ...clientReferenceHeadings,
    entryDate: ['date', 'payment date', 'paid on', 'date paid', 'received', 'date received', 'posted date', 'received on'],
    amountCents: ['amount', 'payment', 'payment amount', 'paid', 'amount paid'],
    from: ['from', 'paid by', 'payer type', 'payment from', 'source', 'payment type', 'payer'],
    method: ['method', 'payment method', 'how paid', 'tender'],
    reference: ['reference', 'check number', 'last 4', 'check #', 'check no', 'ref', 'reference number', 'last four', 'confirmation', 'transaction ID'],
    forDate: ['for date', 'date of service', 'DOS', 'service date', 'for date of service', 'applied to', 'for service on'],
    adjustmentCents: ['adjustment', 'adjustments', 'contractual adjustment', 'write-off', 'insurance adjustment', 'adjusted'],
  },
  required: [clientReferenceFields, ['entryDate'], ['amountCents']],
  dateFields: ['dateOfBirth', 'entryDate', 'forDate'],
  readRow: (cells) => {
    const client = readClientReference(cells);
    const entryDate = cells.need('entryDate', cells.dateReader('entryDate', 'visit'));
    if (entryDate !== undefined && entryDate > cells.today) cells.refuse('entryDate', 'The payment lies ahead: only what was paid is taken.');
    const amountCents = cells.need('amountCents', readPaid);
    const from = cells.optional('from', readPaidBy);
    const adjustmentCents = cells.optional('adjustmentCents', readPaid) ?? 0;
    const rest = {
      method: cells.optional('method', readPaymentMethod),
      reference: cells.optional('reference', readReference),
      forDate: cells.optional('forDate', cells.dateReader('forDate', 'visit')),
    };
    if (amountCents === 0 && adjustmentCents === 0) cells.refuse('amountCents', 'The row has neither an amount nor an adjustment.');
    if (client === undefined || entryDate === undefined || amountCents === undefined) return undefined;
    if (from === null || (from === undefined && !cells.hasColumn('from'))) cells.note('from', 'The row does not say who paid. It was taken as the client.');
    return { client, entryDate, amountCents, from: from ?? 'client', adjustmentCents, ...rest };
  },
};

function readPaid(cell: string): Reading<number> {
  const amount = readMoney(cell);
  return amount.kind === 'read' && amount.value < 0 ? refused(`The amount ${quoteCell(cell)} is less than zero. Record refunds and corrections at the desk, with their reason.`) : amount;
}
