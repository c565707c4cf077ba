import type { Charge, Ledger, LedgerEntry } from '#db/queries/billing.ts';
import type { AccountLine } from '#main/contract/billing.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import type { Settlement } from '#main/api/settle-account.ts';

export type LineFacts = { readonly ledger: Ledger; readonly zone: string; readonly nameOf: (providerId: string) => string | null };
/** A line with the row that it shows. */
export type LineOfRow = { readonly line: AccountLine; readonly row: Charge | LedgerEntry };

/** The whole history with its running balance, oldest first. */
export function listAccountLines({ ledger, zone, nameOf }: LineFacts): LineOfRow[] {
  const settlement = settleAccount(ledger);
  const chargeById = new Map(ledger.charges.map((charge) => [charge.id, charge]));
  const reversed = new Set([...ledger.charges, ...ledger.entries].flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
  const openOf = openAmounts(settlement);
  const pendingOf = new Map(settlement.charges.map(({ charge, expectedCents }) => [charge.id, expectedCents]));
  const lines = [
    ...ledger.charges.map((row) => ({ row, line: chargeLine(row, zone, nameOf) })),
    ...ledger.entries.map((row) => ({ row, line: entryLine(row, row.chargeId === null ? undefined : chargeById.get(row.chargeId)) })),
  ].sort(compareLines);
  let runningCents = 0;
  return lines.map(({ row, line }) => {
    runningCents += line.effectCents;
    const correction = row.reversesId !== null ? 'reversal' : reversed.has(row.id) ? 'reversed' : 'none';
    return { row, line: { ...line, runningCents, correction, openCents: openOf.get(row.id) ?? 0, insuranceExpectedCents: pendingOf.get(row.id) ?? 0 } };
  });
}

function openAmounts({ charges, credits }: Settlement): Map<string, number> {
  return new Map([...charges.map(({ charge, openCents }): [string, number] => [charge.id, openCents]), ...credits.map(({ entry, leftCents }): [string, number] => [entry.id, leftCents])]);
}

function chargeLine(charge: Charge, zone: string, nameOf: LineFacts['nameOf']): AccountLine {
  const { id, kind, description, feeCents, insuranceExpectedCents, serviceDate, reversesId, postedAt } = charge;
  return {
    id, kind, description, date: reversesId === null ? serviceDate : localDateOf(postedAt, zone), serviceDate, providerName: kind === 'opening_balance' ? null : nameOf(charge.providerId),
    method: null, reference: null, amountCents: feeCents, insuranceExpectedCents, effectCents: feeCents - insuranceExpectedCents, runningCents: 0, openCents: 0, correction: 'none', hasReceipt: false,
  };
}

function entryLine(entry: LedgerEntry, charge: Charge | undefined): AccountLine {
  const { id, kind, entryDate, method, reference, amountCents, expectedDropCents } = entry;
  return {
    id, kind, description: charge?.description ?? '', date: entryDate, serviceDate: charge?.serviceDate ?? null, providerName: null, method, reference,
    amountCents: kind === 'insurance_to_client' ? expectedDropCents : amountCents, insuranceExpectedCents: 0,
    effectCents: expectedDropCents + (kind === 'refund' ? amountCents : -amountCents), runningCents: 0, openCents: 0, correction: 'none', hasReceipt: entry.receiptNumber !== null,
  };
}

/** By day; on one day what is charged comes before what is paid. */
function compareLines(one: LineOfRow, other: LineOfRow): number {
  const byDate = one.line.date < other.line.date ? -1 : one.line.date > other.line.date ? 1 : 0;
  return byDate || rank(one.row) - rank(other.row) || one.row.postedAt - other.row.postedAt || (one.row.id < other.row.id ? -1 : 1);
}

function rank(row: Charge | LedgerEntry): number {
  return 'feeCents' in row ? 0 : 1;
}

const paymentKinds: ReadonlySet<AccountLine['kind']> = new Set(['client_payment', 'insurance_payment', 'courtesy_credit', 'opening_credit', 'refund']);
const chargeKinds: ReadonlySet<AccountLine['kind']> = new Set(['visit', 'late_cancel', 'no_show', 'other', 'opening_balance']);

export type LineFilter = { readonly show: 'all' | 'charges' | 'payments'; readonly from: string | null; readonly to: string | null; readonly skip: number };
const pageLength = 50;

/** Newest first. The running balance is that of the whole history, whatever is shown. */
export function pageOfLines(lines: readonly LineOfRow[], { show, from, to, skip }: LineFilter): { page: LineOfRow[]; lineCount: number } {
  const shown = lines.filter(({ line }) => {
    if (show !== 'all' && !(show === 'charges' ? chargeKinds : paymentKinds).has(line.kind)) return false;
    return (from === null || line.date >= from) && (to === null || line.date <= to);
  });
  return { page: shown.reverse().slice(skip, skip + pageLength), lineCount: shown.length };
}
