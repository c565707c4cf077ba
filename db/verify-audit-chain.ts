import { hashEvent } from './queries/audit.ts';
import type { AuditHead } from './queries/audit.ts';
import type { Store } from './store.ts';

export type AuditChain = {
  events: number;
  /** The newest event up to which the chain is whole. */
  head: AuditHead | undefined;
  /** The first event that does not fit the one before it, or whose content was changed. */
  brokenAt: number | undefined;
};

const blockRows = 2_000;

/** Recomputes every link from the first event on. What was cut off at the end, only a head kept outside can tell. */
export function verifyAuditChain({ audit }: Pick<Store, 'audit'>): AuditChain {
  let head: AuditHead | undefined;
  let events = 0;
  for (;;) {
    const block = audit.listAfter(head?.seq ?? Number.MIN_SAFE_INTEGER, blockRows);
    for (const { seq, previousHash, hash, ...event } of block) {
      if (previousHash !== (head?.hash ?? '') || hash !== hashEvent(event, previousHash)) return { events, head, brokenAt: seq };
      head = { seq, hash, at: event.at };
      events += 1;
    }
    if (block.length < blockRows) return { events, head, brokenAt: undefined };
  }
}
