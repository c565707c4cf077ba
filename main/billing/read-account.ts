import type { Ledger } from '#db/queries/billing.ts';
import { requireTouchedClient, todayOf, type DeskCall } from '#main/api/desk-call.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { computeBalance } from '#main/api/balance.ts';
import type { Services } from '#main/api/services.ts';
import { nameProvider, requirePractice } from '#main/api/words-of-record.ts';
import { roleCapabilities } from '#main/contract/policy.ts';
import { listAccountLines, pageOfLines } from './account-lines.ts';
import type { LineFilter, LineOfRow } from './account-lines.ts';
import { ageBalance } from '#main/api/age-balance.ts';
import type { Inputs, Outputs } from './billing-call.ts';
import { judgeReversal } from '#main/api/judge-line.ts';
import { listClientsUnposted } from './propose-charge.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import type { Settlement } from '#main/api/settle-account.ts';

/** $ My Account of a signed-in client. */
export function readOwnAccount({ services, record, clientId }: { services: Services; record: CallRecord; clientId: string }, filter: Inputs['account']): Outputs['account'] {
  record.touch(clientId);
  const settings = services.store.billing.readSettings();
  if (!settings.clientSeesAccount) return { kind: 'hidden' };
  const { page, ledger: _ledger, settlement: _settlement, ...account } = readAccount(services, clientId, filter);
  return {
    kind: 'shown', ...account, lines: page.map(({ line }) => line),
    payBy: settings.processor === 'none' ? 'desk' : 'card',
    canPay: settings.clientCanPay,
    papers: { receipts: settings.showReceipts, superbills: settings.showSuperbills, spendingStatements: settings.showSpendingStatements, statements: settings.showStatements },
  };
}

/** The same account as the desk reads it, with what can be done about it. */
export function readAccountOf(call: DeskCall, { clientId, ...filter }: Inputs['accountOf']): Outputs['accountOf'] {
  const { services, staff } = call;
  requireTouchedClient(call, clientId);
  const { page, ledger, settlement, ...account } = readAccount(services, clientId, filter);
  const canEdit = roleCapabilities[staff.role].includes('edit_money');
  const byCard = new Set(services.store.payments.listPosted(clientId).map(({ id }) => id));
  const facts = { ledger, settlement, canEdit, byCard, staffNames: new Map(services.store.signIn.listStaff().map(({ id, name }) => [id, name])) };
  return {
    ...account,
    lines: page.map((one) => staffLine(facts, one)),
    aging: ageBalance(settlement, todayOf(services)),
    ...(canEdit ? listClientsUnposted(services, clientId) : { proposals: [], lateFees: [] }),
    canEdit,
  };
}

function readAccount(services: Services, clientId: string, filter: LineFilter) {
  const { store } = services;
  const ledger = store.billing.readLedger(clientId);
  const names = new Map(store.providers.list().map((provider) => [provider.id, nameProvider(provider).displayName]));
  const nameOf = (providerId: string): string | null => names.get(providerId) ?? null;
  const { page, lineCount } = pageOfLines(listAccountLines({ ledger, zone: requirePractice(services).timeZone, nameOf }), filter);
  const settlement = settleAccount(ledger);
  return {
    ledger,
    settlement,
    ...computeBalance(store.billing.sumBalance(clientId)),
    creditCents: settlement.unappliedCents,
    page,
    lineCount,
    openCharges: settlement.charges.filter(({ openCents }) => openCents > 0).map(({ charge, openCents }) => ({
      id: charge.id, serviceDate: charge.serviceDate, description: charge.description, kind: charge.kind, openCents, providerName: charge.kind === 'opening_balance' ? null : nameOf(charge.providerId),
    })),
  };
}

type StaffFacts = { readonly ledger: Ledger; readonly settlement: Settlement; readonly canEdit: boolean; /** What a card processor moved. */ readonly byCard: ReadonlySet<string>; readonly staffNames: ReadonlyMap<string, string> };

function staffLine({ ledger, settlement, canEdit, byCard, staffNames }: StaffFacts, { line, row }: LineOfRow): Outputs['accountOf']['lines'][number] {
  const entry = 'feeCents' in row ? undefined : row;
  const credit = settlement.credits.find((one) => one.entry.id === row.id);
  const isRefundable = canEdit && credit !== undefined && credit.entry.kind !== 'courtesy_credit';
  return {
    ...line, memo: entry?.memo ?? null, statementMemo: entry?.statementMemo ?? null, reason: row.reason, receiptNumber: entry?.receiptNumber ?? null,
    postedBy: row.postedBy === null ? null : (staffNames.get(row.postedBy) ?? null),
    canReverse: canEdit && !byCard.has(row.id) && judgeReversal(ledger, row.id).kind === 'fits',
    refundableCents: isRefundable ? credit.entry.amountCents - credit.refundedCents : 0,
  };
}
