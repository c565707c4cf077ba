export const demoZone = 'America/New_York';
export const dayMs = 86_400_000;
export const minuteMs = 60_000;
export const quarterMs = 15 * minuteMs;

const wallClock = new Intl.DateTimeFormat('en-CA', { timeZone: demoZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** Calendar date in the demo clinic's zone. */
export function demoDateOf(instant: number): string {
  return wallClock.format(instant).slice(0, 10);
}

/** Days since 1970 of the demo clinic's calendar date. */
export function demoDayNumber(instant: number): number {
  return Date.parse(`${demoDateOf(instant)}T00:00:00Z`) / dayMs;
}

/** The instant of a wall-clock minute on a day of the demo clinic. Office hours only, so no daylight-saving gap is met. */
export function demoInstant(dayNumber: number, minuteOfDay: number): number {
  const wanted = dayNumber * dayMs + minuteOfDay * minuteMs;
  const [year = '', month = '', day = '', hour = '', minute = ''] = wallClock.format(wanted).split(/\D+/u);
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return wanted + (wanted - shown);
}

/** The clinic's wall clock at an instant, in minutes since midnight. */
export function demoMinuteOfDay(instant: number): number {
  const [, , , hour = '', minute = ''] = wallClock.format(instant).split(/\D+/u);
  return Number(hour) * 60 + Number(minute);
}

/** 0 = Monday. Day 0 was a Thursday. */
const mondayBased = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

/** Monday to Friday: the days on which every provider of the demo works. */
export function isWorkday(dayNumber: number): boolean {
  return mondayBased(dayNumber) < 5;
}

export function isFriday(dayNumber: number): boolean {
  return mondayBased(dayNumber) === 4;
}

/** Working days counted from a fixed Monday; a day of the weekend has the number of the Monday after it. */
export function workdayNumber(dayNumber: number): number {
  return Math.floor((dayNumber + 3) / 7) * 5 + Math.min(mondayBased(dayNumber), 5);
}

/** The calendar day of a working day's number. */
export function dayOfWorkday(workday: number): number {
  const week = Math.floor(workday / 5);
  return week * 7 + (workday - week * 5) - 3;
}

/** The given day, or the first working day after it. */
export function nextWorkday(dayNumber: number): number {
  return dayOfWorkday(workdayNumber(dayNumber));
}
