import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';

const lifeMs = 10 * 60_000;

/** Six digits for ten minutes; only its hash is kept. The code before stops working. Call inside a commit. */
export function issueDeskCode({ store, clock }: Services, clientId: string, issuedBy: string): { id: string; code: string; expiresAt: number } {
  const id = randomUUID();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const issuedAt = clock.now();
  const expiresAt = issuedAt + lifeMs;
  store.signIn.addDeskCode({ id, clientId, codeHash: createHash('sha256').update(`${id}:${code}`).digest('hex'), issuedBy, issuedAt, expiresAt });
  return { id, code, expiresAt };
}
