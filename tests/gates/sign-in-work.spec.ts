import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { argonPasswords } from '#main/platform/passwords.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import type { TestPractice } from '#tests/support/open-test-practice.ts';

const work = vi.hoisted(() => ({ hashes: [] as string[], running: 0, mostAtOnce: 0 }));

/** Stands in for the hash itself: what is asked here is how often and how many at once, and that must not depend on the machine. */
vi.mock('@node-rs/argon2', () => {
  const take = async (hashed: string): Promise<boolean> => {
    work.hashes.push(hashed.slice(0, 30));
    work.running += 1;
    work.mostAtOnce = Math.max(work.mostAtOnce, work.running);
    await new Promise((done) => setTimeout(done, 1));
    work.running -= 1;
    return false;
  };
  return { hash: (password: string) => take(password), verify: (hashed: string) => take(hashed) };
});

let practice: TestPractice;
let screens = 0;
beforeAll(() => {
  practice = openTestPractice(Date.parse('2026-11-24T14:07:00-05:00'));
});
afterAll(() => practice.close());
beforeEach(() => {
  Object.assign(work, { hashes: [], mostAtOnce: 0 });
});

const tryAt = {
  kiosk: (username: string) => callAs(practice.services, 'kiosk', `Kiosk ${(screens += 1)}`).signIn.withPassword({ username, password: 'not the password' }),
  desk: (username: string) => callAs(practice.services, 'desk', 'Desk 1').deskSignIn.withPassword({ username, password: 'not the password' }),
};

test.each<[keyof typeof tryAt, string, string]>([
  ['kiosk', 'marigold', 'a client'],
  ['kiosk', 'fennimore', 'a login that is switched off'],
  ['kiosk', 'nobody-has-this-name', 'nobody'],
  ['desk', 'dorothea', 'a member of staff'],
  ['desk', 'marigold', 'a client, at the desk'],
  ['desk', 'nobody-has-this-name', 'nobody'],
])('at the %s the name %s (%s) costs one hash of full cost and gets the same answer', async (surface, username) => {
  expect(await refusalOf(tryAt[surface](username))).toEqual(await refusalOf(tryAt[surface]('somebody-else-unknown')));
  expect(work.hashes).toEqual(Array.from({ length: 2 }, () => '$argon2id$v=19$m=65536,t=3,p=1'));
});

test('sixteen sign-ins, and others that come whenever one is done, run two hashes at once and never three', async () => {
  const passwords = argonPasswords();
  const again = async (): Promise<boolean> => {
    await passwords.verify('$argon2id$first', 'x');
    // In the very moment in which a place becomes free.
    return passwords.verify('$argon2id$second', 'x');
  };
  await Promise.all(Array.from({ length: 16 }, again));
  expect(work.hashes).toHaveLength(32);
  expect(work.mostAtOnce).toBe(2);
});
