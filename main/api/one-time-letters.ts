import { createHash, randomInt } from 'node:crypto';

/** Base 32 without look-alikes: codes are read out, or typed from paper. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** @returns that many letters and digits, five bits each */
export function makeLetters(count: number): string {
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');
}

/** As people type it: small letters, spaces and dashes do not matter. */
export function readLetters(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
}

/** `ABCDE-FGHJK`. */
export function groupLetters(code: string, size: number): string {
  return (code.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join('-');
}

export function hashLetters(salt: string, typed: string): string {
  return createHash('sha256').update(`${salt}:${readLetters(typed)}`).digest('hex');
}
