import type { Login } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { judgePassword } from './judge-password.ts';
import { findOwnClient } from './people-of-login.ts';

/** NIST SP 800-63B-4: alone, or beside a second factor. */
const least = { alone: 15, withSecondFactor: 8 } as const;

export function leastCharactersFor(hasTwoFactor: boolean): number {
  return hasTwoFactor ? least.withSecondFactor : least.alone;
}

export function isLongAlone(password: string): boolean {
  return [...password.normalize('NFC')].length >= least.alone;
}

/** @throws WEAK_PASSWORD with the reason */
export function requireGoodPassword(services: Services, password: string, login: Pick<Login, 'id' | 'username'>, hasTwoFactor: boolean): void {
  const client = findOwnClient(services, login.id);
  const names = [login.username, client?.email, client?.firstName, client?.lastName, services.store.practice.find()?.name].flatMap((name) => (name ? [name] : []));
  const verdict = judgePassword(password, names, leastCharactersFor(hasTwoFactor));
  if (verdict !== 'good') throw refusal('WEAK_PASSWORD', { reason: verdict });
}

/** A desk opens many records, so a second factor makes its password no shorter. @throws WEAK_PASSWORD with the reason */
export function requireGoodStaffPassword(services: Services, password: string, username: string): void {
  const verdict = judgePassword(password, [username, services.store.practice.find()?.name ?? ''], least.alone);
  if (verdict !== 'good') throw refusal('WEAK_PASSWORD', { reason: verdict });
}
