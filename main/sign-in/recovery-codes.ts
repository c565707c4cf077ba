import { randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
import { groupLetters, hashLetters, makeLetters } from '#main/api/one-time-letters.ts';

const howMany = 10;
/** Sixteen letters of five bits: 80 bits each. */
const lettersEach = 16;

/**
 * Ten new codes in groups of four; the old ones stop. Only hashes are kept. Call inside a commit.
 * @param key of the holder: a login's id, or `staffKey`
 */
export function makeRecoveryCodes({ store, clock }: Services, key: string): string[] {
  const codes = Array.from({ length: howMany }, () => makeLetters(lettersEach));
  store.accounts.replaceRecoveryCodes(key, codes.map((code) => ({ id: randomUUID(), loginId: key, codeHash: hashLetters(key, code), createdAt: clock.now() })));
  return codes.map((code) => groupLetters(code, 4));
}
