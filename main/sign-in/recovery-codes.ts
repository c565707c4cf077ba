import { randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
import { groupLetters, hashLetters, makeLetters } from './one-time-letters.ts';

const howMany = 10;
/** Sixteen letters of five bits: 80 bits each. */
const lettersEach = 16;

/** Ten new codes in groups of four; the old ones stop. Only hashes are kept. Call inside a commit. */
export function makeRecoveryCodes({ store, clock }: Services, loginId: string): string[] {
  const codes = Array.from({ length: howMany }, () => makeLetters(lettersEach));
  store.accounts.replaceRecoveryCodes(loginId, codes.map((code) => ({ id: randomUUID(), loginId, codeHash: hashLetters(loginId, code), createdAt: clock.now() })));
  return codes.map((code) => groupLetters(code, 4));
}
