import { type ClientReference, clientReferenceFields, clientReferenceHeadings, readClientReference } from './client-reference.ts';
import { readMoney } from './read-money.ts';
import type { TableSchema } from './read-table.ts';

export type BalanceRow = {
  client: ClientReference;
  /** Above zero = owed by the client, below = a credit. */
  balanceCents: number;
  asOf: string;
};

export const balanceSchema: TableSchema<BalanceRow> = {
  file: 'balances.csv',
  headings: {
    ...clientReferenceHeadings,
    balanceCents: ['balance', 'opening balance', 'client balance', 'amount due', 'balance due', 'current balance'],
    asOf: ['as of', 'date', 'as of date', 'balance date'],
  },
  required: [clientReferenceFields, ['balanceCents'], ['asOf']],
  dateFields: ['dateOfBirth', 'asOf'],
  readRow: (cells) => {
    const client = readClientReference(cells);
    const balanceCents = cells.need('balanceCents', readMoney);
    const asOf = cells.need('asOf', cells.dateReader('asOf', 'visit'));
    if (asOf !== undefined && asOf > cells.today) cells.refuse('asOf', 'The date lies ahead.');
    if (client === undefined || balanceCents === undefined || asOf === undefined) return undefined;
    return { client, balanceCents, asOf };
  },
};
