import { readDollars } from '#renderer/ui/read-dollars.ts';

export type ReadAmount = { kind: 'amount'; cents: number } | { kind: 'empty' | 'unreadable' | 'too_small' | 'too_large' };

/** What was typed, against the least and the most of one payment. */
export function readAmount(typed: string, { minCents, maxCents }: { minCents: number; maxCents: number }): ReadAmount {
  if (!typed.trim()) return { kind: 'empty' };
  const cents = readDollars(typed);
  if (cents === undefined) return { kind: 'unreadable' };
  if (cents > maxCents) return { kind: 'too_large' };
  return cents < Math.max(1, minCents) ? { kind: 'too_small' } : { kind: 'amount', cents };
}
