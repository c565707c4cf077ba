import type { Charge, LedgerEntry } from '#db/queries/billing.ts';
import { type BalanceRow, balanceSchema } from './balance-rows.ts';
import type { ClientIndex } from './client-index.ts';
import { findRowsClient } from './client-reference.ts';
import type { LedgerBook } from './ledger-book.ts';
import { planPosting } from './plan-posting.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { ReadRow, TableReading } from './read-table.ts';

/** One opening line a client: owed, or a credit. It stands for what happened before and is no service. */
export function planBalances(planning: Planning, reading: TableReading<BalanceRow>, clients: ClientIndex, book: LedgerBook, today: string): void {
  const file = new PlannedFile(planning, balanceSchema, reading);
  const links = [...planning.state.clientProviders, ...planning.changes.clientProviders].filter((link) => link.isPrimary);
  const primaryOf = new Map(links.map((link) => [link.clientId, link.providerId]));
  for (const row of reading.rows) {
    const clientId = findRowsClient(file, row, clients);
    if (clientId === undefined) continue;
    const taken = file.takeKey(clientId, row);
    if (taken !== undefined) file.refuse(row, 'externalId', `Line ${taken} has this client's balance already.`);
    else planBalance({ planning, file, row, clientId, providerId: primaryOf.get(clientId) ?? '', book, today });
  }
  file.close();
}

type OneBalance = { planning: Planning; file: PlannedFile<BalanceRow>; row: ReadRow<BalanceRow>; clientId: string; /** The client's own; '' = none. */ providerId: string; book: LedgerBook; today: string };

function planBalance({ planning, file, row, clientId, providerId, book, today }: OneBalance): void {
  const { balanceCents, asOf } = row.values;
  const findLine = (id: string): Charge | LedgerEntry | undefined => book.findStandingCharge(clientId, id) ?? book.listStandingParts(clientId, id)[0];
  if (book.of(clientId).charges.some((charge) => charge.kind !== 'opening_balance' && charge.serviceDate <= asOf)) {
    file.note(row.line, 'balanceCents', 'Charges up to that day are here too. Check that the balance does not count them again.');
  }
  planPosting({
    planning, file, row, key: clientId, corrects: undefined, book, said: JSON.stringify([balanceCents, asOf]),
    isStanding: (recordId) => findLine(recordId) !== undefined,
    prepare: (id, earlierId) => () => {
      const earlier = earlierId === undefined ? undefined : findLine(earlierId);
      if (earlier) book.reverse(earlier, today);
      if (balanceCents >= 0) book.addCharge(openingCharge(planning, { id, clientId, balanceCents, asOf }, providerId));
      else book.addEntry(openingCredit(planning, { id, clientId, balanceCents, asOf }));
    },
  });
}

type Opening = { id: string; clientId: string; balanceCents: number; asOf: string };

function openingCharge({ now }: Planning, { id, clientId, balanceCents, asOf }: Opening, providerId: string): Charge {
  return {
    id, clientId, providerId, supervisorId: null, appointmentId: null, serviceDate: asOf, code: null, modifiers: '', units: 1, minutes: null, placeOfService: null, diagnosisIds: '[]',
    description: 'Balance carried over', kind: 'opening_balance', feeCents: balanceCents, insuranceExpectedCents: 0, reversesId: null, reason: null, postedAt: now, postedBy: null,
  };
}

function openingCredit({ now }: Planning, { id, clientId, balanceCents, asOf }: Opening): LedgerEntry {
  return {
    id, clientId, kind: 'opening_credit', amountCents: -balanceCents, entryDate: asOf, chargeId: null, expectedDropCents: 0, method: null, reference: null, memo: null, statementMemo: null, reason: null,
    reversesId: null, refundsId: null, partOfId: null, receiptNumber: null, postedAt: now, postedBy: null,
  };
}
