import { asc, eq, sql } from 'drizzle-orm';
import { portalSettings, providerLocations, providers } from '#db/schema/providers.ts';
import type { Db } from '#db/db.ts';

export type Provider = typeof providers.$inferSelect;
export type PortalSettingsRow = typeof portalSettings.$inferSelect;

/** What holds for a provider who has never saved their portal settings: clients read, confirm and cancel, and book nothing. */
const unsavedSettings: Omit<PortalSettingsRow, 'providerId'> = {
  selfSchedule: 'off', allowNew: false, allowActive: true, allowInactive: false, allowDontKnow: true,
  minNoticeHours: 24, maxAheadDays: 60, slotMinutes: 60,
  allowConfirm: true, confirmFromDays: 5,
  allowCancel: true, cancelNoticeHours: 24, lateCancel: 'block', lateCancelFeeCents: 0,
  undoMinutes: 3, maxOpenFuture: 4, requireReasonOnCancel: false, updatedAt: 0,
};

export function prepareProviderQueries(db: Db) {
  const all = db.select().from(providers).orderBy(asc(providers.lastName), asc(providers.firstName)).prepare();
  const one = db.select().from(providers).where(eq(providers.id, sql.placeholder('id'))).prepare();
  const settings = db.select().from(portalSettings).where(eq(portalSettings.providerId, sql.placeholder('id'))).prepare();
  const allSettings = db.select().from(portalSettings).prepare();
  const places = db.select().from(providerLocations).prepare();
  return {
    list: (): Provider[] => all.all(),
    find: (id: string): Provider | undefined => one.get({ id }),
    save: (row: typeof providers.$inferInsert): void => {
      db.insert(providers).values(row).onConflictDoUpdate({ target: providers.id, set: row }).run();
    },
    findSettings: (id: string): PortalSettingsRow | undefined => settings.get({ id }),
    settingsOf: (id: string): PortalSettingsRow => settings.get({ id }) ?? { ...unsavedSettings, providerId: id },
    /** The settings of every provider by one read. */
    readSettings: (): ((id: string) => PortalSettingsRow) => {
      const saved = new Map(allSettings.all().map((row) => [row.providerId, row]));
      return (id) => saved.get(id) ?? { ...unsavedSettings, providerId: id };
    },
    saveSettings: (row: typeof portalSettings.$inferInsert): void => {
      db.insert(portalSettings).values(row).onConflictDoUpdate({ target: portalSettings.providerId, set: row }).run();
    },
    listPlaces: (): { providerId: string; locationId: string }[] => places.all(),
    replacePlaces: (providerId: string, locationIds: readonly string[]): void => {
      db.delete(providerLocations).where(eq(providerLocations.providerId, providerId)).run();
      for (const locationId of locationIds) db.insert(providerLocations).values({ providerId, locationId }).run();
    },
  };
}
