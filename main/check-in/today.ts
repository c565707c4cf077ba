import type { Location } from '#db/queries/practice.ts';
import { zoneOf } from '#main/api/words-of-record.ts';
import { DAY_MS } from '#main/platform/calendar-date.ts';
import { localDateOf, zonedDayBounds } from '#main/platform/zoned-time.ts';

type Placed = { readonly startsAt: number; readonly locationId: string | null };

/** A span that holds the date in whatever zone a location keeps. */
export function spanRoundDate(date: string, practiceZone: string): { from: number; to: number } {
  const { startsAt, endsAt } = zonedDayBounds(date, practiceZone);
  return { from: startsAt - DAY_MS, to: endsAt + DAY_MS };
}

/** The date that the visit's own clocks show at its start (decision 30). */
export function dateOfVisit(visit: Placed, locations: readonly Location[], practiceZone: string): string {
  return localDateOf(visit.startsAt, zoneOf(visit.locationId, locations, practiceZone));
}

/** Is it still, or already, the visit's date where the visit is? */
export function isOnDateOf(visit: Placed, now: number, locations: readonly Location[], practiceZone: string): boolean {
  const zone = zoneOf(visit.locationId, locations, practiceZone);
  return localDateOf(visit.startsAt, zone) === localDateOf(now, zone);
}
