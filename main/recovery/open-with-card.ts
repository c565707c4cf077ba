import { StoreError } from '#db/store-errors.ts';
import { refusal } from '#main/api/refuse.ts';
import { waitAfter } from '#main/api/seat-wait.ts';
import type { LockedPractice } from './locked-practice.ts';
import { readCard } from './recovery-cards.ts';

/**
 * The printed key opens the locked store. Only a whole key that fits no card counts as a try: a slip of the finger costs nothing.
 * @throws CARD_REFUSED with what to do about it, TRY_LATER
 */
export async function openWithCard(locked: LockedPractice, typed: string): Promise<'keychain' | 'file'> {
  requireTriesLeft(locked);
  const answer = readCard(locked.dataFolder, typed);
  if (answer.kind !== 'key') {
    if (answer.kind === 'wrong' || answer.kind === 'replaced') countWrongTry(locked);
    locked.log.info('recovery.refused', { reason: answer.kind });
    throw refusal('CARD_REFUSED', { reason: answer.kind.replace('-', '_'), number: 'number' in answer ? answer.number : null });
  }
  try {
    return await locked.open(answer.storeKey);
  } catch (cause) {
    if (!(cause instanceof StoreError) || cause.trouble !== 'wrong-key') throw cause;
    locked.log.info('recovery.refused', { reason: 'other_store' });
    throw refusal('CARD_REFUSED', { reason: 'other_store', number: answer.number });
  }
}

export function requireTriesLeft({ wrongTries, clock }: LockedPractice): void {
  const waitMs = wrongTries.lastAt + waitAfter(wrongTries.count) - clock.now();
  if (waitMs > 0) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

export function countWrongTry({ wrongTries, clock }: LockedPractice): void {
  wrongTries.count += 1;
  wrongTries.lastAt = clock.now();
}
