import { asc, eq, sql } from 'drizzle-orm';
import { counters, locations, practices, services } from '#db/schema/practice.ts';
import type { Db } from '#db/db.ts';

export type Practice = typeof practices.$inferSelect;
export type Location = typeof locations.$inferSelect;
export type Service = typeof services.$inferSelect;

export function preparePracticeQueries(db: Db) {
  const practice = db.select().from(practices).limit(1).prepare();
  const allLocations = db.select().from(locations).orderBy(asc(locations.name)).prepare();
  const allServices = db.select().from(services).orderBy(asc(services.name)).prepare();
  const nextCount = db
    .insert(counters)
    .values({ name: sql.placeholder('name'), value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
    .prepare();
  return {
    find: (): Practice | undefined => practice.get(),
    save: (row: typeof practices.$inferInsert): void => {
      db.insert(practices).values(row).onConflictDoUpdate({ target: practices.id, set: row }).run();
    },
    listLocations: (): Location[] => allLocations.all(),
    saveLocation: (row: typeof locations.$inferInsert): void => {
      db.insert(locations).values(row).onConflictDoUpdate({ target: locations.id, set: row }).run();
    },
    listServices: (): Service[] => allServices.all(),
    saveService: (row: typeof services.$inferInsert): void => {
      db.insert(services).values(row).onConflictDoUpdate({ target: services.id, set: row }).run();
    },
    findService: (id: string): Service | undefined => db.select().from(services).where(eq(services.id, id)).get(),
    /** The next number of a counter, from 1: arrival tickets of a day. */
    nextCount: (name: string): number => {
      const row = nextCount.get({ name });
      if (!row) throw new Error('counter did not answer');
      return row.value;
    },
  };
}
