import { asc, eq, sql } from 'drizzle-orm';
import { numberingChanges, paperSettings } from '#db/schema/paper-settings.ts';
import { counters } from '#db/schema/practice.ts';
import type { Db } from '#db/db.ts';

export type PaperSettings = Omit<typeof paperSettings.$inferSelect, 'id' | 'updatedAt'>;
export type NumberingChange = typeof numberingChanges.$inferSelect;

const defaults: PaperSettings = {
  name: null, nameLine: null, street: null, line2: null, city: null, state: null, zip: null, phone: null, website: null, email: null, logo: null, footerEn: null, footerEs: null,
  refundPolicyEn: null, refundPolicyEs: null, howToPayEn: null, howToPayEs: null, statementMessages: '{}', statementDueDays: 30, statementSlip: true, largePrint: false,
};

export function preparePaperSettingsQueries(db: Db) {
  const one = db.select().from(paperSettings).limit(1).prepare();
  const changes = db.select().from(numberingChanges).orderBy(asc(numberingChanges.kind), asc(numberingChanges.firstNumber)).prepare();
  const count = db.select().from(counters).where(eq(counters.name, sql.placeholder('name'))).prepare();
  return {
    /** The practice's choices, or what holds while nobody has made any. */
    read: (): PaperSettings => {
      const row = one.get();
      if (!row) return defaults;
      const { id: _id, updatedAt: _updatedAt, ...rest } = row;
      return rest;
    },
    save: (row: PaperSettings & { updatedAt: number }): void => {
      db.insert(paperSettings).values({ ...row, id: 'practice' }).onConflictDoUpdate({ target: paperSettings.id, set: row }).run();
    },
    /** Oldest first within a kind. */
    listNumbering: (): NumberingChange[] => changes.all(),
    /** How many numbers a counter has given. */
    countGiven: (name: string): number => count.get({ name })?.value ?? 0,
    /** The next number is `firstNumber`. Never lower than what was given: the caller has looked. */
    changeNumbering: (row: NumberingChange, counter: string): void => {
      db.insert(numberingChanges).values(row).run();
      const value = row.firstNumber - 1;
      db.insert(counters).values({ name: counter, value }).onConflictDoUpdate({ target: counters.name, set: { value } }).run();
    },
  };
}
