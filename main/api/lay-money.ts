import type { Ledger, NewAllocation } from '#db/queries/billing.ts';
import { isCredit, settleAccount, standing } from './settle-account.ts';
import type { Settlement } from './settle-account.ts';

type Allocations = Ledger['allocations'];

/**
 * The rows to add so that payments and credits lie on charges as they should: nothing on a charge beyond the client's part,
 * nothing from money that is gone (reversed, given back), and no credit left over while a charge is open (oldest first).
 * @param ticked the charges that somebody chose for the money of `entryId`; they come before older ones
 */
export function layMoney(ledger: Ledger, at: number, chosen?: { readonly entryId: string; readonly chargeIds: readonly string[] }): NewAllocation[] {
  const added: NewAllocation[] = [];
  let current: Ledger = ledger;
  const add = (rows: readonly NewAllocation[]): void => {
    added.push(...rows);
    current = { ...current, allocations: [...current.allocations, ...rows.map((row) => ({ ...row }))] };
  };
  add(releaseGone(current, at));
  add(releaseBeyondCredit(current, at));
  add(releaseBeyondCharge(current, at));
  if (chosen) add(applyCredits(current, at, chosen));
  add(applyCredits(current, at));
  return added;
}

/** What each payment has on each charge. */
function listPairs(allocations: Allocations): { entryId: string; chargeId: string; amountCents: number }[] {
  const pairs = new Map<string, { entryId: string; chargeId: string; amountCents: number }>();
  for (const { entryId, chargeId, amountCents } of allocations) {
    const key = JSON.stringify([entryId, chargeId]);
    const pair = pairs.get(key) ?? { entryId, chargeId, amountCents: 0 };
    pair.amountCents += amountCents;
    pairs.set(key, pair);
  }
  return [...pairs.values()].filter(({ amountCents }) => amountCents !== 0);
}

function clientOf({ charges, entries }: Ledger): string {
  return charges[0]?.clientId ?? entries[0]?.clientId ?? '';
}

function releaseGone(ledger: Ledger, at: number): NewAllocation[] {
  const charges = new Set(standing(ledger.charges).map(({ id }) => id));
  const entries = new Set(standing(ledger.entries).filter(isCredit).map(({ id }) => id));
  return listPairs(ledger.allocations)
    .filter(({ entryId, chargeId }) => !charges.has(chargeId) || !entries.has(entryId))
    .map(({ entryId, chargeId, amountCents }) => ({ clientId: clientOf(ledger), entryId, chargeId, amountCents: -amountCents, allocatedAt: at }));
}

/** A payment that was given back in part pays less: its newest charge loses first. */
function releaseBeyondCredit(ledger: Ledger, at: number): NewAllocation[] {
  const { credits, charges } = settleAccount(ledger);
  const pairs = listPairs(ledger.allocations);
  const newestFirst = charges.map(({ charge }) => charge.id).reverse();
  return credits.filter(({ leftCents }) => leftCents < 0).flatMap(({ entry, leftCents }) => {
    const amounts = new Map(pairs.filter((pair) => pair.entryId === entry.id).map((pair) => [pair.chargeId, pair.amountCents]));
    return takeFrom(newestFirst, amounts, -leftCents).map(([chargeId, cents]) => ({ clientId: entry.clientId, entryId: entry.id, chargeId, amountCents: -cents, allocatedAt: at }));
  });
}

/** A charge that came to cost the client less gives back: the newest payment first. */
function releaseBeyondCharge(ledger: Ledger, at: number): NewAllocation[] {
  const { credits, charges } = settleAccount(ledger);
  const pairs = listPairs(ledger.allocations);
  const newestFirst = credits.map(({ entry }) => entry.id).reverse();
  return charges.filter(({ openCents, appliedCents }) => openCents < 0 && appliedCents > 0).flatMap(({ charge, openCents, appliedCents }) => {
    const amounts = new Map(pairs.filter((pair) => pair.chargeId === charge.id).map((pair) => [pair.entryId, pair.amountCents]));
    return takeFrom(newestFirst, amounts, Math.min(-openCents, appliedCents)).map(([entryId, cents]) => ({ clientId: charge.clientId, entryId, chargeId: charge.id, amountCents: -cents, allocatedAt: at }));
  });
}

function takeFrom(order: readonly string[], amounts: ReadonlyMap<string, number>, wantedCents: number): [id: string, cents: number][] {
  const taken: [string, number][] = [];
  let left = wantedCents;
  for (const id of order) {
    const cents = Math.min(left, amounts.get(id) ?? 0);
    if (cents <= 0) continue;
    taken.push([id, cents]);
    left -= cents;
  }
  return taken;
}

function applyCredits(ledger: Ledger, at: number, chosen?: { readonly entryId: string; readonly chargeIds: readonly string[] }): NewAllocation[] {
  const { charges, credits }: Settlement = settleAccount(ledger);
  const open = charges.filter(({ charge, openCents }) => openCents > 0 && (!chosen || chosen.chargeIds.includes(charge.id))).map(({ charge, openCents }) => ({ charge, openCents }));
  const rows: NewAllocation[] = [];
  for (const { entry, leftCents } of credits.filter((credit) => !chosen || credit.entry.id === chosen.entryId)) {
    let left = leftCents;
    for (const line of open) {
      const cents = Math.min(left, line.openCents);
      if (cents <= 0) continue;
      rows.push({ clientId: entry.clientId, entryId: entry.id, chargeId: line.charge.id, amountCents: cents, allocatedAt: at });
      line.openCents -= cents;
      left -= cents;
    }
  }
  return rows;
}
