import { sql } from 'drizzle-orm';
import { clients } from '#db/schema/clients.ts';
import { locations, practices, services } from '#db/schema/practice.ts';
import { availabilityBlocks, portalSettings, providers } from '#db/schema/providers.ts';
import type { Db } from '#db/db.ts';

export type SetUp = { isNamed: boolean; hasLocation: boolean; hasProvider: boolean; hasService: boolean; hasHours: boolean; hasClient: boolean; hasOnlineBooking: boolean };

export function prepareSetUpQueries(db: Db) {
  const active = sql`(select ${providers.id} from ${providers} where ${providers.active})`;
  const facts = sql`select
    exists(select 1 from ${practices} where ${practices.timeZone} is not null) as isNamed,
    exists(select 1 from ${locations} where ${locations.active}) as hasLocation,
    exists(select 1 from ${providers} where ${providers.active}) as hasProvider,
    exists(select 1 from ${services} where ${services.active}) as hasService,
    exists(select 1 from ${availabilityBlocks} where ${availabilityBlocks.providerId} in ${active}) as hasHours,
    exists(select 1 from ${clients}) as hasClient,
    exists(select 1 from ${portalSettings} where ${portalSettings.selfSchedule} <> 'off' and ${portalSettings.providerId} in ${active}) as hasOnlineBooking`;
  return {
    /** What an empty practice has by now. */
    find: (): SetUp => {
      const row = db.get<Record<keyof SetUp, number>>(facts);
      const has = (name: keyof SetUp): boolean => row[name] === 1;
      return { isNamed: has('isNamed'), hasLocation: has('hasLocation'), hasProvider: has('hasProvider'), hasService: has('hasService'), hasHours: has('hasHours'), hasClient: has('hasClient'), hasOnlineBooking: has('hasOnlineBooking') };
    },
  };
}
