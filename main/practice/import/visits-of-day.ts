import { localDateOf } from '#main/platform/zoned-time.ts';
import type { ChargeKindWord } from './read-words.ts';
import type { Planning } from './planning.ts';

export type DayVisit = { id: string; status: string; telehealth: boolean; minutes: number };

/** The statuses that a charge of a kind can be about, the likeliest first. */
const statusesOf: Readonly<Record<ChargeKindWord, readonly string[]>> = {
  visit: ['fulfilled', 'checked-in', 'arrived', 'booked'], late_cancel: ['cancelled'], no_show: ['no-show'], other: [],
};

/** Finds the visit that a charge is about: of the same client and provider on the same day. */
export class VisitsOfDay {
  readonly #visits = new Map<string, DayVisit[]>();

  constructor({ state, changes, zone }: Planning) {
    const zoneOf = new Map(state.locations.map(({ id, timeZone }) => [id, timeZone]));
    const held = state.appointments.map((visit) => ({ ...visit, ...changes.patches.appointments.get(visit.id) }));
    for (const { id, clientId, providerId, startsAt, endsAt, status, telehealth, locationId } of [...held, ...changes.appointments]) {
      const date = localDateOf(startsAt, zoneOf.get(locationId ?? '') ?? zone);
      const key = `${clientId}|${providerId}|${date}`;
      this.#visits.set(key, [...(this.#visits.get(key) ?? []), { id, status, telehealth: telehealth ?? false, minutes: Math.round((endsAt - startsAt) / 60_000) }]);
    }
  }

  /** `missed` = the only visits of that day did not take place. */
  find(clientId: string, providerId: string, date: string, kind: ChargeKindWord): DayVisit | 'missed' | undefined {
    const visits = this.#visits.get(`${clientId}|${providerId}|${date}`) ?? [];
    for (const status of statusesOf[kind]) {
      const visit = visits.find((one) => one.status === status);
      if (visit) return visit;
    }
    return kind === 'visit' && visits.length > 0 ? 'missed' : undefined;
  }
}
