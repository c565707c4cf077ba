import type { Services } from '#main/api/services.ts';
import type { Referral } from '#main/contract/printing.ts';
import type { Drawing } from '#main/papers/draw-paper.ts';

/** Who sent the client and what was allowed, as on the last superbill that was printed: it seldom changes. */
export function lastReferral({ store }: Services, clientId: string): Referral {
  const last = store.printing.findLastPaper(clientId, 'superbill');
  const drawing = last && (JSON.parse(last.drawing) as Drawing);
  if (drawing?.kind !== 'superbill') return { name: null, npi: null, authorization: null };
  const { referring, priorAuthorization } = drawing.facts;
  return { name: referring?.name ?? null, npi: referring?.npi ?? null, authorization: priorAuthorization };
}
