import { randomInt, randomUUID } from 'node:crypto';
import { deskCodeExpiresAt, hashDeskCode } from '#main/api/desk-code.ts';
import type { Services } from '#main/api/services.ts';

/** Six digits for ten minutes; only its hash is kept. The code before stops working. Call inside a commit. */
export function issueDeskCode({ store, clock }: Services, clientId: string, issuedBy: string): { id: string; code: string; expiresAt: number } {
  const id = randomUUID();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const issuedAt = clock.now();
  const expiresAt = deskCodeExpiresAt(issuedAt);
  store.signIn.addDeskCode({ id, clientId, codeHash: hashDeskCode(id, code), issuedBy, issuedAt, expiresAt });
  return { id, code, expiresAt };
}
