import type { Store } from '#db/store.ts';
import { verifyAuditChain } from '#db/verify-audit-chain.ts';
import { holdsHead } from './audit-head.ts';
import type { OutsideHead } from './audit-head.ts';

export type AuditVerdict = { isWhole: boolean; sentences: string[] };

/** Checks the chain link by link, then against the heads that are kept outside the store. */
export function judgeAudit(store: Pick<Store, 'audit'>, outside: readonly { place: string; kept: OutsideHead | undefined }[]): AuditVerdict {
  const chain = verifyAuditChain(store);
  const troubles: string[] = [];
  const notes: string[] = [];
  if (chain.brokenAt !== undefined) troubles.push(`The chain breaks at event ${chain.brokenAt}: it, or an event before it, was changed, taken out or put elsewhere.`);
  for (const { place, kept } of outside) {
    if (!kept) {
      notes.push(`No head is kept in ${place}: events missing at the end cannot be noticed there.`);
      continue;
    }
    if (chain.brokenAt === undefined && !holdsHead(store, kept.head)) {
      troubles.push(`The head kept in ${place} (event ${kept.head.seq} of ${say(kept.head.at)}) is not in the store: events at the end are missing, or the chain was made anew.`);
    }
    for (const { noticedAt, head } of kept.lost) troubles.push(`On ${say(noticedAt)} the store had lost event ${head.seq} of ${say(head.at)} (${place}).`);
    for (const { at, from, to } of kept.restores) notes.push(`A copy was restored on ${say(at)}: events ${(to?.seq ?? 0) + 1} to ${from.seq} are not in this store (${place}).`);
  }
  const first = `${chain.events} events, the newest ${chain.head ? `${chain.head.seq} of ${say(chain.head.at)}` : 'none'}.`;
  return { isWhole: troubles.length === 0, sentences: [first, ...troubles, ...notes] };
}

function say(instant: number): string {
  return new Date(instant).toISOString();
}
