/**
 * What the slot arithmetic needs to know about one provider, as plain values. Dates are `YYYY-MM-DD`, minutes count
 * from local midnight (1440 = the day's end), instants are UTC epoch ms, intervals are half-open.
 */

/** Recurring weekly hours, by the wall clock of the location's zone (the practice's where there is no location). */
export interface WeeklyBlock {
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly locationId: string | null;
  readonly telehealth: boolean;
  /** Beats the provider's own slot minutes. */
  readonly slotMinutes: number | null;
  readonly clientScheduling: boolean;
  /** First and last date on which the block holds, both inclusive. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Hours of one date. All rows of a date together replace its weekly blocks; a row without a start closes the day, whatever else is written for it. */
export interface DayException {
  readonly date: string;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly locationId: string | null;
  readonly telehealth: boolean;
  readonly slotMinutes: number | null;
  readonly clientScheduling: boolean;
}

/** Time that is gone: a live appointment, a request, a cancelled visit whose undo is running, time off. */
export interface BusyInterval {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** When a provider sees people, with the zones that say what those hours mean. */
export interface Availability {
  /** IANA zone. */
  readonly practiceZone: string;
  /** IANA zones of the locations; one that is missing keeps the practice's. */
  readonly zoneByLocation: ReadonlyMap<string, string>;
  readonly blocks: readonly WeeklyBlock[];
  readonly exceptions: readonly DayException[];
  /** The provider's slot length, for blocks without their own. */
  readonly slotMinutes: number;
}

/** The provider's rules about when a client may book. */
export interface BookingWindow {
  /** Elapsed hours; exactly this many is in time. */
  readonly minNoticeHours: number;
  /** Local dates after today; the last one still counts. */
  readonly maxAheadDays: number;
}

/** Where the client wants to be seen. */
export type WantedPlace =
  | { readonly mode: 'any' }
  | { readonly mode: 'telehealth' }
  | { readonly mode: 'in-person'; readonly locationId?: string | undefined };

export interface SlotSearch extends Availability {
  readonly now: number;
  /** First and last local date wanted, both inclusive; today and the horizon otherwise. */
  readonly fromDate?: string | undefined;
  readonly toDate?: string | undefined;
  readonly busy: readonly BusyInterval[];
  readonly bookingWindow: BookingWindow;
  /** Undefined is "I don't know": the visit takes the block's slot length. */
  readonly service: { readonly minutes: number } | undefined;
  readonly place: WantedPlace;
}

export interface OpenSlot {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly locationId: string | null;
  readonly telehealth: boolean;
  /** The start on the wall clock of the slot's own zone. */
  readonly date: string;
  readonly minuteOfDay: number;
}

/** What is offered of a place and mode: the part that blocks, exceptions and slots have in common. */
export function isPlaceWanted(at: { readonly locationId: string | null; readonly telehealth: boolean }, wanted: WantedPlace): boolean {
  if (wanted.mode === 'any') return true;
  if (wanted.mode === 'telehealth') return at.telehealth;
  return !at.telehealth && (wanted.locationId === undefined || at.locationId === wanted.locationId);
}

/** The zone that a place's hours are written in. */
export function zoneOfPlace(availability: Pick<Availability, 'practiceZone' | 'zoneByLocation'>, locationId: string | null): string {
  return (locationId === null ? undefined : availability.zoneByLocation.get(locationId)) ?? availability.practiceZone;
}
