import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Staff } from '#db/queries/sign-in.ts';
import type { Store } from '#db/store.ts';
import { isWithin } from '#main/api/is-within.ts';
import { foldUsername } from './fold-username.ts';

const setupCodeMs = 48 * 3_600_000;
/** Without look-alikes: the code is read out or typed from paper. */
const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export type Invited = { id: string; setupCode: string; expiresAt: number };

/** Saves a new member with a one-time set-up code. Call inside the transaction that checked the username. */
export function inviteStaff(store: Store, member: Pick<Staff, 'name' | 'username' | 'role' | 'providerId'>, now: number): Invited {
  const id = randomUUID();
  const { setupCode, expiresAt } = makeSetupCode(now);
  const username = member.username.trim();
  store.signIn.saveStaff({ ...member, id, username, usernameKey: foldUsername(username), setupCodeHash: hashSetupCode(id, setupCode), setupCodeExpiresAt: expiresAt, updatedAt: now });
  return { id, setupCode, expiresAt };
}

/** Replaces a member's set-up code. Call inside a transaction. */
export function renewSetupCode(store: Store, staff: Staff, now: number): Omit<Invited, 'id'> {
  const { setupCode, expiresAt } = makeSetupCode(now);
  store.signIn.saveStaff({ ...staff, setupCodeHash: hashSetupCode(staff.id, setupCode), setupCodeExpiresAt: expiresAt, updatedAt: now });
  return { setupCode, expiresAt };
}

function makeSetupCode(now: number): Omit<Invited, 'id'> {
  return { setupCode: Array.from({ length: 10 }, () => codeLetters[randomInt(codeLetters.length)]).join(''), expiresAt: now + setupCodeMs };
}

export function isSetupCode(staff: Staff, typed: string, now: number): boolean {
  return staff.active && staff.setupCodeHash === hashSetupCode(staff.id, typed) && isWithin({ issuedAt: (staff.setupCodeExpiresAt ?? 0) - setupCodeMs, expiresAt: staff.setupCodeExpiresAt ?? 0 }, now);
}

function hashSetupCode(staffId: string, code: string): string {
  return createHash('sha256').update(`${staffId}:${code.replace(/[\s-]/gu, '').toUpperCase()}`).digest('hex');
}
