import type { PayOptions } from './pay-source.ts';
import { readAmount } from './read-amount.ts';

export type AmountChoice = 'all' | 'today' | 'charges' | 'other';

/** What the client has chosen so far; kept while they go back and forth. */
export interface PayDraft {
  choice: AmountChoice | null;
  ticked: readonly string[];
  typed: string;
  /** `phone`, `desk`, or the id of a card on file. */
  way: string | null;
}

export const emptyDraft: PayDraft = { choice: null, ticked: [], typed: '', way: null };

/** What would be paid; undefined while something is missing. Charges null = oldest first. */
export function sumOf(draft: PayDraft, options: PayOptions): { amountCents: number; chargeIds: string[] | null } | undefined {
  switch (draft.choice) {
    case 'all': return { amountCents: options.responsibilityCents, chargeIds: null };
    case 'today': return { amountCents: options.todayCents, chargeIds: [...options.todayChargeIds] };
    case 'charges': {
      const ids = options.openCharges.filter(({ id }) => draft.ticked.includes(id)).map(({ id }) => id);
      return ids.length === 0 ? undefined : { amountCents: tickedCents(draft, options), chargeIds: ids };
    }
    case 'other': {
      const read = readAmount(draft.typed, options);
      return read.kind === 'amount' ? { amountCents: read.cents, chargeIds: null } : undefined;
    }
    case null: return undefined;
    default: return draft.choice satisfies never;
  }
}

export function tickedCents({ ticked }: PayDraft, { openCharges }: PayOptions): number {
  return openCharges.filter(({ id }) => ticked.includes(id)).reduce((sum, { openCents }) => sum + openCents, 0);
}

/** Which amounts to offer: none that the clinic would refuse. */
export function listChoices({ responsibilityCents, todayCents, openCharges, minCents, maxCents }: PayOptions): AmountChoice[] {
  const fits = (cents: number) => cents > 0 && cents >= minCents && cents <= maxCents;
  return [
    ...(fits(responsibilityCents) ? ['all' as const] : []),
    ...(fits(todayCents) && todayCents !== responsibilityCents ? ['today' as const] : []),
    ...(openCharges.length > 1 ? ['charges' as const] : []),
    'other' as const,
  ];
}
