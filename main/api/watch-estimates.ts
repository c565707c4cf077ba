import type { Charge } from '#db/queries/billing.ts';
import type { Estimate, EstimateItem, EstimateRows, EstimateVersion } from '#db/queries/estimates.ts';
import { standing } from './settle-account.ts';

/** 45 CFR 149.620: billed this much over the estimate for one provider, the client may start a dispute. */
const overByCents = 400_00;

export type EstimateWatch = { readonly estimateId: string; readonly clientId: string; readonly providerId: string; readonly expectedCents: number; readonly billedCents: number; readonly isOver: boolean };
type Version = { readonly row: EstimateVersion; readonly items: readonly EstimateItem[]; readonly givenOn: string | null };
type Followed = { readonly estimate: Estimate; readonly versions: readonly Version[] };

/**
 * What each provider billed against what the client was told. Every charge for care counts once: under the newest estimate that names
 * its provider and whose time it falls into. What goes to an insurer does not count, nor do fees for missed visits.
 */
export function watchEstimates(rows: EstimateRows, charges: readonly Charge[]): EstimateWatch[] {
  const followed = listFollowed(rows);
  const counted = standing(charges).filter(({ kind, insuranceExpectedCents }) => (kind === 'visit' || kind === 'other') && insuranceExpectedCents === 0);
  const byEstimate = Map.groupBy(counted, (charge) => followed.find((one) => covers(one, charge))?.estimate.id);
  return followed.flatMap(({ estimate, versions }) => {
    const own = byEstimate.get(estimate.id) ?? [];
    const providers = new Set(versions.flatMap(({ items }) => items.map(({ providerId }) => providerId)));
    return [...providers].map((providerId) => judge(estimate, versions, providerId, own.filter((charge) => charge.providerId === providerId)));
  });
}

function judge(estimate: Estimate, versions: readonly Version[], providerId: string, charges: readonly Charge[]): EstimateWatch {
  const lastDay = charges.reduce((last, { serviceDate }) => (serviceDate > last ? serviceDate : last), '');
  // What is written after the last service can't lower what the client was told before it.
  const told = versions.filter(({ givenOn }) => givenOn !== null);
  const inTime = told.filter(({ givenOn }) => lastDay === '' || (givenOn ?? '') <= lastDay);
  const held = inTime.at(-1) ?? told[0] ?? versions.at(-1);
  const expectedCents = held?.items.reduce((sum, item) => (item.providerId === providerId ? sum + item.quantity * item.eachCents : sum), 0) ?? 0;
  const billedCents = charges.reduce((sum, { feeCents }) => sum + feeCents, 0);
  return { estimateId: estimate.id, clientId: estimate.clientId, providerId, expectedCents, billedCents, isOver: billedCents - expectedCents >= overByCents };
}

function covers({ estimate, versions }: Followed, charge: Charge): boolean {
  const begins = versions.reduce((first, { row }) => (row.serviceDate !== null && row.serviceDate < first ? row.serviceDate : first), estimate.askedOn);
  const ends = versions.reduce((last, { row }) => (row.expiresOn > last ? row.expiresOn : last), '');
  return charge.clientId === estimate.clientId && begins <= charge.serviceDate && charge.serviceDate <= ends && versions.some(({ items }) => items.some(({ providerId }) => providerId === charge.providerId));
}

/** Newest first: with versions, and not closed. */
function listFollowed({ estimates, versions, items, events }: EstimateRows): Followed[] {
  const closed = new Set(events.filter(({ kind }) => kind === 'closed').map(({ estimateId }) => estimateId));
  const given = new Map(events.flatMap(({ versionId, day }) => (versionId === null || day === null ? [] : [[versionId, day] as const])));
  const itemsOf = Map.groupBy(items, ({ versionId }) => versionId);
  const versionsOf = Map.groupBy(versions.toSorted((one, other) => one.version - other.version), ({ estimateId }) => estimateId);
  return estimates.filter(({ id }) => !closed.has(id) && versionsOf.has(id)).toSorted((one, other) => other.openedAt - one.openedAt)
    .map((estimate) => ({ estimate, versions: (versionsOf.get(estimate.id) ?? []).map((row) => ({ row, items: itemsOf.get(row.id) ?? [], givenOn: given.get(row.id) ?? null })) }));
}
