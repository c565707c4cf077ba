import { foldUsername } from './fold-username.ts';

/** NIST SP 800-63B-4: length, a block list with a reason, no composition rules. */
const leastCharacters = 15;
const common = /^(?:(.)\1+|(?:password|passw0rd|qwerty|letmein|welcome|iloveyou|abc|123|1234|12345|123456|1234567890|0123456789|admin|counseling|therapy|clinic|anteroom)+\d*[!.]*)$/u;

export type PasswordVerdict = 'good' | 'too_short' | 'common' | 'has_name';

/** @param names the username, the practice's name: what others try first */
export function judgePassword(password: string, names: readonly string[]): PasswordVerdict {
  const text = password.normalize('NFC');
  if ([...text].length < leastCharacters) return 'too_short';
  const folded = foldUsername(text);
  if (common.test(folded) || new Set(folded).size < 4) return 'common';
  const rest = names.map(foldUsername).filter((name) => name.length >= 4 && folded.includes(name)).reduce((left, name) => left.replace(name, ''), folded);
  return rest.length < folded.length && rest.replace(/[^\p{L}]/gu, '').length < 6 ? 'has_name' : 'good';
}
