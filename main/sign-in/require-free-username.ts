import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { foldUsername } from './fold-username.ts';

/** Plain letters only: no look-alike of another alphabet can stand for somebody else's name. */
const allowed = /^[a-z0-9](?:[a-z0-9._@+-]{1,62})[a-z0-9]$/u;

/**
 * @param ownLoginId whose own name does not count as taken
 * @returns the username as it will be kept, and its key
 * @throws USERNAME_NOT_ALLOWED, USERNAME_TAKEN
 */
export function requireFreeUsername({ store }: Services, typed: string, ownLoginId: string | null): { username: string; usernameKey: string } {
  const username = typed.trim();
  const usernameKey = foldUsername(username);
  // What folding changes beyond the case was written with other letters than it seems.
  if (!allowed.test(usernameKey) || usernameKey !== username.toLowerCase()) throw refusal('USERNAME_NOT_ALLOWED');
  const holder = store.signIn.findLogin(usernameKey);
  if (holder && holder.id !== ownLoginId) throw refusal('USERNAME_TAKEN');
  return { username, usernameKey };
}
