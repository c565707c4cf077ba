import type { Services } from '#main/api/services.ts';
import { requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';

/** The day of a visit on the clocks of its location, YYYY-MM-DD. */
export function dateOfVisit(services: Services, visit: { readonly startsAt: number; readonly locationId: string | null }): string {
  return localDateOf(visit.startsAt, zoneOf(visit.locationId, services.store.practice.listLocations(), requirePractice(services).timeZone));
}
