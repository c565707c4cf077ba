import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { clientProviders, clients, clientSearchWords } from '#db/schema/clients.ts';
import { providers } from '#db/schema/providers.ts';
import type { Db } from '#db/db.ts';
import type { Provider } from './providers.ts';

export type Client = typeof clients.$inferSelect;

export function prepareClientQueries(db: Db) {
  const one = db.select().from(clients).where(eq(clients.id, sql.placeholder('id'))).prepare();
  const links = db.select().from(clientProviders).where(eq(clientProviders.clientId, sql.placeholder('id'))).prepare();
  const ofProvider = db.select({ clientId: clientProviders.clientId }).from(clientProviders).where(eq(clientProviders.providerId, sql.placeholder('providerId'))).prepare();
  // However many ids: one statement, made once. Building it at each call would cost more than running it.
  const ids = sql`(select value from json_each(${sql.placeholder('ids')}))`;
  const byIds = db.select().from(clients).where(inArray(clients.id, ids)).prepare();
  const primaryOf = db
    .select({ clientId: clientProviders.clientId, provider: providers })
    .from(clientProviders)
    .innerJoin(providers, eq(providers.id, clientProviders.providerId))
    .where(and(inArray(clientProviders.clientId, ids), eq(clientProviders.isPrimary, true)))
    .prepare();
  const byBirth = db.select().from(clients).where(eq(clients.dateOfBirth, sql.placeholder('dateOfBirth'))).prepare();
  const byWord = db
    .selectDistinct({ clientId: clientSearchWords.clientId })
    .from(clientSearchWords)
    .where(and(gte(clientSearchWords.word, sql.placeholder('from')), lt(clientSearchWords.word, sql.placeholder('to'))))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    find: (id: string): Client | undefined => one.get({ id }),
    listByIds: (ids: readonly string[]): Client[] => (ids.length === 0 ? [] : byIds.all({ ids: JSON.stringify(ids) })),
    /** Each client's own provider, by one read; who has none is absent. */
    listPrimaryProviders: (clientIds: readonly string[]): { clientId: string; provider: Provider }[] =>
      clientIds.length === 0 ? [] : primaryOf.all({ ids: JSON.stringify(clientIds) }),
    listBornOn: (dateOfBirth: string): Client[] => byBirth.all({ dateOfBirth }),
    /** Ids of clients with a search word that starts with the folded prefix. */
    listIdsByWord: (prefix: string, limit: number): string[] =>
      byWord.all({ from: prefix, to: `${prefix}\u{10ffff}`, limit }).map((row) => row.clientId),
    listIdsOfProvider: (providerId: string): string[] => ofProvider.all({ providerId }).map((row) => row.clientId),
    listProviders: (id: string): (typeof clientProviders.$inferSelect)[] => links.all({ id }),
    save: (row: typeof clients.$inferInsert, searchWords: readonly string[]): void => {
      db.insert(clients).values(row).onConflictDoUpdate({ target: clients.id, set: row }).run();
      db.delete(clientSearchWords).where(eq(clientSearchWords.clientId, row.id)).run();
      for (const word of new Set(searchWords)) db.insert(clientSearchWords).values({ word, clientId: row.id }).run();
    },
    replaceProviders: (clientId: string, providerIds: readonly string[]): void => {
      db.delete(clientProviders).where(eq(clientProviders.clientId, clientId)).run();
      providerIds.forEach((providerId, index) => {
        db.insert(clientProviders).values({ clientId, providerId, isPrimary: index === 0 }).run();
      });
    },
  };
}
