import { randomInt, timingSafeEqual } from 'node:crypto';
import { cardGroups, foldTyped, groupsOf, makeCardKey, readTypedKey } from './card-key.ts';
import { readRecoveryFile, writeRecoveryFile } from './recovery-file.ts';
import type { Card, RecoveryFile } from './recovery-file.ts';
import { isCardOf, unwrapKey, wrapKey } from './wrap-key.ts';

export type CardState = { kind: 'none' } | { kind: 'unconfirmed' | 'confirmed'; number: number; madeAt: number };
/** A card as it is shown once; `askFor` = the groups (from 1) to type back. */
export type NewCard = { number: number; groups: string[]; askFor: number[] };
export type CardAnswer =
  | { kind: 'key'; storeKey: Buffer; number: number }
  | { kind: 'wrong-length' | 'mistyped' | 'wrong' | 'damaged' | 'no-card' }
  | { kind: 'replaced'; number: number };

const groupsAskedBack = 2;

export function findCardState(folder: string): CardState {
  const confirmed = readRecoveryFile(folder)?.cards.findLast((card) => card.confirmedAt !== null);
  if (confirmed) return { kind: 'confirmed', number: confirmed.number, madeAt: confirmed.madeAt };
  const shown = readRecoveryFile(folder)?.cards.at(-1);
  return shown ? { kind: 'unconfirmed', number: shown.number, madeAt: shown.madeAt } : { kind: 'none' };
}

/** The cards of one opened store. What was shown stays here only until it is typed back. */
export function createRecoveryCards(folder: string, storeKey: Buffer) {
  let shown: { number: number; groups: string[]; askFor: number[] } | undefined;
  return {
    state: (): CardState => findCardState(folder),
    /** The card before goes on counting until this one is confirmed. */
    make: (now: number): NewCard => {
      const file = readRecoveryFile(folder) ?? { version: 1 as const, cards: [], retired: [] };
      const number = 1 + Math.max(0, ...[...file.cards, ...file.retired].map((card) => card.number));
      const cardKey = makeCardKey();
      const card: Card = { number, madeAt: now, confirmedAt: null, ...wrapKey(storeKey, cardKey, cardName(number)) };
      writeRecoveryFile(folder, addCard(file, card, now));
      shown = { number, groups: groupsOf(cardKey), askFor: pickGroups() };
      return shown;
    },
    /** @returns whether the asked groups were typed as shown; then the card counts and older ones open nothing */
    confirm: (typed: readonly string[], now: number): boolean => {
      if (!shown) return false;
      const { groups, askFor, number } = shown;
      if (typed.length !== askFor.length || !askFor.every((at, index) => sameText(foldTyped(typed[index] ?? ''), groups[at - 1] ?? ''))) return false;
      const file = readRecoveryFile(folder);
      const card = file?.cards.find((one) => one.number === number);
      if (!file || !card) return false;
      const others = file.cards.filter((one) => one !== card);
      writeRecoveryFile(folder, { version: 1, cards: [{ ...card, confirmedAt: now }], retired: [...file.retired, ...others.map((one) => retire(one, now))] });
      shown = undefined;
      return true;
    },
    /** Why the typed key is no card of this store; undefined = it is one. */
    findTrouble: (typed: string): { reason: string; number: number | null } | undefined => {
      const answer = readCard(folder, typed);
      if (answer.kind !== 'key') return { reason: answer.kind.replace('-', '_'), number: 'number' in answer ? answer.number : null };
      return answer.storeKey.equals(storeKey) ? undefined : { reason: 'other_store', number: answer.number };
    },
  };
}

/** What a typed card says about the store of this folder. Opens nothing by itself. */
export function readCard(folder: string, typed: string): CardAnswer {
  const read = readTypedKey(typed);
  if (read.kind !== 'key') return read;
  const file = readRecoveryFile(folder);
  if (!file) return { kind: 'damaged' };
  if (file.cards.length === 0) return { kind: 'no-card' };
  const card = file.cards.find((one) => isCardOf(one, read.cardKey));
  if (card) {
    const storeKey = unwrapKey(card, read.cardKey, cardName(card.number));
    return storeKey ? { kind: 'key', storeKey, number: card.number } : { kind: 'damaged' };
  }
  const old = file.retired.find((one) => isCardOf(one, read.cardKey));
  return old ? { kind: 'replaced', number: old.number } : { kind: 'wrong' };
}

/** One shown before and never confirmed gives way to the new one. */
function addCard(file: RecoveryFile, card: Card, now: number): RecoveryFile {
  const kept = file.cards.filter((one) => one.confirmedAt !== null);
  const dropped = file.cards.filter((one) => one.confirmedAt === null);
  return { version: 1, cards: [...kept, card], retired: [...file.retired, ...dropped.map((one) => retire(one, now))] };
}

function retire({ number, salt, proof }: Card, now: number): RecoveryFile['retired'][number] {
  return { number, replacedAt: now, salt, proof };
}

/** Bound into the wrapping, so that no entry of the file can pose as another. */
function cardName(number: number): string {
  return `card ${number}`;
}

function pickGroups(): number[] {
  const picked = new Set<number>();
  while (picked.size < groupsAskedBack) picked.add(randomInt(cardGroups) + 1);
  return [...picked].sort((a, b) => a - b);
}

function sameText(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
