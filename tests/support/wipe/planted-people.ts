import { eq } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import { clients } from '#db/schema/clients.ts';
import { logins } from '#db/schema/sign-in.ts';

/** Somebody whose every word can be told from everybody else's. */
export type Planted = { id: string; username: string; firstName: string; lastName: string; email: string; words: string[] };

/** As many clients with a login each, in a running demo clinic. Their password is the demo's. */
export function plantPeople(dataFolder: string, count: number, now: number): Planted[] {
  const key = Buffer.from(readFileSync(join(dataFolder, 'demo.key'), 'utf8').trim(), 'hex');
  const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  try {
    const marigold = store.db.select().from(clients).where(eq(clients.id, 'marigold')).get();
    const login = store.db.select().from(logins).where(eq(logins.id, 'login-marigold')).get();
    if (!marigold || !login) throw new Error('the demo clinic has no Marigold');
    return store.transaction(() => Array.from({ length: count }, (_, index) => {
      const code = lettersOf(index);
      const one = { id: `planted-${code}`, username: `quill.${code}`, firstName: `Vexley${code}`, lastName: `Brackwater${code}`, email: `post.${code}@example.com` };
      store.clients.save({ ...marigold, ...one, searchKey: `brackwater${code}`, language: 'en', createdAt: now, updatedAt: now }, [`vexley${code}`, `brackwater${code}`]);
      store.signIn.saveLogin({ ...login, id: `login-${one.id}`, username: one.username, usernameKey: one.username, createdAt: now, updatedAt: now });
      store.signIn.linkLogin({ loginId: `login-${one.id}`, clientId: one.id, relation: 'self' });
      return { ...one, words: [one.firstName, one.lastName, one.username, one.email] };
    }));
  } finally {
    store.close();
  }
}

/** Four letters: no code is a part of another. */
function lettersOf(index: number): string {
  return [17_576, 676, 26, 1].map((size) => String.fromCharCode(97 + (Math.floor(index / size) % 26))).join('');
}
