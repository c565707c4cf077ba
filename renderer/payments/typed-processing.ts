import type { client } from '#renderer/api/client.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';

export type Processing = Awaited<ReturnType<typeof client.payments.processing>>;
type Saved = Parameters<typeof client.payments.saveProcessing>[0];

export interface TypedProcessing { processor: Processing['processor']; key: string; descriptor: string; most: string; cardsOnFile: boolean; after: string }

/** The key is never filled in: it was told once and does not come back. */
export function fillProcessing({ processor, descriptor, maxPaymentCents, cardsOnFile, afterPaymentAddress }: Processing): TypedProcessing {
  return { processor, key: '', descriptor, most: typeDollars(maxPaymentCents), cardsOnFile, after: afterPaymentAddress ?? '' };
}

export function isAddress(after: string): boolean {
  return after.trim() === '' || (/^https:\/\/\S+$/u.test(after.trim()) && URL.canParse(after.trim()));
}

/** Undefined while something has to be mended first. */
export function readProcessing({ processor, key, descriptor, most, cardsOnFile, after }: TypedProcessing): Saved | undefined {
  const maxPaymentCents = readDollars(most);
  if (!maxPaymentCents || maxPaymentCents < 100 || maxPaymentCents > 100_000_00 || !descriptor.trim() || !isAddress(after)) return undefined;
  return { processor, key: key.trim() || null, descriptor: descriptor.trim(), maxPaymentCents, cardsOnFile, afterPaymentAddress: after.trim() || null };
}
