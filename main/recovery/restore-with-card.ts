import { StoreError } from '#db/store-errors.ts';
import { refusal } from '#main/api/refuse.ts';
import type { FoundCopy, LockedPractice } from './locked-practice.ts';
import { countWrongTry, requireTriesLeft } from './open-with-card.ts';
import { findCardState, readCard } from './recovery-cards.ts';
import type { CardAnswer } from './recovery-cards.ts';

type Wish = { folder: string | null; name: string; typed: string | null };

/** Whether somebody made a card for the records, or for the copies in one of these folders. */
export function needsCard({ dataFolder }: LockedPractice, copies: readonly FoundCopy[]): boolean {
  return [...new Set([dataFolder, ...copies.map(({ folder }) => folder)])].some((folder) => findCardState(folder).kind !== 'none');
}

/** @throws FOLDER_REFUSED where a named folder is none */
export function listCopiesIn(locked: LockedPractice, folder: string | null): FoundCopy[] {
  const found = locked.listCopies(folder);
  if (typeof found === 'string') throw refusal('FOLDER_REFUSED', { reason: found });
  return found;
}

/**
 * A receptionist with the printed card puts a copy in the place of records that cannot be read. Without a card only a kept key
 * opens it, and only where no card was ever made.
 * @throws CARD_REFUSED, TRY_LATER, COPY_DAMAGED, NOT_FOUND (the copy is gone)
 */
export async function restoreWithCard(locked: LockedPractice, wish: Wish): Promise<{ copyMadeAt: number; keyPlace: 'keychain' | 'file' }> {
  requireTriesLeft(locked);
  const copy = listCopiesIn(locked, wish.folder).find(({ name }) => name === wish.name);
  if (!copy) throw refusal('NOT_FOUND');
  const keys = wish.typed !== null ? [readTypedCard(locked, copy, wish.typed)] : needsCard(locked, [copy]) ? [] : await locked.listKeptKeys();
  for (const [index, key] of keys.entries()) {
    try {
      return { copyMadeAt: copy.madeAt, keyPlace: await locked.restore(copy, key) };
    } catch (cause) {
      if (!(cause instanceof StoreError)) throw cause;
      locked.log.info('recovery.restore-refused', { trouble: cause.trouble });
      if (cause.trouble === 'corrupt') throw refusal('COPY_DAMAGED');
      if (cause.trouble !== 'wrong-key') throw cause;
      if (index === keys.length - 1 && wish.typed === null) throw refusal('COPY_DAMAGED');
    }
  }
  throw refusal('CARD_REFUSED', { reason: wish.typed === null ? 'no_card' : 'other_store', number: null });
}

/** The card's file lies beside the records; on a new computer, or where it was lost with them, beside the copies. */
function readTypedCard(locked: LockedPractice, { folder }: FoundCopy, typed: string): Buffer {
  const answers: CardAnswer[] = [...new Set([locked.dataFolder, folder])].map((place) => readCard(place, typed));
  const right = answers.find((answer) => answer.kind === 'key');
  if (right) return right.storeKey;
  const [first] = answers.filter(({ kind }) => kind !== 'no-card');
  const answer = first ?? { kind: 'no-card' as const };
  if (answer.kind === 'wrong' || answer.kind === 'replaced') countWrongTry(locked);
  locked.log.info('recovery.refused', { reason: answer.kind });
  throw refusal('CARD_REFUSED', { reason: answer.kind.replace('-', '_'), number: 'number' in answer ? answer.number : null });
}
