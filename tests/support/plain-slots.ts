/**
 * The slot rule once more, deliberately plain: walk every minute of real time, read the wall clock from Intl, and tick
 * boxes. No shared code with the product, no offsets, no sorting tricks. For tests on a few days at a time.
 */
import type { OpenSlot, SlotSearch } from '#main/appointments/slot-facts.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

interface WallClock {
  readonly date: string;
  readonly minute: number;
}

interface PlainHours {
  readonly start: number;
  readonly end: number;
  readonly slot: number;
}

/** Every minute of a few days as a zone's clocks show it. */
interface Walk {
  readonly firstMinute: number;
  readonly clocks: readonly WallClock[];
  /** Minutes that the clocks have shown before. */
  readonly repeats: ReadonlySet<number>;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const clocksRead = new Map<string, Map<number, WallClock>>();
const walks = new Map<string, Walk>();

export function plainSlots(search: SlotSearch): OpenSlot[] {
  const places = new Map<string, { locationId: string | null; telehealth: boolean }>();
  for (const { locationId, telehealth, clientScheduling } of [...search.blocks, ...search.exceptions]) {
    const { place } = search;
    const isWanted = place.mode === 'any' || (place.mode === 'telehealth' && telehealth) || (place.mode === 'in-person' && !telehealth && [undefined, locationId].includes(place.locationId));
    if (clientScheduling && isWanted) places.set(`${locationId}/${telehealth}`, { locationId, telehealth });
  }
  return [...places.values()].flatMap(({ locationId, telehealth }) => slotsOfPlace(search, locationId, telehealth));
}

function slotsOfPlace(search: SlotSearch, locationId: string | null, telehealth: boolean): OpenSlot[] {
  const zone = (locationId !== null && search.zoneByLocation.get(locationId)) || search.practiceZone;
  const today = clockAt(search.now, search.practiceZone).date;
  const lastDate = new Date(Date.parse(today) + search.bookingWindow.maxAheadDays * DAY_MS).toISOString().slice(0, 10);
  const { firstMinute, clocks, repeats } = walkFrom(today, search.bookingWindow.maxAheadDays + 7, zone);
  const hoursOf = hoursByDate(search, locationId, telehealth);

  const isCovered: boolean[] = clocks.map(() => false);
  for (const date of new Set(clocks.map((clock) => clock.date))) {
    for (const { start, end } of hoursOf(date)) {
      const from = firstMinuteAtOrPast(clocks, date, start);
      const until = firstMinuteAtOrPast(clocks, date, end);
      for (let minute = from; minute < until; minute += 1) isCovered[minute] = true;
    }
  }

  const slots: OpenSlot[] = [];
  clocks.forEach(({ date, minute }, index) => {
    if (repeats.has(index)) return;
    const startsAt = (firstMinute + index) * MINUTE_MS;
    if (startsAt - search.now < search.bookingWindow.minNoticeHours * 60 * MINUTE_MS || date > lastDate) return;
    if ((search.fromDate !== undefined && date < search.fromDate) || (search.toDate !== undefined && date > search.toDate)) return;
    const lengths = hoursOf(date)
      .filter(({ start, end, slot }) => minute >= start && minute < end && (minute - start) % slot === 0)
      .map(({ slot }) => search.service?.minutes ?? slot)
      .filter((length) => fits(isCovered, index, length) && isFree(search, startsAt, startsAt + length * MINUTE_MS));
    if (lengths.length > 0) slots.push({ startsAt, endsAt: startsAt + Math.max(...lengths) * MINUTE_MS, locationId, telehealth, date, minuteOfDay: minute });
  });
  return slots;
}

function hoursByDate(search: SlotSearch, locationId: string | null, telehealth: boolean): (date: string) => PlainHours[] {
  const known = new Map<string, PlainHours[]>();
  return (date) => {
    const hours = known.get(date) ?? hoursOfDate(search, date, locationId, telehealth);
    known.set(date, hours);
    return hours;
  };
}

function hoursOfDate(search: SlotSearch, date: string, locationId: string | null, telehealth: boolean): PlainHours[] {
  const written = search.exceptions.filter((exception) => exception.date === date);
  if (written.some((exception) => exception.startMinute === null)) return [];
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const weekly = search.blocks.filter((block) => block.weekday === weekday && !(block.validFrom !== null && date < block.validFrom) && !(block.validTo !== null && date > block.validTo));
  return (written.length > 0 ? written : weekly)
    .filter((hours) => hours.clientScheduling && hours.locationId === locationId && hours.telehealth === telehealth)
    .map((hours) => ({ start: hours.startMinute ?? 0, end: hours.endMinute ?? 0, slot: hours.slotMinutes ?? search.slotMinutes }));
}

function firstMinuteAtOrPast(clocks: readonly WallClock[], date: string, minute: number): number {
  const found = clocks.findIndex((clock) => clock.date > date || (clock.date === date && clock.minute >= minute));
  return found === -1 ? clocks.length : found;
}

function fits(isCovered: readonly boolean[], from: number, length: number): boolean {
  for (let minute = from; minute < from + length; minute += 1) if (!isCovered[minute]) return false;
  return true;
}

function isFree(search: SlotSearch, startsAt: number, endsAt: number): boolean {
  return search.busy.every((busy) => busy.endsAt <= startsAt || busy.startsAt >= endsAt);
}

/** Begins two days before the date, so that a zone on the other side of the date line is inside. */
function walkFrom(date: string, days: number, zone: string): Walk {
  const key = `${zone} ${date} ${days}`;
  const known = walks.get(key);
  if (known) return known;
  const firstMinute = (Date.parse(date) - 2 * DAY_MS) / MINUTE_MS;
  const clocks = Array.from({ length: days * 1_440 }, (_, index) => clockAt((firstMinute + index) * MINUTE_MS, zone));
  const shown = new Set<string>();
  const repeats = new Set<number>();
  clocks.forEach((clock, index) => {
    const words = `${clock.date} ${clock.minute}`;
    if (shown.has(words)) repeats.add(index);
    shown.add(words);
  });
  const walk = { firstMinute, clocks, repeats };
  walks.set(key, walk);
  return walk;
}

/** Reading one minute from Intl takes microseconds and there are many: each is read once for all runs. */
function clockAt(instant: number, zone: string): WallClock {
  const read = clocksRead.get(zone) ?? new Map<number, WallClock>();
  clocksRead.set(zone, read);
  const minute = Math.floor(instant / MINUTE_MS);
  const clock = read.get(minute) ?? readClock(minute * MINUTE_MS, zone);
  read.set(minute, clock);
  return clock;
}

function readClock(instant: number, zone: string): WallClock {
  const formatter = formatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formatters.set(zone, formatter);
  const [date = '', time = ''] = formatter.format(instant).split(' ');
  const [hour = '', minute = ''] = time.split(':');
  return { date, minute: Number(hour) * 60 + Number(minute) };
}
