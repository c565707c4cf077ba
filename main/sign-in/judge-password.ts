import { commonPasswords } from './common-passwords.ts';
import type { CommonPasswords } from './common-passwords.ts';
import { foldUsername } from './fold-username.ts';

/** NIST SP 800-63B-4: length, a block list with a reason, no composition rules. */
const leastCharacters = 15;
/** Whatever is added to a common password or a name to make it long enough: so many letters make it another one. */
const ownLetters = 6;
const looseLetters = 3;
/** Rows of keyboards, the alphabet and the digits, there and back; twice, so that a run may begin again. */
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'].flatMap((run) => [run + run, [...run + run].reverse().join('')]);
const leet: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' };

export type PasswordVerdict = 'good' | 'too_short' | 'common' | 'has_name';

/**
 * @param names the username, the practice's name: what others try first
 * @param least how many characters; fewer beside a second factor
 */
export function judgePassword(password: string, names: readonly string[], least = leastCharacters): PasswordVerdict {
  // Each character of Unicode counts as one; what cannot be seen must not make the length.
  const folded = foldUsername(password);
  if ([...password.normalize('NFC')].length < least || [...folded].length < Math.min(least, 8)) return 'too_short';
  if (isMadeOfNames(folded, names)) return 'has_name';
  return isCommon(folded) ? 'common' : 'good';
}

function isCommon(folded: string): boolean {
  const plain = folded.replace(/\s/gu, '');
  if (new Set(plain).size < 4) return true;
  const list = commonPasswords();
  const spellings = [folded, plain, writeOut(plain)].flatMap((text) => [text, trimSigns(text)]);
  return spellings.some((text) => list.all.has(text)) || isRepeated(plain, list) || isRun(plain) || isChain(plain, list) || isChain(writeOut(plain), list);
}

/** `p@ssw0rd` as it is read. */
function writeOut(text: string): string {
  return [...text].map((sign) => leet[sign] ?? sign).join('');
}

/** Without the digits and signs round a word: `!!password2026!!`. */
function trimSigns(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** One short or common piece again and again. */
function isRepeated(text: string, { all }: CommonPasswords): boolean {
  const unit = /^(.+?)\1+.{0,3}$/u.exec(text)?.[1];
  return unit !== undefined && (unit.length < 8 || all.has(unit) || all.has(trimSigns(unit)));
}

/** Nothing but neighbours on the keyboard, in the alphabet or among the digits, in at most three runs. */
function isRun(text: string): boolean {
  let rest = text;
  for (let taken = 0; taken < 3 && rest !== ''; taken += 1) {
    let length = Math.min(rest.length, 72);
    while (length > 0 && !runs.some((run) => run.includes(rest.slice(0, length)))) length -= 1;
    if (length < 3) return false;
    rest = rest.slice(length);
  }
  return rest === '';
}

/** Nothing but the most common words, the clinic's and numbers in a row: `welcome-therapy-2026`. */
function isChain(text: string, { chainable }: CommonPasswords): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === '') return false;
  // How few letters up to each place belong to no such word.
  const loose = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    let fewest = (loose[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - 16); start <= end - 4; start += 1) {
      if (chainable.has(letters.slice(start, end))) fewest = Math.min(fewest, loose[start] ?? 0);
    }
    loose.push(fewest);
  }
  const left = loose.at(-1) ?? 0;
  return left < letters.length && left < looseLetters;
}

/** A name (or a word of one) and too little besides. */
function isMadeOfNames(folded: string, names: readonly string[]): boolean {
  const parts = names.map(foldUsername).flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]).filter((name) => [...name].length >= 4);
  const rest = parts.sort((one, other) => other.length - one.length).reduce((left, name) => left.replaceAll(name, ''), folded);
  return rest.length < folded.length && rest.replace(/[^\p{L}]/gu, '').length < ownLetters;
}
