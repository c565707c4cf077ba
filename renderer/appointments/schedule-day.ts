import type { DeskAppointment } from '#main/contract/appointments.ts';
import type { client } from '#renderer/api/client.ts';
import { wallClockOf } from './wall-clock.ts';

export type ProviderDay = Awaited<ReturnType<typeof client.appointments.listDay>>['providers'][number];

/** A free stretch that can be pressed. Minutes count from midnight on the clocks of its place. */
export interface FreeTime {
  startsAt: number;
  minuteOfDay: number;
  minutes: number;
  locationId: string | null;
  telehealth: boolean;
}

export interface PlacedVisit {
  visit: DeskAppointment;
  top: number;
  bottom: number;
  /** Visits that meet stand side by side. */
  lane: number;
  lanes: number;
}

const minuteMs = 60_000;
const stepMinutes = 30;
const dayMinutes = 1_440;

/** Does the visit take its provider's time now: live, asked for, or held while its cancel can be undone? */
export function takesTime(visit: DeskAppointment, nowMs: number): boolean {
  if (visit.status === 'cancelled') return isHeld(visit, nowMs);
  if (visit.status === 'requested') return visit.startsAt > nowMs;
  return visit.status !== 'declined' && visit.status !== 'no-show';
}

export function isHeld(visit: DeskAppointment, nowMs: number): boolean {
  return visit.status === 'cancelled' && visit.heldUntil !== null && visit.heldUntil > nowMs;
}

/** Minutes of the day on the place's own clocks; what runs over midnight ends with the day. */
export function minutesOf({ startsAt, endsAt, timeZone }: { startsAt: number; endsAt: number; timeZone: string }): { top: number; bottom: number } {
  const top = wallClockOf(startsAt, timeZone).minuteOfDay;
  return { top, bottom: Math.min(dayMinutes, top + Math.round((endsAt - startsAt) / minuteMs)) };
}

/** Visits in order of their start, each with the lane it stands in. */
export function placeVisits(visits: readonly DeskAppointment[]): PlacedVisit[] {
  const placed = visits.map((visit) => ({ visit, ...minutesOf(visit), lane: 0, lanes: 1 })).toSorted((one, other) => one.top - other.top || one.bottom - other.bottom);
  let group: PlacedVisit[] = [];
  let groupEnd = -1;
  const close = () => {
    const lanes = Math.max(1, ...group.map((each) => each.lane + 1));
    for (const each of group) each.lanes = lanes;
  };
  for (const each of placed) {
    if (each.top >= groupEnd) {
      close();
      group = [];
    }
    const taken = new Set(group.filter((other) => other.bottom > each.top).map((other) => other.lane));
    while (taken.has(each.lane)) each.lane += 1;
    group.push(each);
    groupEnd = Math.max(groupEnd, each.bottom);
  }
  close();
  return placed;
}

/** Half hours of the open hours that nothing takes and that are still to come. A room comes before video at the same time. */
export function listFreeTimes(day: ProviderDay, nowMs: number): FreeTime[] {
  const busy = [...day.timeOff, ...day.appointments.filter((visit) => takesTime(visit, nowMs))];
  const found = new Map<number, FreeTime>();
  for (const open of day.hours.toSorted((one, other) => Number(one.telehealth) - Number(other.telehealth))) {
    for (let startsAt = open.startsAt; startsAt < open.endsAt; startsAt += stepMinutes * minuteMs) {
      const endsAt = Math.min(open.endsAt, startsAt + stepMinutes * minuteMs);
      const isTaken = startsAt < nowMs || busy.some((each) => each.startsAt < endsAt && each.endsAt > startsAt);
      if (isTaken || found.has(startsAt)) continue;
      const { minuteOfDay } = wallClockOf(startsAt, open.timeZone);
      found.set(startsAt, { startsAt, minuteOfDay, minutes: Math.round((endsAt - startsAt) / minuteMs), locationId: open.locationId, telehealth: open.telehealth });
    }
  }
  return [...found.values()].toSorted((one, other) => one.startsAt - other.startsAt);
}

/** The part of a longer time off that falls on a date, on the practice's clocks. */
export function minutesOnDate({ startsAt, endsAt }: { startsAt: number; endsAt: number }, date: string, timeZone: string): { top: number; bottom: number } {
  const [start, end] = [wallClockOf(startsAt, timeZone), wallClockOf(endsAt, timeZone)];
  return { top: start.date < date ? 0 : start.minuteOfDay, bottom: end.date > date ? dayMinutes : end.minuteOfDay };
}

/** The whole hours that the columns have to show: everything that happens, and at least a working day. */
export function hoursToShow(days: readonly ProviderDay[]): { from: number; to: number } {
  const spans = days.flatMap((day) => [...day.hours, ...day.appointments].map(minutesOf));
  const from = Math.min(9 * 60, ...spans.map((span) => span.top));
  const to = Math.max(17 * 60, ...spans.map((span) => span.bottom));
  return { from: Math.floor(from / 60), to: Math.ceil(to / 60) };
}
