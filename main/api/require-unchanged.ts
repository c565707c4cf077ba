import { isDeepStrictEqual } from 'node:util';
import { refusal } from './refuse.ts';

/**
 * Nobody else has saved the record since the form was filled from it. Without `before` the last one to save wins.
 * Call inside the transaction that saves.
 * @throws CHANGED_MEANWHILE
 */
export function requireUnchanged<Details>(before: Details | undefined, now: Details): void {
  if (before !== undefined && !isDeepStrictEqual(before, now)) throw refusal('CHANGED_MEANWHILE');
}
