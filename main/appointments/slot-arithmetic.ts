import { dayNumberOf } from '#main/platform/calendar-date.ts';
import { localDateOf, localDayNumberOf } from '#main/platform/zoned-time.ts';
import { mergeBusy, sweepBusy } from './busy-time.ts';
import { listFittingStarts, listOpenWindows } from './open-windows.ts';
import { isPlaceWanted, zoneOfPlace, type Availability, type OpenSlot, type SlotSearch } from './slot-facts.ts';

const HOUR_MS = 3_600_000;
const DAY_MINUTES = 1_440;

/**
 * The times that one provider can offer a client, in order, each start of a place and mode once. A slot's date is
 * that of its own zone; today, from which the horizon counts, is the practice's. Where two blocks give one start and
 * the client does not know the service, the longer slot that fits is kept: shortening a visit is easier than finding it time.
 * Throws RangeError for an unknown zone or a malformed date.
 */
export function listOpenSlots(search: SlotSearch): OpenSlot[] {
  const earliest = earliestStart(search);
  const { firstDay, lastDay } = wantedDays(search, earliest);
  if (lastDay < firstDay) return [];
  const windows = listOpenWindows(search, firstDay, lastDay + overhangDays(search), (hours) => hours.clientScheduling && isPlaceWanted(hours, search.place));
  const merged = mergeBusy(search.busy, earliest);
  const open: OpenSlot[] = [];
  for (const window of windows) {
    if (window.day.dayNumber > lastDay) continue;
    const isBusy = sweepBusy(merged, window.startsAt);
    for (const slot of listFittingStarts(window, search.service?.minutes)) {
      if (slot.startsAt >= earliest && !isBusy(slot.startsAt, slot.endsAt)) open.push(slot);
    }
  }
  return inOrderAndOnce(open);
}

/** The open slot that begins at an instant in a place and mode, by the very rule of `listOpenSlots`; for the check inside the booking transaction. */
export function findOpenSlot(search: SlotSearch, startsAt: number, locationId: string | null, telehealth: boolean): OpenSlot | undefined {
  const date = localDateOf(startsAt, zoneOfPlace(search, locationId));
  if ((search.fromDate ?? date) > date || date > (search.toDate ?? date)) return undefined;
  const ofThatDay = listOpenSlots({ ...search, fromDate: date, toDate: date });
  return ofThatDay.find((slot) => slot.startsAt === startsAt && slot.locationId === locationId && slot.telehealth === telehealth);
}

/** True exactly when `listOpenSlots` offers this start in this place and mode. */
export function isSlotOpen(search: SlotSearch, startsAt: number, locationId: string | null, telehealth: boolean): boolean {
  return findOpenSlot(search, startsAt, locationId, telehealth) !== undefined;
}

/** The first instant that leaves the provider their notice; a start at exactly that instant is in time. */
export function earliestStart(search: Pick<SlotSearch, 'now' | 'bookingWindow'>): number {
  return search.now + search.bookingWindow.minNoticeHours * HOUR_MS;
}

/** The last day number that may be booked: the practice's today and `maxAheadDays` more. */
export function lastBookableDay(search: Pick<SlotSearch, 'now' | 'bookingWindow' | 'practiceZone'>): number {
  return localDayNumberOf(search.now, search.practiceZone) + search.bookingWindow.maxAheadDays;
}

/** The earliest local date that any of the provider's zones shows at an instant: a location to the west may still be on yesterday. */
export function firstLocalDay(availability: Pick<Availability, 'practiceZone' | 'zoneByLocation'>, instant: number): number {
  let first = localDayNumberOf(instant, availability.practiceZone);
  for (const zone of new Set(availability.zoneByLocation.values())) first = Math.min(first, localDayNumberOf(instant, zone));
  return first;
}

/** The days after the last one wanted in which a visit that began on it may still end. */
export function overhangDays(search: Pick<SlotSearch, 'service' | 'slotMinutes' | 'blocks' | 'exceptions'>): number {
  let longest = search.service?.minutes ?? search.slotMinutes;
  if (search.service === undefined) {
    for (const { slotMinutes } of [...search.blocks, ...search.exceptions]) longest = Math.max(longest, slotMinutes ?? 0);
  }
  return 1 + Math.ceil(longest / DAY_MINUTES);
}

function wantedDays(search: SlotSearch, earliest: number): { firstDay: number; lastDay: number } {
  let firstDay = firstLocalDay(search, earliest);
  let lastDay = lastBookableDay(search);
  if (search.fromDate !== undefined) firstDay = Math.max(firstDay, dayNumberOf(search.fromDate));
  if (search.toDate !== undefined) lastDay = Math.min(lastDay, dayNumberOf(search.toDate));
  return { firstDay, lastDay };
}

/** Windows come in order, so that only overlapping ones ask for a sort; the longer of two like slots comes first and stays. */
function inOrderAndOnce(slots: OpenSlot[]): OpenSlot[] {
  const isInOrder = slots.every((slot, index) => {
    const before = slots[index - 1];
    return before === undefined || before.startsAt < slot.startsAt;
  });
  if (isInOrder) return slots;
  slots.sort(byStartThenPlace);
  return slots.filter((slot, index) => {
    const before = slots[index - 1];
    return before === undefined || before.startsAt !== slot.startsAt || before.locationId !== slot.locationId || before.telehealth !== slot.telehealth;
  });
}

function byStartThenPlace(one: OpenSlot, other: OpenSlot): number {
  if (one.startsAt !== other.startsAt) return one.startsAt - other.startsAt;
  const [place, otherPlace] = [one.locationId ?? '', other.locationId ?? ''];
  if (place !== otherPlace) return place < otherPlace ? -1 : 1;
  if (one.telehealth !== other.telehealth) return one.telehealth ? 1 : -1;
  return other.endsAt - one.endsAt;
}
