import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that looks like a digit, none that spells words by accident. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 × 5 = 130 random bits. */
const randomLetters = 26;
/** 10 bits: one typing slip in a thousand passes, and then the wrapping refuses it. */
const checkLetters = 2;
const groupLetters = 4;

export const cardGroups = (randomLetters + checkLetters) / groupLetters;

/** @returns the 28 letters of a new card, the last two of them a checksum */
export function makeCardKey(): string {
  const letters = Array.from({ length: randomLetters }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters + checksum(letters);
}

/** Seven groups of four, as they are printed and typed. */
export function groupsOf(cardKey: string): string[] {
  return cardKey.match(/.{4}/gu) ?? [];
}

export type TypedKey = { kind: 'key'; cardKey: string } | { kind: 'wrong-length' } | { kind: 'mistyped' };

/** Reads what a person typed: small letters, spaces and dashes are fine, O is 0, I and L are 1. */
export function readTypedKey(typed: string): TypedKey {
  const cardKey = foldTyped(typed);
  if (cardKey.length !== randomLetters + checkLetters) return { kind: 'wrong-length' };
  const isWhole = [...cardKey].every((letter) => alphabet.includes(letter)) && checksum(cardKey.slice(0, randomLetters)) === cardKey.slice(randomLetters);
  return isWhole ? { kind: 'key', cardKey } : { kind: 'mistyped' };
}

export function foldTyped(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
}

function checksum(letters: string): string {
  const [first = 0, second = 0] = createHash('sha256').update(`anteroom card ${letters}`).digest();
  return [first, second].map((byte) => alphabet[byte % alphabet.length]).join('');
}
