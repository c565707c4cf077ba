import { plainEntry } from './add-to-ledger.ts';
import { computeBalance } from './balance.ts';
import { layMoney } from './lay-money.ts';
import type { Services } from './services.ts';
import { settleAccount } from './settle-account.ts';

export type MoneyPreview = {
  readonly allocations: { chargeId: string; serviceDate: string; description: string; appliedCents: number; leftCents: number }[];
  readonly creditCents: number;
  readonly responsibilityCents: number;
};

/** Which charges a payment would pay, before anything is taken. `chargeIds` null = oldest first. */
export function previewMoney({ store, clock }: Services, { clientId, amountCents, chargeIds, today }: { clientId: string; amountCents: number; chargeIds: readonly string[] | null; today: string }): MoneyPreview {
  const ledger = store.billing.readLedger(clientId);
  const entry = plainEntry({ id: 'preview', clientId, kind: 'client_payment', amountCents, entryDate: today, postedAt: clock.now(), postedBy: null });
  const paid = { ...ledger, entries: [...ledger.entries, entry] };
  const laid = layMoney(paid, clock.now(), chargeIds ? { entryId: entry.id, chargeIds } : undefined);
  const after = settleAccount({ ...paid, allocations: [...paid.allocations, ...laid.map((row) => ({ ...row }))] });
  return {
    allocations: after.charges.flatMap(({ charge, openCents }) => {
      const appliedCents = laid.reduce((sum, row) => (row.chargeId === charge.id ? sum + row.amountCents : sum), 0);
      return appliedCents > 0 ? [{ chargeId: charge.id, serviceDate: charge.serviceDate, description: charge.description, appliedCents, leftCents: openCents }] : [];
    }),
    creditCents: after.unappliedCents,
    responsibilityCents: computeBalance(store.billing.sumBalance(clientId)).responsibilityCents - amountCents,
  };
}
