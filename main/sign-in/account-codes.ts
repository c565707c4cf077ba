import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { AccountCode } from '#db/queries/accounts.ts';
import type { Services } from '#main/api/services.ts';
import { isWithin } from '#main/api/is-within.ts';
import { hashLetters, makeLetters } from '#main/api/one-time-letters.ts';

const hourMs = 3_600_000;
/** Decision 6; a device is opened while staff look on. */
const lifeMs: Record<AccountCode['kind'], number> = { invitation: 48 * hourMs, reset: 24 * hourMs, email: 24 * hourMs, device: hourMs / 4 };
const mostTries = 10;
const codeLetters = 10;

type NewCode = Pick<AccountCode, 'kind' | 'clientId' | 'loginId' | 'issuedBy'> & Partial<Pick<AccountCode, 'email' | 'deviceId' | 'relation'>>;

/** Ten base-32 characters; only the hash is kept, and the one before stops working. Call inside a commit. */
export function makeAccountCode({ store, clock }: Services, wanted: NewCode): { id: string; code: string; expiresAt: number } {
  const code = makeLetters(codeLetters);
  const id = randomUUID();
  const issuedAt = clock.now();
  const expiresAt = issuedAt + lifeMs[wanted.kind];
  store.accounts.addAccountCode({ ...wanted, id, codeHash: hashLetters(wanted.kind, code), issuedAt, expiresAt });
  return { id, code, expiresAt };
}

/**
 * Whose live code was typed with the date of birth. A wrong one costs a try of each code that it was tried on. Uses nothing
 * up: `useAccountCode` of the store does, in the caller's transaction.
 */
export function findAccountCode(services: Services, dateOfBirth: string, typed: string): AccountCode | undefined {
  return matchCode(services, services.store.clients.listBornOn(dateOfBirth).map(({ id }) => id), ['invitation', 'reset'], typed);
}

/** The mailed code that proves a new address. */
export function findEmailCode(services: Services, clientId: string, typed: string): AccountCode | undefined {
  return matchCode(services, [clientId], ['email'], typed);
}

export function findDeviceCode({ store, clock }: Services, typed: string): AccountCode | undefined {
  const code = store.accounts.findLiveDeviceCode(hashLetters('device', typed));
  return code && isWithin(code, clock.now()) ? code : undefined;
}

function matchCode({ store, clock }: Services, clientIds: readonly string[], kinds: readonly AccountCode['kind'][], typed: string): AccountCode | undefined {
  const now = clock.now();
  const live = store.accounts.listLiveCodes(clientIds, kinds).filter((code) => isWithin(code, now) && code.wrongTries < mostTries);
  const match = live.find((code) => timingSafeEqual(Buffer.from(hashLetters(code.kind, typed), 'hex'), Buffer.from(code.codeHash, 'hex')));
  if (!match) store.transaction(() => {
    for (const code of live) store.accounts.countWrongAccountCode(code.id);
    // Nobody's code is written down as well: the time that it takes must not tell whether there is one (P13).
    if (live.length === 0) store.signIn.addFailedTry('nobody', now);
  });
  return match;
}
